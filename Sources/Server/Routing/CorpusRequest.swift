/// A request to a route that asks the corpus, with its parameters checked.
struct CorpusRequest: Sendable {
    /// What stands in the open part of the path, or "".
    let id: String
    /// The path as a link, encoded.
    let path: String
    /// The parameters.
    let arguments: Arguments
    /// The corpus.
    let catalogue: Catalogue
    /// What links begin with.
    let linkBase: String
}

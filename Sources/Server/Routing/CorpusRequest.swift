/// A request to a route that asks the corpus, with its parameters checked.
struct CorpusRequest: Sendable {
    /// The route.
    let route: Route
    /// What stands in the open part of the path, or "".
    let id: String
    /// The path as a link, encoded.
    let path: String
    /// The parameters.
    let arguments: Arguments
    /// The form of the answer.
    let form: Form
    /// The corpus.
    let catalogue: Catalogue
    /// What links begin with.
    let linkBase: String

    /// The address of something at `path`.
    func link(_ path: String...) -> String {
        var link = linkBase
        for segment in path {
            link += "/"
            PercentCoding.encode(segment, into: &link)
        }
        return link
    }
}

/// A request to a route that asks the corpus, with its parameters checked.
///
/// A class, so that whoever answers a part of it holds on to one reference.
final class CorpusRequest: Sendable {
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

    /// Creates a request whose parameters are checked.
    init(
        route: Route,
        id: String,
        path: String,
        arguments: Arguments,
        form: Form,
        catalogue: Catalogue,
        linkBase: String
    ) {
        self.route = route
        self.id = id
        self.path = path
        self.arguments = arguments
        self.form = form
        self.catalogue = catalogue
        self.linkBase = linkBase
    }

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

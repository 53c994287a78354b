/// A request to a route that tells of the server, whatever is served.
struct ServerRequest: Sendable {
    /// The request.
    let request: Request
    /// What can be served at this moment.
    let state: ServingState
    /// The page and its assets.
    let assets: PublicFolder
    /// The description of the API and the reference.
    let documents: APIDocuments
    /// What the server sees of itself.
    let observations: Observations
    /// What links begin with.
    let linkBase: String
}

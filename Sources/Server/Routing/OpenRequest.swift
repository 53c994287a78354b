/// A request to a route that is open to anybody.
struct OpenRequest: Sendable {
    /// The request.
    let request: Request
    /// What can be served at this moment.
    let state: ServingState
    /// The page and its assets.
    let assets: PublicFolder
    /// What links begin with.
    let linkBase: String
}

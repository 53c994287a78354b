/// All paths of the server: data, from which requests are answered and documents are made.
struct RouteTable: Sendable {
    /// The routes; the first that matches a path answers.
    let routes: [Route]

    /// The paths of the API.
    static let standard = RouteTable(
        routes: HomeRoute.routes + HealthRoutes.routes + ArticleRoutes.routes + SimilarRoutes.routes
            + CheckRoutes.routes + QuoteRoutes.routes + GroupRoutes.routes
            + EntityRoutes.routes + EntityContextRoutes.routes + TimelineRoute.routes + CorpusRoutes.routes
            + ExtractRoute.routes + EventRoute.routes + DocumentRoutes.routes
    )

    /// The route of `path` and what stands in its open part.
    func route(for path: [String]) -> (route: Route, id: String)? {
        for route in routes {
            if let id = route.pattern.match(path) { return (route, id) }
        }
        return nil
    }
}

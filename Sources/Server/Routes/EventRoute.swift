/// The path that tells of changes while they happen.
enum EventRoute {
    /// The routes.
    static let routes = [
        Route(
            events: "/events",
            "listen",
            "What changes in the files, as server-sent events, where the server was started with --watch."
        )
    ]
}

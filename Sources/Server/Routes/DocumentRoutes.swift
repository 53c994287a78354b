import NIOHTTP1

/// The paths that tell of the server itself: the description of the API, the reference page, what is counted.
enum DocumentRoutes {
    /// The routes.
    static let routes = [
        Route(
            server: "/openapi.json",
            "getDescription",
            "This API as OpenAPI 3.1, made from the table of paths that serves.",
            forms: [.json],
            returns: .object(.document),
            by: { request throws(Problem) in request.documents.description }
        ),
        Route(
            server: "/docs",
            "getReference",
            "The reference of this API as a page.",
            forms: [.html],
            returns: .text,
            by: { request throws(Problem) in request.documents.reference }
        ),
        Route(
            server: "/metrics",
            "getMetrics",
            "What is counted, for Prometheus.",
            forms: [.metrics],
            returns: .text,
            by: { request throws(Problem) in
                let open = request.observations.connections()
                var content = Content(
                    .metrics,
                    MetricsText.bytes(request.observations.metrics, request.state, openConnections: open)
                )
                content.headers.add(name: "Cache-Control", value: "no-store")
                return content
            }
        ),
    ]
}

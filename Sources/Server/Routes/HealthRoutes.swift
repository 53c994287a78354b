import Model
import NIOHTTP1

/// The paths by which a container or a proxy watches the server.
enum HealthRoutes {
    /// The routes.
    static let routes = [
        Route(
            server: "/healthz",
            "getHealth",
            "Whether the server is alive.",
            forms: [.json],
            returns: .object(.health),
            isOpen: true,
            by: health
        ),
        Route(
            server: "/readyz",
            "getReadiness",
            "Whether the corpus can be asked, and how far its making has come.",
            forms: [.json],
            returns: .object(.readiness),
            isOpen: true,
            by: readiness
        ),
    ]

    private static func health(_ request: ServerRequest) throws(Problem) -> Content {
        answer { json in
            json.key("status")
            json.value("ok")
        }
    }

    private static func readiness(_ request: ServerRequest) throws(Problem) -> Content {
        if let catalogue = request.state.catalogue { return ready(catalogue) }
        var content = answer { write(request.state.progress, into: &$0) }
        content.status = .serviceUnavailable
        content.headers.add(name: "Retry-After", value: Responder.retryAfter)
        return content
    }

    private static func ready(_ catalogue: Catalogue) -> Content {
        answer { json in
            json.key("status")
            json.value("ready")
            json.key("build")
            json.value(catalogue.served.build)
            json.key("articles")
            json.value(catalogue.corpus.articles.count)
        }
    }

    private static func write(_ progress: BuildProgress, into json: inout JSONWriter) {
        switch progress {
        case .building(let stage, let done, let total):
            json.key("status")
            json.value("building")
            json.key("stage")
            json.value(stage)
            json.key("done")
            json.value(done)
            json.key("total")
            json.value(total)
        case .failed(let reason):
            json.key("status")
            json.value("failed")
            json.key("reason")
            json.value(reason)
        }
    }

    private static func answer(_ write: (inout JSONWriter) -> Void) -> Content {
        var content = Content.object(write)
        content.headers.add(name: "Cache-Control", value: "no-store")
        return content
    }
}

import Model
import NIOHTTP1

/// The path `/`: the page for browsers, an index of links for others.
enum HomeRoute {
    /// The routes.
    static let routes = [
        Route(
            server: "/",
            "getHome",
            "The page, or these links.",
            forms: [.json, .html],
            returns: .object(.home),
            isOpen: true,
            by: home
        )
    ]

    private static func home(_ request: ServerRequest) throws(Problem) -> Content {
        let accept = request.request.accept
        let html = accept.weight(of: MediaType.html.essence) ?? 0
        let json = accept.weight(of: MediaType.json.essence) ?? 0
        var content: Content
        if html > 0, html >= json, let page = request.assets.asset(at: ["index.html"]) {
            content = page
        } else {
            content = links(from: request.linkBase)
        }
        content.headers.add(name: "Vary", value: "Accept")
        return content
    }

    private static func links(from base: String) -> Content {
        var content = Content.object { json in
            json.key("name")
            json.value("OnRecord")
            json.key("links")
            json.beginArray()
            for route in RouteTable.standard.routes {
                json.beginObject()
                json.key("href")
                json.value(base + route.pattern.template)
                json.key("title")
                json.value(route.summary)
                json.endObject()
            }
            json.endArray()
        }
        content.tag = EntityTag.of(bytes: content.bytes)
        return content
    }
}

import Index
import Model
import Pipeline

/// One event as `/events` sends it (HTML, section 9.2, “Server-sent events”).
struct ServerEvent: Sendable {
    /// What says nothing, so that a connection is not taken for dead.
    static let comment = Array(": \n\n".utf8)
    /// What comes first: in how many milliseconds to come back after the connection has ended.
    static let greeting = Array("retry: 2000\n\n".utf8)

    /// The event's lines and the empty one behind them.
    let bytes: [UInt8]

    /// Creates an event with the members that `write` writes as its data, which are one line.
    init(_ name: String, build: String, write: (inout JSONWriter) -> Void) {
        var json = JSONWriter()
        json.object(write)
        bytes = Array("event: \(name)\nid: \(build)\ndata: ".utf8) + json.bytes + Array("\n\n".utf8)
    }
}

extension ServerEvent {
    /// The most articles that are told one by one; of more, their numbers tell.
    private static let mostArticles = 1000

    /// The corpus that is served was made anew.
    static func rebuilt(_ catalogue: Catalogue) -> ServerEvent {
        let changes = catalogue.served.changes
        return ServerEvent("index.rebuilt", build: catalogue.served.build) { json in
            json.member("build", catalogue.served.build)
            json.member("articles", catalogue.corpus.articles.count)
            json.member("quotes", catalogue.index.listedQuoteCount)
            json.member("entities", catalogue.corpus.entities.count)
            json.member("added", changes.added.count)
            json.member("changed", changes.changed.count)
            json.member("removed", changes.removed.count)
        }
    }

    /// The articles that came, changed and went with it, none where there are too many.
    static func articles(_ served: ServedCorpus) -> [ServerEvent] {
        let changes = served.changes
        guard changes.count <= mostArticles else { return [] }
        let named = [
            ("article.added", changes.added), ("article.changed", changes.changed),
            ("article.removed", changes.removed),
        ]
        return named.flatMap { name, ids in
            ids.map { id in
                ServerEvent(name, build: served.build) { json in
                    json.member("article", id)
                    json.member("build", served.build)
                }
            }
        }
    }
}

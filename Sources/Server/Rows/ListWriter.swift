import Index
import Model
import NIOHTTP1

/// Writes a page of a list: `data`, `meta` and `links`, the links in a `Link` field too (RFC 8288).
struct ListWriter {
    private let request: CorpusRequest
    private let build: String
    /// What selects and orders the list, whatever the page and the way its rows are written.
    private let query: String

    /// Prepares to answer `request`.
    init(_ request: CorpusRequest) {
        self.request = request
        build = request.catalogue.served.build
        query = request.path + "?" + Self.joined(request.arguments.canonical.filter { !$0.parameter.isPresentation })
    }

    /// The greatest number of rows.
    var limit: Int { request.arguments.integer("limit") ?? PageRequest().limit }

    /// The page that the request wants.
    func page() throws(Problem) -> PageRequest {
        guard let cursor = request.arguments.text("cursor") else { return PageRequest(limit: limit) }
        return PageRequest(limit: limit, position: try Cursor.decode(cursor, build: build, query: query))
    }

    /// Gets a page from the index.
    func search<Element>(
        _ find: (PageRequest) throws(SearchError) -> Page<Element>
    ) throws(Problem) -> Page<Element> {
        let page = try page()
        do {
            return try find(page)
        } catch {
            throw Cursor.refusal("does not name a place in this list; begin again without it.")
        }
    }

    /// Writes a page of hits; `row` writes the members of one, without braces.
    func content<Element>(
        _ page: Page<Element>,
        row: (DenseID<Element>, inout JSONWriter) -> Void
    ) -> Content {
        content(page.hits, total: page.total, next: page.next, previous: page.previous) { row($0.id, &$1) }
    }

    /// Writes a page of a list that is at hand as a whole.
    func content<Element>(
        of elements: [Element],
        row: (Element, inout JSONWriter) -> Void
    ) throws(Problem) -> Content {
        let position = try page().position
        var start = 0
        var end = limit
        if let position {
            start = position.direction == .after ? position.index + 1 : max(0, position.index - limit)
            end = position.direction == .after ? start + limit : position.index
        }
        end = min(end, elements.count)
        guard start < end || position == nil else {
            throw Cursor.refusal("does not name a place in this list; begin again without it.")
        }
        return content(
            elements[start..<max(start, end)],
            total: elements.count,
            next: end < elements.count ? PagePosition(.after, index: end - 1, score: 0) : nil,
            previous: start > 0 ? PagePosition(.before, index: start, score: 0) : nil,
            row: row
        )
    }

    private func content<Row>(
        _ rows: some Sequence<Row>,
        total: Int,
        next: PagePosition?,
        previous: PagePosition?,
        row: (Row, inout JSONWriter) -> Void
    ) -> Content {
        let links = [("self", link(nil)), ("next", next.map(link)), ("prev", previous.map(link))]
        var json = JSONWriter(capacity: 1 << 14)
        json.beginObject()
        json.key("data")
        json.beginArray()
        for element in rows {
            json.beginObject()
            row(element, &json)
            json.endObject()
        }
        json.endArray()
        writeMeta(total: total, into: &json)
        json.key("links")
        json.beginObject()
        for (name, link) in links {
            json.key(name)
            json.value(link)
        }
        json.endObject()
        json.endObject()
        var content = Content(.json, json.bytes)
        let field = links.compactMap { name, link in link.map { "<\($0)>; rel=\"\(name)\"" } }
        content.headers.add(name: "Link", value: field.joined(separator: ", "))
        return content
    }

    private func writeMeta(total: Int, into json: inout JSONWriter) {
        json.key("meta")
        json.beginObject()
        json.key("total")
        json.value(total)
        json.key("limit")
        json.value(limit)
        json.key("build")
        json.value(build)
        json.endObject()
    }

    private func link(_ position: PagePosition?) -> String {
        var items = request.arguments.canonical.filter { position == nil || $0.parameter.name != "cursor" }
            .map(\.encoded)
        if let position { items.append("cursor=" + Cursor.encode(position, build: build, query: query)) }
        return request.linkBase + request.path + (items.isEmpty ? "" : "?" + items.joined(separator: "&"))
    }

    private static func joined(_ items: [(parameter: Parameter, encoded: String)]) -> String {
        items.map(\.encoded).joined(separator: "&")
    }
}

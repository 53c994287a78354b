import Index
import Model
import NIOHTTP1

/// Writes a list in the form that is asked for: a page of it with `data`, `meta` and `links`, or the whole.
struct ListWriter {
    private let request: CorpusRequest
    private let links: ListLinks
    private let selection: FieldSelection?
    /// The greatest number of rows.
    private let limit: Int
    /// The room for a row in bytes, as most have it.
    private static let usualRow = 1200

    /// Prepares to answer `request`, with a page of `usualLimit` rows where it does not say.
    init(_ request: CorpusRequest, usualLimit: Int = PageRequest().limit) {
        self.request = request
        limit = request.arguments.integer("limit") ?? usualLimit
        links = ListLinks(request)
        let fields = request.arguments.texts("fields")
        selection = fields.isEmpty ? nil : FieldSelection(fields)
    }

    /// The list as the request wants it.
    func content<Row>(_ listing: Listing<Row>) throws(Problem) -> Content {
        guard request.form.hasFields || selection == nil else {
            throw Problem(faults: [
                Problem.Fault(parameter: "fields", detail: "does not apply to format=\(request.form.rawValue).")
            ])
        }
        switch request.form {
        case .jsonl: return whole(lines(of: listing))
        case .csv: return whole(table(of: listing))
        default: break
        }
        let part = try part(of: listing)
        guard request.form != .json, let quote = listing.quote else { return page(part, of: listing) }
        let place = QuoteListForms.Place(
            title: listing.title(),
            total: listing.total,
            own: links.own,
            next: part.next.map(links.page),
            previous: part.previous.map(links.page)
        )
        return QuoteListForms(request).content(part.rows.map(quote), at: place)
    }

    /// A list that is at hand as a whole; `row` writes the members of a row, without braces.
    func content<Row: Sendable>(
        of rows: [Row],
        row: @escaping @Sendable (Row, inout JSONWriter) -> Void
    ) throws(Problem) -> Content {
        try content(Listing(of: rows, write: row))
    }

    private func part<Row>(of listing: Listing<Row>) throws(Problem) -> Listing<Row>.Part {
        let position = try links.position()
        do {
            return try listing.part(PageRequest(limit: limit, position: position))
        } catch {
            throw Cursor.refusal("does not name a place in this list; begin again without it.")
        }
    }

    private func whole(_ parts: PartSource) -> Content {
        var content = Content(request.form.media, parts: parts)
        let name = request.path.split(separator: "/").joined(separator: "-")
        content.headers.add(
            name: "Content-Disposition",
            value: "attachment; filename=\"onrecord-\(name).\(request.form.rawValue)\""
        )
        return content
    }

    private func lines<Row>(of listing: Listing<Row>) -> PartSource {
        let (write, selection) = (listing.write, selection)
        return PartSource(
            all: listing.all,
            begin: { _ in },
            write: { row, json, bytes in
                json.removeAll()
                Self.write(row, write, selection, into: &json)
                json.newline()
                bytes += json.bytes
            }
        )
    }

    private func table<Row>(of listing: Listing<Row>) -> PartSource {
        let table = TableWriter(columns: columns)
        let write = listing.write
        return PartSource(
            all: listing.all,
            begin: { table.writeHeader(into: &$0) },
            write: { row, json, bytes in
                json.removeAll()
                Self.write(row, write, nil, into: &json)
                table.write(json.bytes, into: &bytes)
            }
        )
    }

    private var columns: [String] {
        guard case .rows(let schema) = request.route.answer else { return [] }
        var optional = Set(request.arguments.optionalMembers)
        if request.arguments.truth("highlight") == true { optional.insert("highlights") }
        let columns = schema.columns(with: optional)
        let fields = request.arguments.texts("fields")
        guard !fields.isEmpty else { return columns }
        return columns.filter { column in fields.contains { column == $0 || column.hasPrefix($0 + ".") } }
    }

    private static func write<Row>(
        _ row: Row,
        _ members: (Row, inout JSONWriter) -> Void,
        _ selection: FieldSelection?,
        into json: inout JSONWriter
    ) {
        guard let selection else { return json.object { members(row, &$0) } }
        var whole = JSONWriter()
        whole.object { members(row, &$0) }
        selection.write(whole.bytes, into: &json)
    }

    private func page<Row>(_ part: Listing<Row>.Part, of listing: Listing<Row>) -> Content {
        let pages = [
            ("self", links.own), ("next", part.next.map(links.page)), ("prev", part.previous.map(links.page)),
        ]
        let forms = [Form.jsonl, .csv].map { ($0, links.whole($0)) }
        var json = JSONWriter(capacity: (part.rows.count + 1) * Self.usualRow)
        json.object { json in
            json.key("data")
            json.array { json in
                for row in part.rows { Self.write(row, listing.write, selection, into: &json) }
            }
            writeMeta(of: listing, into: &json)
            json.key("links")
            json.object { json in
                for (name, link) in pages { json.member(name, link) }
                for (form, link) in forms { json.member(form.rawValue, link) }
            }
            if !listing.facets.isEmpty { write(listing.facets, into: &json) }
        }
        var content = Content(.json, json.bytes)
        var field = LinkField()
        for case (let relation, let link?) in pages { field.add(link, relation) }
        for case (let form, let link?) in forms { field.add(link, "alternate", type: form.media.essence) }
        content.headers.add(name: "Link", value: field.text)
        return content
    }

    private func writeMeta<Row>(of listing: Listing<Row>, into json: inout JSONWriter) {
        json.key("meta")
        json.object { json in
            json.member("total", listing.total)
            json.member("limit", limit)
            json.member("build", request.catalogue.served.build)
            for (name, count) in listing.meta { json.member(name, count) }
        }
    }

    private func write(_ facets: [(name: String, counts: [FacetCount])], into json: inout JSONWriter) {
        json.key("facets")
        json.object { json in
            for (name, counts) in facets {
                json.key(name)
                json.array { json in
                    for count in counts {
                        json.object { json in
                            json.member("value", count.value)
                            json.member("label", count.label)
                            json.member("count", count.count)
                        }
                    }
                }
            }
        }
    }
}

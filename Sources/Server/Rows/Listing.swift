import Index
import Model

/// A list, whatever its rows are: what its pages, the whole and its other forms are written from.
struct Listing<Row: Sendable>: Sendable {
    /// A part of the list.
    struct Part {
        /// The rows.
        let rows: [Row]
        /// Where the next part begins, or nil.
        let next: PagePosition?
        /// Where the part before ends, or nil.
        let previous: PagePosition?
    }

    /// The number of all rows.
    let total: Int
    /// The part that is asked for.
    let part: @Sendable (PageRequest) throws(SearchError) -> Part
    /// All rows in order.
    let all: @Sendable () -> [Row]
    /// Writes the members of a row, without braces.
    let write: @Sendable (Row, inout JSONWriter) -> Void
    /// Counts by the properties that the request names.
    var facets: [(name: String, counts: [FacetCount])] = []
    /// Members of `meta` beside those of every list.
    var meta: [(name: String, count: Int)] = []
    /// What the list is, for people.
    var title: @Sendable () -> String = { "OnRecord" }
    /// The quote that a row is, where the rows are quotes.
    var quote: (@Sendable (Row) -> QuoteID)?
}

extension Listing {
    /// Lists what the index has found.
    init<Element>(_ hits: HitList<Element>, write: @escaping @Sendable (Row, inout JSONWriter) -> Void)
    where Row == DenseID<Element> {
        self.init(
            total: hits.total,
            part: { request throws(SearchError) in
                let page = try hits.page(request)
                return Part(rows: page.hits.map(\.id), next: page.next, previous: page.previous)
            },
            all: { hits.all },
            write: write
        )
    }

    /// Lists what is at hand as a whole.
    init(of rows: [Row], write: @escaping @Sendable (Row, inout JSONWriter) -> Void) {
        self.init(
            total: rows.count,
            part: { request throws(SearchError) in try Self.part(of: rows, request) },
            all: { rows },
            write: write
        )
    }

    private static func part(of rows: [Row], _ request: PageRequest) throws(SearchError) -> Part {
        var start = 0
        var end = request.limit
        if let position = request.position {
            guard rows.indices.contains(position.index) else { throw .unknownPosition }
            let isForward = position.direction == .after
            start = isForward ? position.index + 1 : max(0, position.index - request.limit)
            end = isForward ? start + request.limit : position.index
        }
        end = min(end, rows.count)
        guard start < end || request.position == nil else { throw .unknownPosition }
        return Part(
            rows: Array(rows[start..<max(start, end)]),
            next: end < rows.count ? PagePosition(.after, index: end - 1, score: 0) : nil,
            previous: start > 0 ? PagePosition(.before, index: start, score: 0) : nil
        )
    }
}

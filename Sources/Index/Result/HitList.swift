/// Everything that a query wants, in its order: pages, the whole and counts are cut from it.
public struct HitList<Element>: Sendable {
    let list: ResultList
    let rowCount: Int

    /// Lists `list`, whose rows are those of a table of `rowCount`.
    init(_ list: ResultList, rowCount: Int) {
        self.list = list
        self.rowCount = rowCount
    }

    /// The number of hits.
    public var total: Int { list.count }

    /// One page.
    ///
    /// - Complexity: O(*n*) in the hits; the place in the list hardly counts.
    public func page(_ request: PageRequest) throws(SearchError) -> Page<Element> {
        try list.page(request, rowCount: rowCount)
    }

    /// All hits, in order.
    ///
    /// - Complexity: O(*n* log *n*) in the hits; O(*n*) where the table is in that order.
    public var all: [DenseID<Element>] { list.sortedRows.map { DenseID(row: $0) } }
}

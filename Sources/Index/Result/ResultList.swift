/// All rows that match, of which pages are cut.
struct ResultList: Sendable {
    private var rows: RowSet
    /// One score a row, or none where the query has no text.
    private var scores: [Double]
    /// The order, or nil for relevance.
    private let order: RowOrder?

    /// Lists `rows`.
    ///
    /// - Parameters:
    ///   - rows: What matches.
    ///   - found: What the text of the query found, `rows` among it, or nil where it has none.
    ///   - order: The order, or nil for relevance, which only a text has.
    ///   - fallback: The order for relevance without a text.
    init(_ rows: RowSet, found: ScoredRows?, order: RowOrder?, fallback: RowOrder) {
        self.rows = rows
        scores = found?.scores(of: rows) ?? []
        self.order = found == nil ? order ?? fallback : order
    }

    var count: Int { rows.rows.count }

    /// The rows by their numbers.
    var ascendingRows: [Int32] { rows.rows }

    /// The rows in order.
    var sortedRows: [Int32] {
        isAscending ? rows.rows : rows.rows.indices.map { ranked($0) }.sorted().map(\.row)
    }

    /// Keeps the rows that `isIncluded` accepts.
    mutating func keep(where isIncluded: (Int32) -> Bool) {
        if !scores.isEmpty { scores = zip(rows.rows, scores).filter { isIncluded($0.0) }.map(\.1) }
        rows.keep(where: isIncluded)
    }

    /// Keeps the first row of each group.
    ///
    /// - Parameters:
    ///   - groups: The group of each row of the table; a negative one stands for a row that is alone.
    ///   - count: The number of groups.
    mutating func collapse(by groups: [Int32], count: Int) {
        var first: [RankedRow?] = Array(repeating: nil, count: count)
        for index in rows.rows.indices {
            let candidate = ranked(index)
            let group = Int(groups[Int(candidate.row)])
            if group >= 0, first[group].map({ candidate < $0 }) ?? true { first[group] = candidate }
        }
        var kept: [Int32] = []
        var keptScores: [Double] = []
        for (index, row) in rows.rows.enumerated() {
            let group = Int(groups[Int(row)])
            guard group < 0 || first[group]?.row == row else { continue }
            kept.append(row)
            if !scores.isEmpty { keptScores.append(scores[index]) }
        }
        rows = RowSet(ascending: kept)
        scores = keptScores
    }

    /// The part of the list that `request` wants, from a table of `rowCount` rows.
    func page<Element>(_ request: PageRequest, rowCount: Int) throws(SearchError) -> Page<Element> {
        guard PageRequest.limits.contains(request.limit) else { throw .limitOutOfRange }
        let anchor = try request.position.map { position throws(SearchError) in
            guard (0..<rowCount).contains(position.index), position.score.isFinite else { throw .unknownPosition }
            return ranked(Int32(position.index), score: position.score)
        }
        return switch (anchor, request.position?.direction) {
        case (let anchor?, .before): before(anchor, limit: request.limit)
        default: after(anchor, limit: request.limit)
        }
    }

    private func after<Element>(_ anchor: RankedRow?, limit: Int) -> Page<Element> {
        if isAscending {
            let first = firstCandidate(after: anchor)
            let end = min(first + limit, count)
            return page((first..<end).map(ranked), hasPrevious: first > 0, hasNext: end < count)
        }
        var shortlist = Shortlist(limit: limit)
        var following = 0
        for index in rows.rows.indices {
            let candidate = ranked(index)
            if let anchor, candidate <= anchor { continue }
            following += 1
            shortlist.add(candidate)
        }
        return page(shortlist.sorted, hasPrevious: following < count, hasNext: following > limit)
    }

    private func before<Element>(_ anchor: RankedRow, limit: Int) -> Page<Element> {
        var shortlist = Shortlist(limit: limit)
        var preceding = 0
        for index in rows.rows.indices {
            let candidate = ranked(index)
            if candidate >= anchor { continue }
            preceding += 1
            shortlist.add(candidate.mirrored)
        }
        let hits = shortlist.sorted.reversed().map(\.mirrored)
        return page(hits, hasPrevious: preceding > limit, hasNext: preceding < count)
    }

    private func page<Element>(_ ranked: [RankedRow], hasPrevious: Bool, hasNext: Bool) -> Page<Element> {
        func position(_ direction: PagePosition.Direction, at row: RankedRow) -> PagePosition {
            PagePosition(direction, index: Int(row.row), score: row.score)
        }
        return Page(
            total: count,
            hits: ranked.map { Hit(id: DenseID(row: $0.row), score: $0.score) },
            next: hasNext ? ranked.last.map { position(.after, at: $0) } : nil,
            previous: hasPrevious ? ranked.first.map { position(.before, at: $0) } : nil
        )
    }

    /// Whether the rows stand in the order asked for already.
    private var isAscending: Bool { order?.isNatural ?? false }

    /// The index of the first row behind `anchor`, where the rows stand in the order asked for.
    private func firstCandidate(after anchor: RankedRow?) -> Int {
        guard let anchor else { return 0 }
        var cursor = RowCursor(rows.rows[...])
        return cursor.advance(to: anchor.row) ? cursor.index + 1 : cursor.index
    }

    private func ranked(_ index: Int) -> RankedRow {
        ranked(rows.rows[index], score: scores.isEmpty ? 0 : scores[index])
    }

    private func ranked(_ row: Int32, score: Double) -> RankedRow {
        RankedRow(value: order.map { Double($0.rank(of: row)) } ?? -score, row: row, score: score)
    }
}

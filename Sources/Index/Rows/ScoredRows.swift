/// Ascending rows with a score each.
struct ScoredRows: Sendable {
    private(set) var rows: [Int32] = []
    private(set) var scores: [Double] = []

    mutating func append(_ row: Int32, score: Double) {
        rows.append(row)
        scores.append(score)
    }

    mutating func reserveCapacity(_ count: Int) {
        rows.reserveCapacity(count)
        scores.reserveCapacity(count)
    }

    /// The rows in both, with the sums of their scores.
    func intersection(_ other: ScoredRows) -> ScoredRows {
        guard rows.count <= other.rows.count else { return other.intersection(self) }
        var result = ScoredRows()
        var cursor = RowCursor(other.rows[...])
        for (row, score) in zip(rows, scores) where cursor.advance(to: row) {
            result.append(row, score: score + other.scores[cursor.index])
        }
        return result
    }

    /// The rows in either, with the sums of their scores.
    func union(_ other: ScoredRows) -> ScoredRows {
        var result = ScoredRows()
        result.reserveCapacity(rows.count + other.rows.count)
        var mine = 0
        var theirs = 0
        while mine < rows.count || theirs < other.rows.count {
            let left = mine < rows.count ? rows[mine] : .max
            let right = theirs < other.rows.count ? other.rows[theirs] : .max
            var score = 0.0
            if left <= right {
                score += scores[mine]
                mine += 1
            }
            if right <= left {
                score += other.scores[theirs]
                theirs += 1
            }
            result.append(min(left, right), score: score)
        }
        return result
    }

    /// The rows that `other` lacks.
    func subtracting(_ other: ScoredRows) -> ScoredRows {
        var result = ScoredRows()
        var cursor = RowCursor(other.rows[...])
        for (row, score) in zip(rows, scores) where !cursor.advance(to: row) {
            result.append(row, score: score)
        }
        return result
    }

    /// The scores of those of its rows.
    func scores(of selected: RowSet) -> [Double] {
        var cursor = RowCursor(rows[...])
        return selected.rows.map { cursor.advance(to: $0) ? scores[cursor.index] : 0 }
    }
}

/// Ascending row numbers without repetition.
struct RowSet: Hashable, Sendable {
    private(set) var rows: [Int32]

    /// Trusts `rows` to ascend strictly.
    init(ascending rows: [Int32]) {
        self.rows = rows
    }

    /// The rows of all `lists`, each of which ascends strictly.
    init(union lists: [ArraySlice<Int32>]) {
        guard lists.count > 1 else {
            rows = lists.first.map(Array.init) ?? []
            return
        }
        var all: [Int32] = []
        all.reserveCapacity(lists.reduce(0) { $0 + $1.count })
        for list in lists { all.append(contentsOf: list) }
        all.sort()
        rows = []
        rows.reserveCapacity(all.count)
        for row in all where row != rows.last { rows.append(row) }
    }

    /// Keeps the rows that `other`, which ascends strictly, holds too.
    ///
    /// - Complexity: O(*m* log *n*) for the smaller *m* and the greater *n*, where they differ much, else O(*m* + *n*).
    mutating func formIntersection(_ other: ArraySlice<Int32>) {
        if rows.count > other.count * 16 {
            rows = RowSet.members(of: rows[...], among: other)
        } else {
            rows = RowSet.members(of: other, among: rows[...])
        }
    }

    /// Drops the rows that `other`, which ascends strictly, holds.
    mutating func subtract(_ other: ArraySlice<Int32>) {
        var cursor = RowCursor(other)
        rows.removeAll { cursor.advance(to: $0) }
    }

    /// Keeps the rows that `isIncluded` accepts.
    mutating func keep(where isIncluded: (Int32) -> Bool) {
        rows.removeAll { !isIncluded($0) }
    }

    private static func members(of haystack: ArraySlice<Int32>, among needles: ArraySlice<Int32>) -> [Int32] {
        var cursor = RowCursor(haystack)
        return needles.filter { cursor.advance(to: $0) }
    }
}

/// Gathers the pairs of key and row that a ``PostingTable`` is made of.
struct PostingTableBuilder {
    private var keys: [Int32] = []
    private var rows: [Int32] = []
    private var lastRow: [Int32]

    /// Expects keys below `keyCount`.
    init(keyCount: Int) {
        lastRow = Array(repeating: -1, count: keyCount)
    }

    /// Notes that `row` has `key`; the rows of a key come in ascending order, and one said twice counts once.
    mutating func add(_ row: Int32, to key: Int) {
        guard lastRow[key] != row else { return }
        lastRow[key] = row
        keys.append(Int32(key))
        rows.append(row)
    }

    /// Sorts the pairs by key, keeping the order of rows.
    ///
    /// - Complexity: O(*n*), by counting.
    consuming func build() -> PostingTable {
        var starts = Array(repeating: 0, count: lastRow.count + 1)
        for key in keys { starts[Int(key) + 1] += 1 }
        for key in lastRow.indices { starts[key + 1] += starts[key] }
        var next = starts
        var sorted = Array(repeating: Int32(0), count: rows.count)
        for (key, row) in zip(keys, rows) {
            sorted[next[Int(key)]] = row
            next[Int(key)] += 1
        }
        return PostingTable(starts: starts, rows: sorted)
    }
}

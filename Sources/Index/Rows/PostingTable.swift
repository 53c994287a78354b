/// For each key, from 0 without gaps, the rows that have it, in ascending order: one array for all keys.
struct PostingTable: Sendable {
    private let starts: [Int]
    private let rows: [Int32]

    init(starts: [Int], rows: [Int32]) {
        self.starts = starts
        self.rows = rows
    }

    /// The rows of `key`.
    subscript(key: Int) -> ArraySlice<Int32> { rows[starts[key]..<starts[key + 1]] }
}

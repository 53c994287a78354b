/// Walks forward through ascending rows by galloping: doubling steps, then halving ones (Bentley and Yao, 1976).
struct RowCursor {
    private let rows: ArraySlice<Int32>
    /// The index of the row that the cursor stands at, in the indexes of the slice.
    private(set) var index: Int

    init(_ rows: ArraySlice<Int32>) {
        self.rows = rows
        index = rows.startIndex
    }

    /// Goes to the first row that is not before `row` and tells whether it is `row`.
    ///
    /// - Complexity: O(log *d*) in the distance.
    mutating func advance(to row: Int32) -> Bool {
        var step = 1
        var low = index
        while low + step < rows.endIndex && rows[low + step] < row {
            low += step
            step *= 2
        }
        var high = min(low + step, rows.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < row { low = middle + 1 } else { high = middle }
        }
        index = low
        return low < rows.endIndex && rows[low] == row
    }
}

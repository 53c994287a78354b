/// A row with its place in the order of a list: less comes first, and no two rows are the same.
struct RankedRow: Comparable {
    /// What is compared first.
    let value: Double
    let row: Int32
    let score: Double

    /// The same row in the opposite order.
    var mirrored: RankedRow { RankedRow(value: -value, row: -row, score: score) }

    static func < (left: RankedRow, right: RankedRow) -> Bool {
        left.value == right.value ? left.row < right.row : left.value < right.value
    }
}

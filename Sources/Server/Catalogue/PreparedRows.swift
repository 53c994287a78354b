import Model

/// The rows of a table as most requests want them, written once and kept one behind the other.
///
/// A row takes about a kilobyte, and copying it a hundredth of the time that writing it takes.
struct PreparedRows: Sendable {
    /// What the rows may take; those behind are written when they are asked for.
    static let usualLimit = 512 << 20

    private let bytes: [UInt8]
    /// Where each row ends.
    private let ends: [Int]

    /// Has the members of row after row written by `write`, until they take `limit` bytes.
    ///
    /// - Complexity: O(*n*) in the bytes.
    init(count: Int, limit: Int = usualLimit, write: (Int, inout JSONWriter) -> Void) {
        var json = JSONWriter()
        var bytes: [UInt8] = []
        var ends: [Int] = []
        ends.reserveCapacity(count)
        for row in 0..<count where bytes.count < limit {
            json.removeAll()
            write(row, &json)
            bytes += json.bytes
            ends.append(bytes.count)
        }
        self.bytes = bytes
        self.ends = ends
    }

    /// The members of a row without its braces, or nil where it was not written beforehand.
    subscript(row: Int) -> ArraySlice<UInt8>? {
        guard row < ends.count else { return nil }
        return bytes[(row == 0 ? 0 : ends[row - 1])..<ends[row]]
    }
}

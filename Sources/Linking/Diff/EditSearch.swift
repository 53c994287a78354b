/// The search behind an ``EditScript``: how far each diagonal is reached with each number of edits.
struct EditSearch {
    private let recorded: [UInt64]
    private let other: [UInt64]
    private let left: Range<Int>
    private let right: Range<Int>
    /// Row *d* begins at *d*² and holds, for the diagonals −*d*…*d*, the furthest word of `left` reached, or −1.
    private var reached: [Int32] = []

    /// Prepares a search between `left` of the one sequence and `right` of the other.
    init(_ recorded: [UInt64], _ left: Range<Int>, _ other: [UInt64], _ right: Range<Int>) {
        self.recorded = recorded
        self.left = left
        self.other = other
        self.right = right
    }

    /// The runs from the beginnings to the ends, or nil where they take more than `limit` edits.
    mutating func runs(limit: Int) -> [EditScript.Run]? {
        guard abs(left.count - right.count) <= limit else { return nil }
        for edits in 0...max(0, min(limit, left.count + right.count)) where extend(to: edits) {
            return walkBack(from: edits)
        }
        return nil
    }

    /// Fills the row of `edits` and tells whether it reaches the ends.
    private mutating func extend(to edits: Int) -> Bool {
        reached.append(contentsOf: repeatElement(-1, count: 2 * edits + 1))
        for diagonal in stride(from: -edits, through: edits, by: 2) {
            guard let start = start(edits, diagonal) else { continue }
            var x = start.x
            var y = x - diagonal
            while x < left.count && y < right.count && recorded[left.lowerBound + x] == other[right.lowerBound + y] {
                x += 1
                y += 1
            }
            reached[edits * edits + diagonal + edits] = Int32(x)
            if x == left.count && y == right.count { return true }
        }
        return false
    }

    /// Where the last edit lands on `diagonal`, and the diagonal that it comes from, or nil where it leads outside.
    private func start(_ edits: Int, _ diagonal: Int) -> (x: Int, from: Int)? {
        if edits == 0 { return (0, 0) }
        let inserting = furthest(edits - 1, diagonal + 1)
        let deleting = furthest(edits - 1, diagonal - 1)
        let canInsert = inserting >= 0 && inserting - diagonal <= right.count
        let canDelete = deleting >= 0 && deleting < left.count
        if canInsert && (!canDelete || inserting > deleting + 1) { return (inserting, diagonal + 1) }
        return canDelete ? (deleting + 1, diagonal - 1) : nil
    }

    private func furthest(_ edits: Int, _ diagonal: Int) -> Int {
        abs(diagonal) > edits ? -1 : Int(reached[edits * edits + diagonal + edits])
    }

    private func walkBack(from edits: Int) -> [EditScript.Run] {
        var backwards: [EditScript.Run] = []
        var x = left.count
        var y = right.count
        for step in stride(from: edits, through: 0, by: -1) {
            guard let start = start(step, x - y) else { break }
            backwards.append(run(.equal, start.x..<x, start.x - (x - y)..<y))
            if step == 0 { break }
            let landing = (x: start.x, y: start.x - (x - y))
            let deletes = start.from < x - y
            x = landing.x - (deletes ? 1 : 0)
            y = landing.y - (deletes ? 0 : 1)
            backwards.append(run(deletes ? .delete : .insert, x..<landing.x, y..<landing.y))
        }
        return backwards.reversed()
    }

    private func run(_ operation: EditScript.Operation, _ x: Range<Int>, _ y: Range<Int>) -> EditScript.Run {
        EditScript.Run(
            operation: operation,
            recorded: left.lowerBound + x.lowerBound..<left.lowerBound + x.upperBound,
            other: right.lowerBound + y.lowerBound..<right.lowerBound + y.upperBound
        )
    }
}

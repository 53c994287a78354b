/// An order of all rows of a table, as the rank of each.
struct RowOrder: Sendable {
    /// The order of the rows' numbers.
    static let natural = RowOrder(ranks: nil)

    /// The rank of each row, or nil where the rows are in this order by their numbers.
    private let ranks: [Int32]?

    private init(ranks: [Int32]?) {
        self.ranks = ranks
    }

    /// The order in which `rows`, all rows of the table, come.
    init(of rows: [Int32]) {
        var ranks = Array(repeating: Int32(0), count: rows.count)
        for (rank, row) in rows.enumerated() { ranks[Int(row)] = Int32(rank) }
        self.ranks = ranks
    }

    /// Orders the rows of `values` by a comparison; ties go by row.
    init<Value>(of values: [Value], by precedes: (Value, Value) -> Bool) {
        self.init(of: Self.sort(values, by: precedes))
    }

    /// Whether rows are in this order by their numbers.
    var isNatural: Bool { ranks == nil }

    /// The place of `row` in the order.
    func rank(of row: Int32) -> Int32 { ranks?[Int(row)] ?? row }

    /// The rows of `values` in order; ties go by row.
    static func sort<Value>(_ values: [Value], by precedes: (Value, Value) -> Bool) -> [Int32] {
        (0..<Int32(values.count))
            .sorted { left, right in
                let (first, second) = (values[Int(left)], values[Int(right)])
                return precedes(first, second) || (left < right && !precedes(second, first))
            }
    }

    /// A comparison that puts what is missing last.
    static func missingLast<Value>(_ precedes: @escaping (Value, Value) -> Bool) -> (Value?, Value?) -> Bool {
        { left, right in
            guard let left else { return false }
            return right.map { precedes(left, $0) } ?? true
        }
    }
}

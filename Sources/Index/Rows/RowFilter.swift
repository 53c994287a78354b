/// Narrows the rows of a table, property by property.
struct RowFilter {
    private let count: Int
    /// What is left, or nil while it is everything.
    private var left: RowSet?

    /// Starts with `rows`, or with all `count` rows.
    init(count: Int, rows: [Int32]? = nil) {
        self.count = count
        left = rows.map(RowSet.init(ascending:))
    }

    /// Whether everything is left because nothing was asked.
    var isUntouched: Bool { left == nil }

    /// The rows that are left.
    var rows: RowSet { left ?? RowSet(ascending: Array(0..<Int32(count))) }

    /// Keeps the rows that all `choices` accept.
    ///
    /// - Parameters:
    ///   - choices: What is asked for.
    ///   - keys: The numbers behind a value; each counts once, however often the request repeats it.
    ///   - postings: The rows that have the property of that number.
    mutating func keep(
        _ choices: [Choice<String>],
        keys: (String) -> [Int],
        postings: (Int) -> ArraySlice<Int32>
    ) {
        func rows(_ values: [String]) -> RowSet { RowSet(union: Set(values.flatMap(keys)).map(postings)) }
        for choice in choices where !choice.anyOf.isEmpty { keep(rows(choice.anyOf)) }
        let unwanted = rows(choices.flatMap(\.noneOf))
        if !unwanted.rows.isEmpty { drop(unwanted) }
    }

    /// Keeps the rows that are in `set`.
    mutating func keep(_ set: RowSet) {
        if left == nil {
            left = set
        } else {
            left?.formIntersection(set.rows[...])
        }
    }

    /// Keeps the rows that `isIncluded` accepts.
    mutating func keep(where isIncluded: (Int32) -> Bool) {
        var kept = rows
        left = nil
        kept.keep(where: isIncluded)
        left = kept
    }

    private mutating func drop(_ set: RowSet) {
        var kept = rows
        left = nil
        kept.subtract(set.rows[...])
        left = kept
    }
}

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

    /// Keeps the rows that all `choices` accept, where `postings` gives the lists of rows that have a value.
    mutating func keep(_ choices: [Choice<String>], _ postings: (String) -> [ArraySlice<Int32>]) {
        for choice in choices {
            if !choice.anyOf.isEmpty { keep(RowSet(union: choice.anyOf.flatMap(postings))) }
            for value in choice.noneOf { drop(postings(value)) }
        }
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

    private mutating func drop(_ lists: [ArraySlice<Int32>]) {
        var kept = rows
        left = nil
        for list in lists { kept.subtract(list) }
        left = kept
    }
}

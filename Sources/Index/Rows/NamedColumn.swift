/// A property of the rows of a table, as the number of its value.
struct NamedColumn: Sendable {
    /// The number of each row's value, or -1 where it has none.
    let values: [Int32]
    /// The values, in ascending order.
    let names: [String]

    /// Numbers `values` by their order.
    init(_ values: [String?]) {
        names = Set(values.compactMap { $0 }).sorted()
        let table = IDTable(names)
        self.values = values.map { value in value.flatMap { table[$0] }.map(Int32.init) ?? -1 }
    }
}

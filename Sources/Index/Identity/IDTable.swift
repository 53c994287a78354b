/// The numbers behind the ids of one kind of thing.
struct IDTable: Sendable {
    private var numbers: [String: Int32] = [:]

    /// Numbers `ids` from 0 in their order; of two that are the same, the first counts.
    init(_ ids: some Sequence<String>) {
        for (number, id) in ids.enumerated() where numbers[id] == nil { numbers[id] = Int32(number) }
    }

    /// The number of `id`, or nil where there is none such.
    subscript(id: String) -> Int? { numbers[id].map(Int.init) }

    /// The number of `id` as a list of one, or an empty one.
    func numbers(of id: String) -> [Int] { self[id].map { [$0] } ?? [] }
}

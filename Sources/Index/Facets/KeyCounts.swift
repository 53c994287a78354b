/// Counts numbered values.
struct KeyCounts {
    private var counts: [Int]

    /// Starts with no value below `keyCount` counted.
    init(keyCount: Int) {
        counts = Array(repeating: 0, count: keyCount)
    }

    /// Counts a value once more; a negative one stands for none.
    mutating func add(_ key: Int32) {
        if key >= 0 { counts[Int(key)] += 1 }
    }

    /// The values that occur, the most frequent first, then by number.
    ///
    /// - Complexity: O(*n* log *n*) in the values that occur.
    var ranked: [(key: Int, count: Int)] {
        counts.indices.lazy.filter { counts[$0] > 0 }
            .map { (key: $0, count: counts[$0]) }
            .sorted { ($1.count, $0.key) < ($0.count, $1.key) }
    }

    /// The first `size` of ``ranked``, named.
    func top(_ size: Int, _ name: (Int) -> (value: String, label: String)) -> [FacetCount] {
        ranked.prefix(size)
            .map { key, count in
                let name = name(key)
                return FacetCount(value: name.value, label: name.label, count: count)
            }
    }
}

extension EditScript {
    /// The words of an anchor.
    private static let anchorLength = 4

    /// Finds a script for long texts, not always the shortest: runs of words that stand once in both are kept in the
    /// longest order that both agree on, and only what lies between two of them is searched, in at most `limit` edits each.
    ///
    /// B. Cohen's patience diff, over runs of words. J. Hunt and T. Szymanski, *A Fast Algorithm for Computing Longest
    /// Common Subsequences* (1977).
    ///
    /// - Complexity: O(*n* log *n*) for the anchors, and O((*n* + *m*) · `limit`) between them.
    init(anchoring recorded: [UInt64], to other: [UInt64], limit: Int) {
        self.init()
        var (left, right) = (0, 0)
        for anchor in Self.anchors(recorded, other) where anchor.recorded >= left && anchor.other >= right {
            appendGap(recorded, left..<anchor.recorded, other, right..<anchor.other, limit)
            left = anchor.recorded + Self.anchorLength
            right = anchor.other + Self.anchorLength
            append(.equal, anchor.recorded..<left, anchor.other..<right)
        }
        appendGap(recorded, left..<recorded.count, other, right..<other.count, limit)
    }

    private mutating func appendGap(
        _ recorded: [UInt64],
        _ left: Range<Int>,
        _ other: [UInt64],
        _ right: Range<Int>,
        _ limit: Int
    ) {
        let script = EditScript(from: Array(recorded[left]), to: Array(other[right]), limit: limit)
        for run in script.runs {
            append(
                run.operation,
                run.recorded.lowerBound + left.lowerBound..<run.recorded.upperBound + left.lowerBound,
                run.other.lowerBound + right.lowerBound..<run.other.upperBound + right.lowerBound
            )
        }
    }

    /// The places of runs that stand once in both texts, in the longest order that both agree on.
    private static func anchors(_ recorded: [UInt64], _ other: [UInt64]) -> [(recorded: Int, other: Int)] {
        let places = uniquePlaces(other)
        let shared = uniquePlaces(recorded)
            .compactMap { run, place in places[run].map { (recorded: place, other: $0) } }
            .sorted { $0.recorded < $1.recorded }
        // Patience sorting: each pile's top is the smallest place in `other` at which an order of that length ends.
        var tops: [Int] = []
        var before = [Int](repeating: -1, count: shared.count)
        for (index, anchor) in shared.enumerated() {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if shared[tops[middle]].other < anchor.other { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? tops[low - 1] : -1
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var order: [(recorded: Int, other: Int)] = []
        var index = tops.last ?? -1
        while index >= 0 {
            order.append(shared[index])
            index = before[index]
        }
        return order.reversed()
    }

    private static func uniquePlaces(_ words: [UInt64]) -> [UInt64: Int] {
        guard words.count >= anchorLength else { return [:] }
        var places: [UInt64: Int] = [:]
        for (place, run) in QuoteWords.runs(of: words, length: anchorLength).enumerated() {
            places[run] = places[run] == nil ? place : -1
        }
        return places.filter { $0.value >= 0 }
    }
}

/// The terms of a ``TextIndex`` in order of their bytes; a term's number is its place.
struct Vocabulary: Sendable {
    private let bytes: [UInt8]
    private let starts: [Int]

    /// Trusts `terms` to ascend strictly.
    init(ascending terms: [[UInt8]]) {
        var bytes: [UInt8] = []
        var starts = [0]
        starts.reserveCapacity(terms.count + 1)
        for term in terms {
            bytes.append(contentsOf: term)
            starts.append(bytes.count)
        }
        self.bytes = bytes
        self.starts = starts
    }

    /// The number of terms.
    var count: Int { starts.count - 1 }

    /// The numbers of the terms that are `term`: one or none.
    ///
    /// - Complexity: O(log *n*) comparisons, as for prefixes.
    func range(of term: [UInt8]) -> Range<Int> {
        let first = firstIndex { $0.lexicographicallyPrecedes(term) }
        return first < count && self[first].elementsEqual(term) ? first..<first + 1 : first..<first
    }

    /// The numbers of the terms that begin with `prefix`.
    func range(ofPrefix prefix: [UInt8]) -> Range<Int> {
        let first = firstIndex { $0.lexicographicallyPrecedes(prefix) }
        return
            first..<firstIndex { $0.prefix(prefix.count).elementsEqual(prefix) || $0.lexicographicallyPrecedes(prefix) }
    }

    private subscript(term: Int) -> ArraySlice<UInt8> { bytes[starts[term]..<starts[term + 1]] }

    private func firstIndex(behind isBefore: (ArraySlice<UInt8>) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Looks for any of a few strings in one pass: Shift-And (Baeza-Yates and Gonnet, 1992) over how they begin.
struct PhraseSearch: Sendable {
    private let phrases: [[UInt8]]
    /// For each phrase, how many of its bytes the pass looks at.
    private let heads: [Int]
    /// For each byte, a bit for each place in a head that it stands at.
    private let places: [UInt64]
    private let starts: UInt64
    /// For each phrase, the bit of the last place of its head.
    private let ends: [UInt64]
    private let anyEnd: UInt64

    /// Prepares for `phrases`, none of them empty and at most 64 of them.
    init(_ phrases: [String]) {
        let longest = UInt64.bitWidth / max(phrases.count, 1)
        self.phrases = phrases.map { Array($0.utf8) }
        heads = self.phrases.map { min($0.count, longest) }
        var places = [UInt64](repeating: 0, count: 256)
        var (starts, ends): (UInt64, [UInt64]) = (0, [])
        var place: UInt64 = 0
        for (phrase, head) in zip(self.phrases, heads) {
            starts |= 1 << place
            for byte in phrase.prefix(head) {
                places[Int(byte)] |= 1 << place
                place += 1
            }
            ends.append(1 << (place - 1))
        }
        (self.places, self.starts, self.ends) = (places, starts, ends)
        anyEnd = ends.reduce(0, |)
    }

    /// Whether one of the phrases stands anywhere in `bytes`.
    ///
    /// - Complexity: O(*n*) but for what begins as a phrase does.
    func isFound(in bytes: ArraySlice<UInt8>) -> Bool {
        var state: UInt64 = 0
        for index in bytes.indices {
            state = (state << 1 | starts) & places[Int(bytes[index])]
            if state & anyEnd != 0, isWhole(state, bytes, index) { return true }
        }
        return false
    }

    /// Whether one of the heads that end at `index` is followed by the rest of its phrase.
    private func isWhole(_ state: UInt64, _ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
        phrases.indices.contains { phrase in
            state & ends[phrase] != 0 && bytes[(index + 1)...].starts(with: phrases[phrase].dropFirst(heads[phrase]))
        }
    }
}

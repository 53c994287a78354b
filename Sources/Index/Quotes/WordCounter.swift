import Model

/// Counts words by their terms: those that one apostrophe, hyphen, full stop or comma joins are one word.
///
/// `Don't`, `cease-fire`, `U.S.` and `1,000.50` count as one each, though they are several terms.
struct WordCounter {
    private static let typographicJoiners: Set<UInt8> = [0x90, 0x91, 0x98, 0x99]

    /// The words so far.
    private(set) var count = 0
    private var lastEnd: Int?

    /// Takes the next term of `utf8`.
    mutating func add(_ term: TextRange, of utf8: [UInt8]) {
        if !joins(utf8[min(lastEnd ?? term.start, term.start)..<term.start]) { count += 1 }
        lastEnd = term.end
    }

    private func joins(_ gap: ArraySlice<UInt8>) -> Bool {
        switch gap.count {
        case 1: "'-.,".utf8.contains(gap[gap.startIndex])
        // U+2010, U+2011, U+2018 and U+2019.
        case 3: gap.starts(with: [0xE2, 0x80]) && Self.typographicJoiners.contains(gap[gap.endIndex - 1])
        default: false
        }
    }
}

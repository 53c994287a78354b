import Language

/// Finds where the place and date end that a report begins with: `PORT LUCAS, March 3 (NWA) —`.
enum DatelineEnd {
    /// In tokens.
    private static let longest = 14

    /// The first token behind the dateline at the start of `range`, or the start of `range`.
    ///
    /// A dateline begins with a word of capitals and ends in a dash; between stand words with capitals, numbers, commas and
    /// what is in brackets.
    static func index(_ tokens: [Token], in range: Range<Int>) -> Int {
        guard let first = range.first, tokens[first].kind == .word, tokens[first].shape.contains(.allCapitals) else {
            return range.lowerBound
        }
        for index in range.prefix(longest).dropFirst() {
            switch tokens[index].kind {
            case .dash: return index + 1 < range.upperBound ? index + 1 : range.lowerBound
            case .comma, .number, .bracketOpen, .bracketClose: continue
            case .word where tokens[index].isCapitalized: continue
            default: return range.lowerBound
            }
        }
        return range.lowerBound
    }
}

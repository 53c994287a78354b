/// What stands inside double quotation marks: curly, straight, or two back ticks and two apostrophes.
///
/// The end of a line closes an open quotation. Offsets are Unicode scalars, half-open, marks excluded.
enum QuotedStretches {
    private enum Mark {
        case opens, closes
    }

    static func stretches(_ text: [Unicode.Scalar]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) { add(line, to: &found) }
        return found.filter { range in text[range].contains { !$0.properties.isWhitespace } }
    }

    private static func add(_ line: ArraySlice<Unicode.Scalar>, to found: inout [Range<Int>]) {
        var opened: Int?
        var index = line.startIndex
        while index < line.endIndex {
            let (mark, width) = mark(line, at: index, isOpen: opened != nil)
            if mark == .opens, opened == nil {
                opened = index + width
            } else if mark == .closes, let start = opened {
                if index > start { found.append(start..<index) }
                opened = nil
            }
            index += width
        }
        if let start = opened, line.endIndex > start { found.append(start..<line.endIndex) }
    }

    private static func mark(_ line: ArraySlice<Unicode.Scalar>, at index: Int, isOpen: Bool) -> (Mark?, Int) {
        let isDoubled = index + 1 < line.endIndex && line[index + 1] == line[index]
        switch line[index] {
        case "`" where isDoubled: return (.opens, 2)
        case "'" where isDoubled: return (isOpen ? .closes : .opens, 2)
        case "“", "„": return (.opens, 1)
        case "”": return (isOpen ? .closes : nil, 1)
        case "\"": return (isOpen ? .closes : .opens, 1)
        default: return (nil, 1)
        }
    }

    /// The parts of `spans` inside `stretches`, without marks and spaces at their ends.
    static func segments(_ text: [Unicode.Scalar], _ spans: [Range<Int>], _ stretches: [Range<Int>]) -> [Range<Int>] {
        var segments: Set<Range<Int>> = []
        for span in spans {
            for stretch in stretches where span.overlaps(stretch) {
                let part = trimmed(text, span.clamped(to: stretch))
                if !part.isEmpty { segments.insert(part) }
            }
        }
        return segments.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    private static let punctuation = Set(" \t\n\r,.;:?!-–—…()[]\"“”'’‘`".unicodeScalars)

    private static func trimmed(_ text: [Unicode.Scalar], _ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, punctuation.contains(text[first]) { range = range.dropFirst() }
        while let last = range.last, punctuation.contains(text[last]) { range = range.dropLast() }
        return range
    }
}

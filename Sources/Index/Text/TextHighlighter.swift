import Language
import Model

/// Finds again in a text the words that a query found: every phrase outside NOT, wherever it stands.
struct TextHighlighter {
    private let phrases: [TermPhrase]

    init(_ query: TextQuery) {
        phrases = query.root.wanted
    }

    /// The ranges of the terms of `text` in `ranges`, taken as one text, that belong to an occurrence of a phrase.
    ///
    /// - Complexity: O(*n* · *q*) in the terms of the text and of the query.
    func highlights(in text: ArticleText, ranges: [TextRange]) -> [TextRange] {
        var terms: [[UInt8]] = []
        var places: [TextRange] = []
        for range in ranges {
            var analyzer = TermAnalyzer(text.utf8, in: range)
            while let place = analyzer.next() {
                terms.append(analyzer.term)
                places.append(place)
            }
        }
        var isMarked = Array(repeating: false, count: terms.count)
        for phrase in phrases {
            for start in terms.indices where phrase.matches(terms[start...]) {
                for index in start..<start + phrase.terms.count { isMarked[index] = true }
            }
        }
        return places.indices.filter { isMarked[$0] }.map { places[$0] }
    }
}

extension TextExpression {
    /// The phrases that may be in what matches.
    fileprivate var wanted: [TermPhrase] {
        switch self {
        case .phrase(let phrase): [phrase]
        case .all(let parts), .any(let parts): parts.flatMap(\.wanted)
        case .without(let wanted, _): wanted.wanted
        }
    }
}

extension TermPhrase {
    /// Whether `text` begins with the phrase.
    fileprivate func matches(_ text: ArraySlice<[UInt8]>) -> Bool {
        guard text.count >= terms.count else { return false }
        for (offset, term) in terms.enumerated() {
            let other = text[text.startIndex + offset]
            let isPrefix = endsInPrefix && offset == terms.count - 1
            guard isPrefix ? other.starts(with: term) : other == term else { return false }
        }
        return true
    }
}

import Language

/// Divides the text of a query into words, phrases, operators and parentheses.
struct TextQueryLexer {
    private static let phraseMarks: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}"]

    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var lexemes: [TextQueryLexeme] = []

    /// Prepares to divide `scalars`.
    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    /// The pieces, in order; what holds neither letters nor digits nor a meaning is left out.
    consuming func lex() throws(TextQueryError) -> [TextQueryLexeme] {
        while position < scalars.count {
            let scalar = scalars[position]
            if scalar == "(" || scalar == ")" {
                lexemes.append(TextQueryLexeme(kind: scalar == "(" ? .open : .close, position: position))
                position += 1
            } else if Self.phraseMarks.contains(scalar) {
                try lexPhrase()
            } else if scalar.properties.isWhitespace {
                position += 1
            } else {
                try lexWord()
            }
        }
        return lexemes
    }

    private mutating func lexPhrase() throws(TextQueryError) {
        let start = position
        guard let end = scalars[(start + 1)...].firstIndex(where: Self.phraseMarks.contains) else {
            throw TextQueryError(at: start, "This quotation mark is never closed; add another behind it.")
        }
        let terms = terms(in: start + 1..<end)
        guard !terms.isEmpty else {
            throw TextQueryError(at: start, "There is no word between these quotation marks.")
        }
        position = end + 1
        let isPrefix = position < scalars.count && scalars[position] == "*"
        if isPrefix { position += 1 }
        append(terms, isPrefix: isPrefix, position: start)
    }

    private mutating func lexWord() throws(TextQueryError) {
        let start = position
        let end = scalars[start...].firstIndex(where: Self.endsWord) ?? scalars.count
        let star = scalars[start..<end].firstIndex(of: "*")
        if let star, star < end - 1 {
            throw TextQueryError(at: star, "* may only end a word: write the beginning of one, then *.")
        }
        position = end
        if let kind = Self.operator(scalars[start..<end]) {
            lexemes.append(TextQueryLexeme(kind: kind, position: start))
            return
        }
        let terms = terms(in: start..<end)
        if let star, terms.isEmpty {
            throw TextQueryError(at: star, "* needs letters or digits before it: the beginning of a word.")
        }
        append(terms, isPrefix: star != nil, position: start)
    }

    private mutating func append(_ terms: [[UInt8]], isPrefix: Bool, position: Int) {
        guard !terms.isEmpty else { return }
        let phrase = TermPhrase(terms: terms, endsInPrefix: isPrefix)
        lexemes.append(TextQueryLexeme(kind: .phrase(phrase), position: position))
    }

    private func terms(in range: Range<Int>) -> [[UInt8]] {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        var analyzer = TermAnalyzer(Array(String(view).utf8))
        var terms: [[UInt8]] = []
        while analyzer.next() != nil { terms.append(analyzer.term) }
        return terms
    }

    private static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "(" || scalar == ")" || phraseMarks.contains(scalar) || scalar.properties.isWhitespace
    }

    private static func `operator`(_ word: ArraySlice<Unicode.Scalar>) -> TextQueryLexeme.Kind? {
        switch Array(word) {
        case ["A", "N", "D"]: .and
        case ["O", "R"]: .or
        case ["N", "O", "T"]: .not
        default: nil
        }
    }
}

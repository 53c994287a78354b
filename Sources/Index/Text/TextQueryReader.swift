/// Builds the tree of a query from its pieces by recursive descent, one method a rule of ``TextQueryParser``.
struct TextQueryReader {
    private let lexemes: [TextQueryLexeme]
    private let end: Int
    private var index = 0
    private var depth = 0

    /// Takes the pieces of a text that is `end` Unicode scalars long.
    init(_ lexemes: [TextQueryLexeme], end: Int) {
        self.lexemes = lexemes
        self.end = end
    }

    /// Reads all pieces.
    mutating func read() throws(TextQueryError) -> TextExpression {
        guard !lexemes.isEmpty else {
            throw TextQueryError(at: 0, "There is no word to search for.")
        }
        try checkTermCount()
        let root = try readAlternatives()
        if let rest = current {
            throw closesNothing(rest)
        }
        return root
    }

    private var current: TextQueryLexeme? { index < lexemes.count ? lexemes[index] : nil }

    private mutating func take(_ kind: TextQueryLexeme.Kind) -> Bool {
        guard current?.kind == kind else { return false }
        index += 1
        return true
    }

    private mutating func readAlternatives() throws(TextQueryError) -> TextExpression {
        var parts = [try readChain()]
        while take(.or) { parts.append(try readChain()) }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func readChain() throws(TextQueryError) -> TextExpression {
        var wanted = [try readOperand()]
        var unwanted: [TextExpression] = []
        while let next = current, next.kind != .or, next.kind != .close {
            _ = take(.and)
            if take(.not) {
                unwanted.append(try readOperand())
            } else {
                wanted.append(try readOperand())
            }
        }
        let kept: TextExpression = wanted.count == 1 ? wanted[0] : .all(wanted)
        guard let first = unwanted.first else { return kept }
        return .without(kept, unwanted.count == 1 ? first : .any(unwanted))
    }

    private mutating func readOperand() throws(TextQueryError) -> TextExpression {
        guard let lexeme = current else { throw missingOperand() }
        switch lexeme.kind {
        case .phrase(let phrase):
            index += 1
            return .phrase(phrase)
        case .open:
            return try readParentheses(from: lexeme.position)
        case .and, .or, .not, .close:
            throw misplaced(lexeme)
        }
    }

    private mutating func readParentheses(from start: Int) throws(TextQueryError) -> TextExpression {
        index += 1
        depth += 1
        guard depth <= TextQueryParser.deepestNesting else {
            throw TextQueryError(
                at: start,
                "Parentheses are nested deeper than \(TextQueryParser.deepestNesting); drop some."
            )
        }
        let inside = try readAlternatives()
        guard take(.close) else {
            throw TextQueryError(at: start, "This ( is never closed; add a ) behind it.")
        }
        depth -= 1
        return inside
    }
}

extension TextQueryReader {
    private func checkTermCount() throws(TextQueryError) {
        var count = 0
        for lexeme in lexemes {
            if case .phrase(let phrase) = lexeme.kind { count += phrase.terms.count }
            guard count <= TextQueryParser.mostTerms else {
                throw TextQueryError(
                    at: lexeme.position,
                    "The query has more than \(TextQueryParser.mostTerms) words; drop some."
                )
            }
        }
    }

    /// What is wrong where the text ends and a word should follow.
    private func missingOperand() -> TextQueryError {
        guard let last = lexemes.last, last.kind != .open else {
            return TextQueryError(
                at: lexemes.last?.position ?? end,
                "This ( is never closed; add a word and a ) behind it."
            )
        }
        return needsWordBehind(last)
    }

    /// What is wrong with a piece where a word should stand.
    private func misplaced(_ lexeme: TextQueryLexeme) -> TextQueryError {
        let previous = index > 0 ? lexemes[index - 1] : nil
        switch (lexeme.kind, previous?.kind) {
        case (.close, nil):
            return closesNothing(lexeme)
        case (.close, .open):
            return TextQueryError(at: lexeme.position, "There is no word between these parentheses.")
        case (.not, nil), (.not, .open), (.not, .or):
            return TextQueryError(
                at: lexeme.position,
                "NOT takes away from what is found and needs a word before it: write `strike NOT harbour`."
            )
        case (_, nil), (_, .open):
            return TextQueryError(
                at: lexeme.position,
                "\(lexeme.name) needs a word before it; to search for the word itself, put it in quotation marks."
            )
        default:
            return needsWordBehind(previous ?? lexeme)
        }
    }

    private func closesNothing(_ lexeme: TextQueryLexeme) -> TextQueryError {
        TextQueryError(at: lexeme.position, "This ) closes nothing; add a ( before it or drop it.")
    }

    private func needsWordBehind(_ lexeme: TextQueryLexeme) -> TextQueryError {
        TextQueryError(
            at: lexeme.position,
            "\(lexeme.name) needs a word behind it; to search for the word itself, put it in quotation marks."
        )
    }
}

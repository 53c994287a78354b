import Language

/// A parsed query for words: phrases joined by AND, OR and NOT.
public struct TextQuery: Hashable, Sendable {
    let root: TextExpression

    /// Parses `text` as ``TextQueryParser`` does.
    public init(_ text: String) throws(TextQueryError) {
        self = try TextQueryParser().parse(text)
    }

    /// All words of what somebody is typing, the last of which may not be complete; nil where there is no word.
    ///
    /// Nothing in `text` is an operator; words beyond the parser's greatest number are not asked for.
    public init?(typed text: String) {
        var terms: [[UInt8]] = []
        var analyzer = TermAnalyzer(Array(text.utf8))
        while terms.count < TextQueryParser.mostTerms, analyzer.next() != nil { terms.append(analyzer.term) }
        guard !terms.isEmpty else { return nil }
        root = .all(
            terms.indices.map { index in
                .phrase(TermPhrase(terms: [terms[index]], endsInPrefix: index == terms.count - 1))
            }
        )
    }

    init(root: TextExpression) {
        self.root = root
    }
}

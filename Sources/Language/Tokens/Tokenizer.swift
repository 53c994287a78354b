public import Model

/// Divides text into tokens, over bytes.
///
/// The conventions are those of the Penn Treebank where they help attribution: `'s` is a token of its own, and the stop
/// of an abbreviation or initial belongs to its word. Contractions such as `don't` stay whole.
public struct Tokenizer: Sendable {
    /// The lexicon that knows abbreviations and gives each token its entry.
    public let lexicon: Lexicon

    /// Creates a tokenizer that looks words up in `lexicon`.
    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// Appends the tokens of `range` of `text` to `tokens`, in their order; they cover every non-space byte once.
    ///
    /// - Complexity: O(*n*) in the range's bytes; no allocation but that of the array.
    public func tokenize(_ text: ArticleText, in range: TextRange, into tokens: inout [Token]) {
        var scanner = TokenScanner(bytes: text.utf8, position: range.start, end: range.end, lexicon: lexicon)
        while let token = scanner.next() { tokens.append(token) }
    }

    /// The tokens of the whole of `text`.
    public func tokens(of text: ArticleText) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(text.count / 5)
        tokenize(text, in: text.range, into: &tokens)
        return tokens
    }
}

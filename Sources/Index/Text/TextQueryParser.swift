/// Reads the text of a query: words, `"phrases"`, `AND`, `OR`, `NOT`, parentheses, `prefix*`.
///
/// ```
/// alternatives = chain ( OR chain )*
/// chain        = operand ( [AND] operand | [AND] NOT operand )*
/// operand      = word | phrase | "(" alternatives ")"
/// ```
/// Operators are written in capitals, and words side by side are joined by AND. NOT takes away what stands behind it from
/// what stands before it in the same chain. A word that the analyzer divides (`Jean-Luc`) is a phrase. Letters behind an
/// apostrophe or between other marks are words of their own, as ``Language/TermAnalyzer`` says.
public struct TextQueryParser: Sendable {
    /// The greatest number of Unicode scalars of a query.
    public static let longestText = 1000
    /// The greatest number of terms of a query.
    public static let mostTerms = 64
    /// The greatest depth of parentheses.
    public static let deepestNesting = 32

    /// Creates a parser.
    public init() {}

    /// Parses `text`.
    ///
    /// - Complexity: O(*n*); what is longer than ``longestText`` is refused before it is read.
    public func parse(_ text: String) throws(TextQueryError) -> TextQuery {
        let scalars = Array(text.unicodeScalars.prefix(Self.longestText + 1))
        guard scalars.count <= Self.longestText else {
            throw TextQueryError(
                at: Self.longestText,
                "The query is longer than \(Self.longestText) characters; shorten it."
            )
        }
        var reader = TextQueryReader(try TextQueryLexer(scalars).lex(), end: scalars.count)
        return TextQuery(root: try reader.read())
    }
}

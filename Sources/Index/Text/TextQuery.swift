/// A parsed query for words: phrases joined by AND, OR and NOT.
public struct TextQuery: Hashable, Sendable {
    let root: TextExpression

    /// Parses `text` as ``TextQueryParser`` does.
    public init(_ text: String) throws(TextQueryError) {
        self = try TextQueryParser().parse(text)
    }

    init(root: TextExpression) {
        self.root = root
    }
}

/// Reads the text of a query.
public struct TextQueryParser: Sendable {
    /// Creates a parser.
    public init() {}

    /// Parses `text`.
    public func parse(_ text: String) throws(TextQueryError) -> TextQuery {
        throw TextQueryError(position: 0, message: "Not ready.")
    }
}

/// What is wrong with the text of a query, and where.
public struct TextQueryError: Error, Hashable, Sendable {
    /// The place in Unicode scalars from the beginning of the text.
    public let position: Int
    /// What is wrong and what to do, in a sentence.
    public let message: String

    init(at position: Int, _ message: String) {
        self.position = position
        self.message = message
    }
}

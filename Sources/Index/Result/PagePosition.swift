/// A place between two hits of an ordered list: plain values that a cursor is made of.
///
/// A position holds for the query, the order and the index that gave it; it names the hit beside it by its key, not by a
/// count, so that it costs the same everywhere in the list.
public struct PagePosition: Hashable, Sendable {
    /// The direction in which a page leaves a position.
    public enum Direction: String, Sendable, CaseIterable {
        /// The hits behind the position.
        case after
        /// The hits before the position.
        case before
    }

    /// Where to go.
    public let direction: Direction
    /// The number of the hit at which the position is.
    public let index: Int
    /// The score of that hit; 0 where the query has no text.
    public let score: Double

    /// Creates a position.
    public init(_ direction: Direction, index: Int, score: Double) {
        self.direction = direction
        self.index = index
        self.score = score
    }
}

/// Why a page cannot be given.
public enum SearchError: Error, Hashable, Sendable {
    /// The limit lies outside ``PageRequest/limits``.
    case limitOutOfRange
    /// The position does not belong to this index.
    case unknownPosition
}

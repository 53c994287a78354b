/// Which part of a list is wanted.
public struct PageRequest: Hashable, Sendable {
    /// The limits that an index accepts.
    public static let limits = 1...1000

    /// The greatest number of hits.
    public var limit: Int
    /// Where to go on; nil is the beginning.
    public var position: PagePosition?

    /// Creates a request.
    public init(limit: Int = 50, position: PagePosition? = nil) {
        self.limit = limit
        self.position = position
    }
}

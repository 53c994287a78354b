/// A part of an ordered list of hits.
public struct Page<Element>: Sendable {
    /// The number of hits in the whole list.
    public let total: Int
    /// The hits of this part, in order.
    public let hits: [Hit<Element>]
    /// Where the next part begins, or nil where this is the last.
    public let next: PagePosition?
    /// Where the part before ends, or nil where this is the first.
    public let previous: PagePosition?
}

/// One thing that matches.
public struct Hit<Element>: Hashable, Sendable {
    /// What matches.
    public let id: DenseID<Element>
    /// How well its text matches, by BM25, the greater the better; 0 where the query has no text.
    public let score: Double
}

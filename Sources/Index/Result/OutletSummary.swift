/// An outlet of the corpus.
public struct OutletSummary: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The name as its first article prints it.
    public let name: String
    /// The number of its articles.
    public let articleCount: Int
    /// The number of its quotes, without furniture and scare quotes.
    public let quoteCount: Int
    /// The first date of publication of its articles, or nil where none is dated.
    public let firstSeen: String?
    /// The last date of publication.
    public let lastSeen: String?
}

public import Model

/// Everything that is asked of a corpus, answered from memory: look-ups by id, filters, full text, pages.
///
/// Immutable: any number of threads read it without locks. ``IndexBuilder`` makes it.
public struct SearchIndex: Sendable {
    /// The corpus that all ids lead to.
    public let corpus: LinkedCorpus
    /// The outlets with their numbers of articles, in order of their ids.
    public let outlets: [OutletSummary]
}

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
}

public import Model

/// Everything that is asked of a corpus, answered from memory: look-ups by id, filters, full text, pages.
///
/// Immutable: any number of threads read it without locks. ``IndexBuilder`` makes it.
public struct SearchIndex: Sendable {
    /// The corpus that all ids lead to.
    public let corpus: LinkedCorpus
    /// The outlets, in order of their ids.
    public let outlets: [OutletSummary]

    let identities: Identities
    let articleTable: ArticleTable
    let quoteTable: QuoteTable
    let entityTable: EntityTable
}

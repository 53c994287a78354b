public import Model

/// Everything that is asked of a corpus, answered from memory: look-ups by id, filters, full text, pages.
///
/// Immutable: any number of threads read it without locks. ``IndexBuilder`` makes it. A class, so that handing it on costs
/// one reference, not one for each of its columns.
public final class SearchIndex: Sendable {
    /// The corpus that all ids lead to.
    public let corpus: LinkedCorpus
    /// The outlets, in order of their ids.
    public let outlets: [OutletSummary]

    let identities: Identities
    let articleTable: ArticleTable
    let quoteTable: QuoteTable
    let entityTable: EntityTable

    init(
        corpus: LinkedCorpus,
        outlets: [OutletSummary],
        identities: Identities,
        articleTable: ArticleTable,
        quoteTable: QuoteTable,
        entityTable: EntityTable
    ) {
        self.corpus = corpus
        self.outlets = outlets
        self.identities = identities
        self.articleTable = articleTable
        self.quoteTable = quoteTable
        self.entityTable = entityTable
    }
}

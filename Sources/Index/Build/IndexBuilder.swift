public import Model

/// Makes a ``SearchIndex`` from a corpus.
public struct IndexBuilder {
    private let corpus: LinkedCorpus

    /// Prepares to index `corpus`, whose numbers must agree with each other as ``LinkedCorpus`` says.
    public init(_ corpus: LinkedCorpus) {
        self.corpus = corpus
    }

    /// Indexes the corpus.
    ///
    /// - Complexity: O(*n* log *n*) in the articles and the terms, O(*n*) in the text.
    public consuming func build() -> SearchIndex {
        let outlets = OutletCatalog(corpus).summaries
        let identities = Identities(corpus, outlets: outlets)
        let articles = ArticleTableBuilder(corpus, identities: identities, outletCount: outlets.count).build()
        return SearchIndex(
            corpus: corpus,
            outlets: outlets,
            identities: identities,
            articleTable: articles,
            quoteTable: QuoteTableBuilder(corpus, identities: identities, outletCount: outlets.count).build(articles),
            entityTable: EntityTableBuilder(corpus, outletCount: outlets.count).build(articles)
        )
    }
}

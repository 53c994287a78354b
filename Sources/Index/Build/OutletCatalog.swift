import Model

/// Counts what each outlet has in the corpus.
struct OutletCatalog {
    private let corpus: LinkedCorpus

    init(_ corpus: LinkedCorpus) {
        self.corpus = corpus
    }

    /// The outlets, in order of their ids.
    var summaries: [OutletSummary] {
        var articles: [String: [AnnotatedArticle]] = [:]
        for article in corpus.articles {
            if let outlet = article.article.outlet { articles[outlet.id, default: []].append(article) }
        }
        return articles.sorted { $0.key < $1.key }.map(Self.summary)
    }

    private static func summary(of id: String, articles: [AnnotatedArticle]) -> OutletSummary {
        let dates = articles.compactMap(\.article.published)
        return OutletSummary(
            id: id,
            name: articles.lazy.compactMap(\.article.outlet?.name).first ?? id,
            articleCount: articles.count,
            quoteCount: articles.reduce(0) { $0 + $1.quotes.count(where: \.isListed) },
            firstSeen: dates.min(),
            lastSeen: dates.max()
        )
    }
}

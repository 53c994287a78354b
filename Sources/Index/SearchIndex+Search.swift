public import Model

extension SearchIndex {
    /// The quotes that `query` wants, one page of them.
    public func quotes(matching query: QuoteQuery, page: PageRequest) throws(SearchError) -> Page<Quote> {
        Page(total: 0, hits: [], next: nil, previous: nil)
    }

    /// The articles that `query` wants, one page of them.
    public func articles(
        matching query: ArticleQuery,
        page: PageRequest
    ) throws(SearchError) -> Page<AnnotatedArticle> {
        Page(total: 0, hits: [], next: nil, previous: nil)
    }

    /// The entities that `query` wants, one page of them.
    public func entities(matching query: EntityQuery, page: PageRequest) throws(SearchError) -> Page<CorpusEntity> {
        Page(total: 0, hits: [], next: nil, previous: nil)
    }

    /// Where the words of `query` stand in the quote: one range of the article's text a word, in order.
    ///
    /// What stands behind NOT is not looked for.
    public func highlights(of quote: QuoteID, for query: TextQuery) -> [TextRange] { [] }

    /// Where the words of `query` stand in the article's text: one range a word, in order.
    ///
    /// What stands behind NOT is not looked for.
    public func highlights(of article: ArticleID, for query: TextQuery) -> [TextRange] { [] }
}

public import Model

extension SearchIndex {
    /// The articles that `query` wants.
    ///
    /// - Complexity: O(*n*) in the rows of the filters and of the words.
    public func articles(matching query: ArticleQuery) -> HitList<AnnotatedArticle> {
        HitList(list(query), rowCount: articleTable.count)
    }

    /// For every story of which `query` wants an article, the first of these, in the order asked for.
    ///
    /// - Complexity: that of ``articles(matching:)``.
    public func stories(matching query: ArticleQuery) -> HitList<AnnotatedArticle> {
        var list = list(query)
        list.collapse(by: articleTable.stories, count: corpus.stories.count)
        list.keep { articleTable.stories[Int($0)] >= 0 }
        return HitList(list, rowCount: articleTable.count)
    }

    /// Where the words of `query` stand in the article's text: one range a word, in order.
    ///
    /// What stands behind NOT is not looked for.
    public func highlights(of article: ArticleID, for query: TextQuery) -> [TextRange] {
        let text = corpus.articles[article.index].article.text
        return TextHighlighter(query).highlights(in: text, ranges: [text.range])
    }

    private func list(_ query: ArticleQuery) -> ResultList {
        let found = query.text.map { articleTable.text.search($0.root) }
        var list = ResultList(
            rows(query, among: found?.rows),
            found: found,
            order: query.order.flatMap(rowOrder),
            fallback: articleTable.newestFirst
        )
        if query.collapse == .duplicates {
            list.collapse(by: articleTable.originals, count: articleTable.count)
        }
        return list
    }

    private func rows(_ query: ArticleQuery, among found: [Int32]?) -> RowSet {
        var filter = RowFilter(count: articleTable.count, rows: found)
        filter.keep(query.speaker, keys: identities.speakers) { articleTable.bySpeaker[$0] }
        filter.keep(query.entity, keys: identities.entities.numbers) { articleTable.byEntity[$0] }
        filter.keep(query.outlet, keys: identities.outlets.numbers) { articleTable.byOutlet[$0] }
        filter.keep(query.article, keys: identities.articles.numbers) { [Int32($0)] }
        filter.keep(query.story, keys: articles(ofStory:)) { [Int32($0)] }
        if !query.published.isOpen {
            filter.keep { query.published.contain(articleTable.published[Int($0)]) }
        }
        if query.minWords != nil || query.maxWords != nil {
            let words = ClosedRange(least: query.minWords, most: query.maxWords)
            filter.keep { words?.contains(articleTable.words[Int($0)]) ?? false }
        }
        return filter.rows
    }

    /// The order of that name, or nil for relevance.
    private func rowOrder(_ order: ArticleOrder) -> RowOrder? {
        switch order {
        case .relevance: nil
        case .newest: articleTable.newestFirst
        case .published: articleTable.oldestFirst
        case .name: articleTable.byTitle
        case .mostQuotes: articleTable.mostQuotesFirst
        }
    }
}

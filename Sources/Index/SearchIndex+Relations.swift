import Model

extension SearchIndex {
    /// The article that the quote stands in.
    public func article(of quote: QuoteID) -> ArticleID { ArticleID(reference(of: quote).article) }

    /// The entity that speaks, or nil.
    public func speaker(of quote: QuoteID) -> EntityID? {
        let speaker = quoteTable.speakers[quote.index]
        return speaker < 0 ? nil : EntityID(row: speaker)
    }

    /// The utterance that the quote reports, or nil for a scare quote.
    public func utterance(of quote: QuoteID) -> UtteranceID? {
        let utterance = quoteTable.utterances[quote.index]
        return utterance < 0 ? nil : UtteranceID(row: utterance)
    }

    /// The story that the article belongs to, or nil.
    public func story(of article: ArticleID) -> StoryID? {
        let story = articleTable.stories[article.index]
        return story < 0 ? nil : StoryID(row: story)
    }

    /// All quotes of the article, in their order, furniture and scare quotes included.
    public func quotes(of article: ArticleID) -> [QuoteID] { quoteRows(of: article.index).map { QuoteID(row: $0) } }

    /// The number of the article's quotes, without furniture and scare quotes.
    public func quoteCount(of article: ArticleID) -> Int { articleTable.listedQuoteCounts[article.index] }

    /// The entities that the article names, each once, in order of their ids.
    public func entities(of article: ArticleID) -> [EntityID] {
        entityTable.byArticle[article.index].map { EntityID(row: $0) }
    }

    /// The articles that name the entity, in order of their ids.
    public func articles(naming entity: EntityID) -> [ArticleID] {
        articleTable.byEntity[entity.index].map { ArticleID(row: $0) }
    }

    /// The quotes that the entity speaks, furniture and scare quotes included, the newest first.
    public func quotes(spokenBy entity: EntityID) -> [QuoteID] {
        quoteTable.bySpeaker[entity.index].map { QuoteID(row: $0) }
    }

    /// Whether lists show the quote without being asked for furniture or scare quotes.
    public func isListed(_ quote: QuoteID) -> Bool { quoteTable.traits[quote.index].isListed }

    /// The number of all quotes.
    public var quoteCount: Int { quoteTable.count }

    /// The number of quotes without furniture and scare quotes.
    public var listedQuoteCount: Int { quoteTable.listed.rows.count }

    /// The numbers of the articles of the story of that id.
    func articles(ofStory id: String) -> [Int] {
        identities.stories[id].map { corpus.stories[$0].articles } ?? []
    }

    /// The rows of the article's quotes.
    func quoteRows(of article: Int) -> Range<Int32> {
        let first = quoteTable.firstRows[article]
        return first..<first + Int32(corpus.articles[article].quotes.count)
    }
}

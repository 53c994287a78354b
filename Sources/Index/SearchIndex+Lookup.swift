public import Model

extension SearchIndex {
    /// The article of that id.
    public func article(_ id: String) -> ArticleID? { nil }

    /// The quote of that id.
    public func quote(_ id: String) -> QuoteID? { nil }

    /// The entity of that id.
    public func entity(_ id: String) -> EntityID? { nil }

    /// The entities whose name or alias is `name`, whatever its case and diacritics, in order of their ids.
    public func entities(named name: String) -> [EntityID] { [] }

    /// The utterance of that id.
    public func utterance(_ id: String) -> UtteranceID? { nil }

    /// The story of that id.
    public func story(_ id: String) -> StoryID? { nil }

    /// The outlet of that id.
    public func outlet(_ id: String) -> OutletID? { nil }

    /// Where the quote stands in the corpus.
    public func reference(of quote: QuoteID) -> QuoteReference { QuoteReference(article: 0, quote: 0) }

    /// The quote of the corpus.
    public func quote(at reference: QuoteReference) -> QuoteID { QuoteID(0) }

    /// The article that the quote stands in.
    public func article(of quote: QuoteID) -> ArticleID { ArticleID(reference(of: quote).article) }

    /// The entity that speaks, or nil.
    public func speaker(of quote: QuoteID) -> EntityID? { nil }

    /// The utterance that the quote reports, or nil for a scare quote.
    public func utterance(of quote: QuoteID) -> UtteranceID? { nil }

    /// All quotes of the article, in their order, furniture and scare quotes included.
    public func quotes(of article: ArticleID) -> [QuoteID] { [] }

    /// The number of the article's quotes, without furniture and scare quotes.
    public func quoteCount(of article: ArticleID) -> Int { 0 }

    /// The entities that the article names, each once, in order of their ids.
    public func entities(of article: ArticleID) -> [EntityID] { [] }

    /// The articles that name the entity, in order of their ids.
    public func articles(naming entity: EntityID) -> [ArticleID] { [] }

    /// The quotes that the entity speaks, furniture and scare quotes included, the newest first.
    public func quotes(spokenBy entity: EntityID) -> [QuoteID] { [] }

    /// Whether lists show the quote without being asked for furniture or scare quotes.
    public func isListed(_ quote: QuoteID) -> Bool { true }

    /// The number of all quotes.
    public var quoteCount: Int { 0 }

    /// The number of quotes without furniture and scare quotes.
    public var listedQuoteCount: Int { 0 }
}

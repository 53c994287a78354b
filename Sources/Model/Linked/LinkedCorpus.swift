/// All articles, and what joins them.
public struct LinkedCorpus: Sendable {
    /// The articles, in order of their ids.
    public var articles: [AnnotatedArticle]
    /// The entities merged over the articles, in order of their ids.
    public var entities: [CorpusEntity]
    /// For each article and each of its entities, the index of the merged entity.
    public var entityOf: [[Int]]
    /// Groups of quotes that report the same words, in order of their ids.
    public var utterances: [Utterance]
    /// Groups of articles on the same event, in order of their ids.
    public var stories: [Story]
    /// For each article, the index of its story, or nil where it is alone.
    public var storyOf: [Int?]
    /// For each article, the index of the article it copies, or nil.
    public var duplicateOf: [Int?]
    /// For each article, the articles that much of its story stands in too, those with the largest shares first.
    public var copies: [[ArticleCopy]]
    /// What was set aside, guessed or refused while the articles were linked.
    public var issues: [CorpusIssue]

    /// Creates a linked corpus.
    public init(
        articles: [AnnotatedArticle],
        entities: [CorpusEntity],
        entityOf: [[Int]],
        utterances: [Utterance],
        stories: [Story],
        storyOf: [Int?],
        duplicateOf: [Int?],
        copies: [[ArticleCopy]]? = nil,
        issues: [CorpusIssue] = []
    ) {
        self.articles = articles
        self.entities = entities
        self.entityOf = entityOf
        self.utterances = utterances
        self.stories = stories
        self.storyOf = storyOf
        self.duplicateOf = duplicateOf
        self.copies = copies ?? Array(repeating: [], count: articles.count)
        self.issues = issues
    }
}

/// One quote of one article, by their indexes.
public struct QuoteReference: Hashable, Sendable, Comparable {
    /// The index of the article in ``LinkedCorpus/articles``.
    public let article: Int
    /// The index of the quote in ``AnnotatedArticle/quotes``.
    public let quote: Int

    /// Creates a reference.
    public init(article: Int, quote: Int) {
        self.article = article
        self.quote = quote
    }

    /// Orders by article, then by quote.
    public static func < (left: QuoteReference, right: QuoteReference) -> Bool {
        (left.article, left.quote) < (right.article, right.quote)
    }
}

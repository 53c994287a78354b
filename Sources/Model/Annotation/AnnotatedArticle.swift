/// An article with its quotes and entities.
public struct AnnotatedArticle: Hashable, Sendable {
    /// The article as read.
    public var article: Article
    /// Its quotes, in the order of their starts.
    public var quotes: [Quote]
    /// Its entities, in the order of their first mentions.
    public var entities: [Entity]

    /// Creates an annotated article.
    public init(article: Article, quotes: [Quote], entities: [Entity]) {
        self.article = article
        self.quotes = quotes
        self.entities = entities
    }

    /// The id of the quote at `index`.
    public func quoteID(_ index: Int) -> String { quotes[index].id(in: article.id) }
}

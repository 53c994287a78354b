public import Model

/// Joins what belongs together over articles: entities, utterances and stories.
public struct CorpusLinker: Sendable {
    /// Creates a linker.
    public init() {}

    /// Links `articles`, whose ids differ, in any order.
    ///
    /// The result depends on the articles alone, not on their order.
    public func link(_ articles: [AnnotatedArticle]) -> LinkedCorpus {
        let articles = articles.sorted { $0.article.id < $1.article.id }
        return LinkedCorpus(
            articles: articles,
            entities: [],
            entityOf: articles.map { _ in [] },
            utterances: [],
            stories: [],
            storyOf: articles.map { _ in nil },
            duplicateOf: articles.map { _ in nil }
        )
    }
}

public import Model

/// Joins what belongs together over articles: entities, utterances and stories.
public struct CorpusLinker: Sendable {
    /// Creates a linker.
    public init() {}

    /// Links `articles`, whose ids differ, in any order.
    ///
    /// The result depends on the articles alone, not on their order. Articles of one event are found first, since being
    /// named in one story is what joins a surname to a full name; whose words are whose comes last.
    ///
    /// - Complexity: near linear in the size of the articles: nothing is compared but what shares a rare key.
    public func link(_ articles: [AnnotatedArticle]) -> LinkedCorpus {
        let articles = articles.sorted(by: Self.precedes)
        let members = EntityMember.all(of: articles)
        let words = QuoteWords(articles)

        var grouper = StoryGrouper(count: articles.count)
        let groups = grouper.group(StoryPairs(StoryFeatures(articles, members, words)).find())
        var groupOf = [Int?](repeating: nil, count: articles.count)
        for (index, group) in groups.enumerated() {
            for article in group { groupOf[article] = index }
        }

        var linker = EntityLinker(articles, members, storyOf: groupOf)
        let catalog = linker.link()

        let versions = QuoteVersions(storyOf: groupOf, entityOf: catalog.entityOf).gather(articles, words)
        var utterances = UtteranceGrouper(articles, versions)

        let stories = StoryBuilder(articles, catalog).stories(of: groups)
        return LinkedCorpus(
            articles: articles,
            entities: catalog.entities,
            entityOf: catalog.entityOf,
            utterances: utterances.group(),
            stories: stories,
            storyOf: Self.storyOf(stories, articleCount: articles.count),
            duplicateOf: Self.duplicates(articles)
        )
    }

    /// The order of ids; what follows them decides only where two articles have one id against the rule.
    private static func precedes(_ left: AnnotatedArticle, _ right: AnnotatedArticle) -> Bool {
        let keys = [left, right].map { ($0.article.id, $0.article.path, $0.article.textSHA256) }
        return keys[0] < keys[1]
    }

    private static func storyOf(_ stories: [Story], articleCount: Int) -> [Int?] {
        var storyOf = [Int?](repeating: nil, count: articleCount)
        for (index, story) in stories.enumerated() {
            for article in story.articles { storyOf[article] = index }
        }
        return storyOf
    }

    /// For each article, the first with the same text, unless that is itself.
    private static func duplicates(_ articles: [AnnotatedArticle]) -> [Int?] {
        var first: [String: Int] = [:]
        return articles.indices.map { index in
            let hash = articles[index].article.textSHA256
            guard !hash.isEmpty else { return nil }
            if let known = first[hash] { return known }
            first[hash] = index
            return nil
        }
    }
}

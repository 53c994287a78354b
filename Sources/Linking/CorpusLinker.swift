public import Model

/// Joins what belongs together over articles: entities, utterances and stories.
public struct CorpusLinker: Sendable {
    private let overrides: EntityOverrides

    /// Creates a linker that lets a person's decisions stand over its own.
    public init(overrides: EntityOverrides = .none) {
        self.overrides = overrides
    }

    /// Links `articles`, whose ids differ, in any order.
    ///
    /// The result depends on the articles alone, not on their order. Copies are found first, so that what the many prints of
    /// one text share is not taken for text that an outlet puts below everything; that is then set aside. Articles of one
    /// event come before entities, since being named in one story is what joins a surname to a full name; whose words are
    /// whose comes last.
    ///
    /// - Complexity: near linear in the size of the articles: nothing is compared but what shares a rare key.
    public func link(_ articles: [AnnotatedArticle]) -> LinkedCorpus {
        var articles = articles.sorted(by: Self.precedes)
        var copies = CopyFinder(articles).find()
        var issues: [CorpusIssue] = []
        if let cleaned = RepeatedText(articles, duplicateOf: copies.duplicateOf).setAside() {
            (articles, issues) = cleaned
            copies = CopyFinder(articles).find()
        }
        let members = EntityMember.all(of: articles)
        let words = QuoteWords(articles)

        var grouper = StoryGrouper(count: articles.count)
        let groups = grouper.group(StoryPairs(StoryFeatures(articles, members, words)).find())
        let groupOf = Self.groupOf(groups, count: articles.count)

        var linker = EntityLinker(articles, members, words, storyOf: groupOf)
        let catalog = linker.link(overrides)

        let gatherer = QuoteVersions(
            storyOf: groupOf,
            entityOf: catalog.entityOf,
            duplicateOf: copies.duplicateOf
        )
        let versions = gatherer.gather(articles, words)
        var utterances = UtteranceGrouper(articles, versions)

        let stories = StoryBuilder(articles, catalog).stories(of: groups)
        return LinkedCorpus(
            articles: articles,
            entities: catalog.entities,
            entityOf: catalog.entityOf,
            utterances: utterances.group(),
            stories: stories,
            storyOf: Self.groupOf(stories.map(\.articles), count: articles.count),
            duplicateOf: copies.duplicateOf,
            copies: copies.copies,
            issues: issues + catalog.issues
        )
    }

    /// The order of ids; what follows them decides only where two articles have one id against the rule.
    private static func precedes(_ left: AnnotatedArticle, _ right: AnnotatedArticle) -> Bool {
        let keys = [left, right].map { ($0.article.id, $0.article.path, $0.article.textSHA256) }
        return keys[0] < keys[1]
    }

    /// For each article, the number of its group, or nil where it is in none.
    private static func groupOf(_ groups: [[Int]], count: Int) -> [Int?] {
        var groupOf = [Int?](repeating: nil, count: count)
        for (index, group) in groups.enumerated() {
            for article in group { groupOf[article] = index }
        }
        return groupOf
    }
}

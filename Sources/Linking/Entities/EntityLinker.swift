import Model

/// Takes entities of different articles for one: by their names, and where a name is short or differs, by what else is
/// known about them.
struct EntityLinker {
    private let articles: [AnnotatedArticle]
    private let words: QuoteWords
    private var clusters: EntityClusters

    /// Prepares the entities of `articles`, given the story of each.
    init(_ articles: [AnnotatedArticle], _ members: [EntityMember], _ words: QuoteWords, storyOf: [Int?]) {
        self.articles = articles
        self.words = words
        clusters = EntityClusters(
            members,
            companies: EntityMember.companies(of: members, articleCount: articles.count),
            storyOf: storyOf
        )
    }

    private var outlets: Set<UInt64> {
        Set(articles.compactMap { $0.article.outlet.map { EntityName($0.name, type: .organization).hash } })
    }

    /// Links the entities.
    ///
    /// From sure to less sure: equal names, names in other dress, one name of several types, spellings of full names,
    /// abbreviations, spellings of places and bodies, initials, surnames, words that one article takes for a surname. Each step
    /// sees what the ones before it joined. What a person decided comes last.
    mutating func link(_ overrides: EntityOverrides) -> EntityCatalog {
        let names = NameLinker(outlets: outlets)
        names.link(&clusters)
        FullNameLinker(spoken: SpokenRuns(articles, words)).link(&clusters)
        AbbreviationLinker(articles).link(&clusters)
        names.joinTypes(&clusters)
        ShortThingLinker().link(&clusters)
        ThingSpellingLinker().link(&clusters)
        ShortNameLinker(fullness: .initials).link(&clusters)
        ShortNameLinker(fullness: .single).link(&clusters)
        LoneWordLinker().link(&clusters)
        return EntityCatalog(articles, &clusters, overrides)
    }
}

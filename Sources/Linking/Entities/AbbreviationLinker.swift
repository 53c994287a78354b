import Model

/// Joins an organisation that some articles only abbreviate to the one that others write out beside the abbreviation.
struct AbbreviationLinker {
    private let articles: [AnnotatedArticle]

    /// Prepares for the entities of `articles`.
    init(_ articles: [AnnotatedArticle]) {
        self.articles = articles
    }

    /// Joins within the clusters, where exactly one organisation of the corpus goes by the abbreviation.
    func link(_ clusters: inout EntityClusters) {
        var bearers: [String: Set<Int>] = [:]
        for (index, member) in clusters.members.enumerated()
        where member.type == .organization && !member.name.isAbbreviation {
            for abbreviation in abbreviations(of: member) {
                bearers[abbreviation, default: []].insert(clusters.root(index))
            }
        }
        for (index, member) in clusters.members.enumerated()
        where member.type == .organization && member.name.isAbbreviation {
            let known = Set(bearers[member.name.key, default: []].map { clusters.root($0) })
            guard known.count == 1, let bearer = known.first else { continue }
            clusters.joinUnlessKeptApart(index, bearer, because: "abbreviation")
        }
    }

    private func abbreviations(of member: EntityMember) -> Set<String> {
        let article = articles[member.article]
        var found: Set<String> = []
        for mention in article.entities[member.entity].mentions where mention.kind == .name && mention.range.count <= 12
        {
            let text = article.article.text.string(mention.range)
            if EntityName.isAbbreviation(text) { found.insert(NameWords.key(ofThing: text)) }
        }
        return found
    }
}

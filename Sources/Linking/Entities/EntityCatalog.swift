import Model

/// The merged entities, and for each entity of each article the one that it became.
struct EntityCatalog {
    /// The entities, in order of their ids.
    let entities: [CorpusEntity]
    /// For each article and each of its entities, the index in ``entities``.
    let entityOf: [[Int]]
    /// What a person decided about entities that are not there.
    let issues: [CorpusIssue]

    /// Sums up the clusters of the entities of `articles`, as far as `overrides` leave them.
    init(_ articles: [AnnotatedArticle], _ clusters: inout EntityClusters, _ overrides: EntityOverrides) {
        let members = clusters.members
        var ids = EntityNames()
        var summaries: [CorpusEntity] = []
        let joined = clusters.groups()
            .map { group -> (id: String, members: [Int]) in
                let entity = EntitySummary(group, clusters, articles, moved: []).entity
                let first = members[group[0]]
                let article = articles[first.article]
                let id = ids.id(
                    for: entity.name,
                    of: "\(article.article.id)#\(article.entities[first.entity].id)"
                )
                summaries.append(entity)
                return (id, group)
            }
        var groups = EntityGroups(joined, ids: ids) { articles[members[$0].article].article.id }
        groups.apply(overrides)
        let before = Dictionary(uniqueKeysWithValues: joined.indices.map { (joined[$0].id, $0) })
        var entities: [CorpusEntity] = []
        for group in groups.groups {
            let known = before[group.id].flatMap { joined[$0] == group ? summaries[$0] : nil }
            var entity = known ?? EntitySummary(group.members, clusters, articles, moved: groups.moved).entity
            entity.id = group.id
            entity.name = groups.names[group.id] ?? entity.name
            entity.wikidata = groups.links[group.id]
            entities.append(entity)
        }
        let order = entities.indices.sorted { entities[$0].id < entities[$1].id }
        var entityOf = articles.map { [Int](repeating: 0, count: $0.entities.count) }
        for (place, group) in order.enumerated() {
            for member in groups.groups[group].members {
                entityOf[members[member].article][members[member].entity] = place
            }
        }
        var sorted = order.map { entities[$0] }
        Self.countQuotes(articles, entityOf, &sorted)
        RefusalNotes(clusters).add(to: &sorted, entityOf)
        self.entities = sorted
        self.entityOf = entityOf
        issues = groups.issues
    }

    private static func countQuotes(
        _ articles: [AnnotatedArticle],
        _ entityOf: [[Int]],
        _ entities: inout [CorpusEntity]
    ) {
        for (article, annotated) in articles.enumerated() {
            for quote in annotated.quotes where quote.zone != .furniture && quote.kind != .scare {
                if let speaker = quote.speaker.entity { entities[entityOf[article][speaker]].quoteCount += 1 }
            }
        }
    }
}

import Model

/// The merged entities, and for each entity of each article the one that it became.
struct EntityCatalog {
    /// The entities, in order of their ids.
    let entities: [CorpusEntity]
    /// For each article and each of its entities, the index in ``entities``.
    let entityOf: [[Int]]

    /// Sums up the clusters of the entities of `articles`.
    init(_ articles: [AnnotatedArticle], _ clusters: inout EntityClusters) {
        var names = EntityNames()
        var entities: [CorpusEntity] = []
        let groups = clusters.groups()
        for group in groups {
            var entity = EntitySummary(group, clusters, articles).entity
            let first = clusters.members[group[0]]
            let article = articles[first.article]
            entity.id = names.id(for: entity.name, of: "\(article.article.id)#\(article.entities[first.entity].id)")
            entities.append(entity)
        }
        let order = entities.indices.sorted { entities[$0].id < entities[$1].id }
        var entityOf = articles.map { [Int](repeating: 0, count: $0.entities.count) }
        for (place, group) in order.enumerated() {
            for member in groups[group] {
                entityOf[clusters.members[member].article][clusters.members[member].entity] = place
            }
        }
        var sorted = order.map { entities[$0] }
        Self.countQuotes(articles, entityOf, &sorted)
        self.entities = sorted
        self.entityOf = entityOf
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

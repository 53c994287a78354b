import Model

/// Makes stories of groups of articles: their ids, their labels and the entities that most of their articles name.
struct StoryBuilder {
    private static let namesInLabel = 3

    private let articles: [AnnotatedArticle]
    private let catalog: EntityCatalog

    /// Prepares for articles with those entities.
    init(_ articles: [AnnotatedArticle], _ catalog: EntityCatalog) {
        self.articles = articles
        self.catalog = catalog
    }

    /// The stories of the groups, in order of their ids.
    func stories(of groups: [[Int]]) -> [Story] {
        groups.map(story).sorted { $0.id < $1.id }
    }

    private func story(of group: [Int]) -> Story {
        let entities = entities(of: group)
        return Story(
            id: "s-" + StableHash.hex(articles[group[0]].article.id),
            label: label(of: group, entities),
            articles: group,
            entities: entities
        )
    }

    /// The entities that more than half of the articles name, those of most articles first, of several the rarer elsewhere.
    private func entities(of group: [Int]) -> [Int] {
        var counts: [Int: Int] = [:]
        for article in group {
            for entity in Set(catalog.entityOf[article]) { counts[entity, default: 0] += 1 }
        }
        let common = counts.filter { 2 * $0.value > group.count }
        return common.keys.sorted { left, right in
            let keys = [left, right].map { (-common[$0, default: 0], catalog.entities[$0].articleCount, $0) }
            return keys[0] < keys[1]
        }
    }

    /// The names of the first entities that are somebody, something or somewhere, or where there are none the shortest title.
    private func label(of group: [Int], _ entities: [Int]) -> String {
        let telling = entities.filter { ![.group, .work, .other].contains(catalog.entities[$0].type) }
        if telling.isEmpty {
            let titles = group.compactMap { articles[$0].article.title?.value }
            return titles.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? articles[group[0]].article.id
        }
        return telling.prefix(Self.namesInLabel).map { catalog.entities[$0].name }.joined(separator: ", ")
    }
}

import Index
import Model
import Testing

@Suite struct EntitySearchTests {
    @Test(
        "Random queries give what looking at every entity gives, in its order, on all pages",
        arguments: UInt64(1)...4
    )
    func agrees(seed: UInt64) throws {
        var generator = GeneratedCorpus(seed: seed)
        let corpus = generator.make(articles: 30)
        let index = IndexBuilder(corpus).build()
        var filters = GeneratedFilters(seed: seed &* 83)
        var found = 0
        for _ in 0..<200 {
            var query = EntityQuery()
            let surname = filters.maybe(GeneratedCorpus.surnames + ["nobody"])
            query.text = try surname.map { try TextQuery("\"ana \($0)\" OR \($0.prefix(2))*") }
            query.type = filters.choices(EntityType.allCases)
            query.entity = filters.entities()
            query.outlet = filters.outlets()
            query.article = filters.articles()
            query.story = filters.stories()
            query.published = filters.dates()
            query.order = filters.maybe([.name, .mostQuotes, .mostMentions])
            let hits = try PageWalker { try index.entities(matching: query).page($0) }
                .walk(limit: filters.random.pick([1, 2, 3, 1000]))
            let expected = PlainSearch(corpus: corpus).entities(query, beginning: surname?.prefix(2).lowercased())
            try #require(hits.map(\.id.index).sorted() == expected.sorted(), "\(query)")
            if query.order != nil || surname == nil { try #require(hits.map(\.id.index) == expected, "\(query)") }
            found += hits.isEmpty ? 0 : 1
        }
        #expect(found > 60)
    }
}

extension PlainSearch {
    fileprivate func entities(_ query: EntityQuery, beginning: String?) -> [Int] {
        let matching = corpus.entities.indices.filter { number in
            wants(number, query) && corpus.entities[number].id.hasPrefix(beginning ?? "")
        }
        let entities = corpus.entities
        return matching.sorted { left, right in
            switch query.order {
            case .name: entities[left].name < entities[right].name
            case .mostQuotes: (entities[left].quoteCount, right) > (entities[right].quoteCount, left)
            default: (entities[left].mentionCount, right) > (entities[right].mentionCount, left)
            }
        }
    }

    private func wants(_ number: Int, _ query: EntityQuery) -> Bool {
        let articles = corpus.articles.indices.filter { corpus.entityOf[$0].contains(number) }
        let dates = articles.map { corpus.articles[$0].article.published }
        return accepts(query.type, [corpus.entities[number].type])
            && accepts(query.entity, [corpus.entities[number].id])
            && accepts(query.outlet, articles.flatMap(outletIDs))
            && accepts(query.article, articles.map { corpus.articles[$0].article.id })
            && accepts(query.story, articles.flatMap(storyIDs))
            && (query.published.isOpen || dates.contains { isWithin(query.published, $0) })
    }
}

import Index
import Model
import Testing

@Suite struct ArticleSearchTests {
    @Test(
        "Random queries give what looking at every article gives, in its order, on all pages",
        arguments: UInt64(1)...4
    )
    func agrees(seed: UInt64) throws {
        var generator = GeneratedCorpus(seed: seed)
        let corpus = generator.make(articles: 90)
        let index = IndexBuilder(corpus).build()
        var filters = GeneratedFilters(seed: seed &* 79)
        var found = 0
        for _ in 0..<200 {
            let words = filters.words()
            let query = try query(words, &filters)
            let hits = try PageWalker { try index.articles(matching: query).page($0) }
                .walk(limit: filters.random.pick([1, 2, 5, 50, 1000]))
            var expected = PlainSearch(corpus: corpus).articles(query, words)
            if words != nil && (query.order ?? .relevance) == .relevance {
                var whole = query
                whole.collapse = nil
                let scored = try index.articles(matching: whole).page(PageRequest(limit: 1000)).hits
                #expect(scored.allSatisfy { $0.score > 0 })
                let scores = Dictionary(uniqueKeysWithValues: scored.map { ($0.id.index, $0.score) })
                expected.sort { (scores[$0] ?? -1, $1) > (scores[$1] ?? -1, $0) }
            }
            if query.collapse != nil {
                var seen: Set<Int> = []
                expected = expected.filter { seen.insert(corpus.duplicateOf[$0] ?? $0).inserted }
            }
            try #require(hits.map(\.id.index) == expected, "\(query)")
            found += hits.isEmpty ? 0 : 1
        }
        #expect(found > 60)
    }

    private func query(_ words: GeneratedQuery?, _ filters: inout GeneratedFilters) throws -> ArticleQuery {
        var query = ArticleQuery()
        query.text = try words.map { try TextQuery($0.text) }
        query.speaker = filters.speakers()
        query.entity = filters.entities()
        query.outlet = filters.outlets()
        query.article = filters.articles()
        query.story = filters.stories()
        query.published = filters.dates()
        query.minWords = filters.number(in: 0...60)
        query.maxWords = filters.number(in: 0...60)
        query.order = filters.maybe(ArticleOrder.allCases)
        query.collapse = filters.random.once(in: 4) ? .duplicates : nil
        return query
    }
}

extension PlainSearch {
    /// The articles that `query` wants without collapsing, in its order; where that is relevance, the newest first.
    func articles(_ query: ArticleQuery, _ words: GeneratedQuery?) -> [Int] {
        let matching = corpus.articles.indices.filter { wants($0, query) && (words?.matches(self.words($0)) ?? true) }
        switch query.order {
        case .name:
            let titled = matching.filter { corpus.articles[$0].article.title != nil }
            return titled.sorted { (title($0), $0) < (title($1), $1) } + matching.filter { !titled.contains($0) }
        case .mostQuotes: return matching.sorted { (listed($0).count, $1) > (listed($1).count, $0) }
        case .published, .newest, .relevance, nil:
            return byDate(matching, newestFirst: query.order != .published) { corpus.articles[$0].article.published }
        }
    }

    private func title(_ article: Int) -> String { corpus.articles[article].article.title?.value.lowercased() ?? "" }

    private func listed(_ article: Int) -> [Quote] {
        corpus.articles[article].quotes.filter { $0.kind != .scare && $0.zone != .furniture }
    }

    private func words(_ article: Int) -> [String] {
        let annotated = corpus.articles[article]
        let text = words(annotated, [annotated.article.text.range])
        // No phrase goes from the title to the text.
        return annotated.article.title.map { [$0.value.lowercased(), "|"] + text } ?? text
    }

    private func wants(_ number: Int, _ query: ArticleQuery) -> Bool {
        let annotated = corpus.articles[number]
        let speakers = listed(number).compactMap { $0.speaker.entity.map { corpus.entityOf[number][$0] } }
        let count = annotated.article.wordCount
        return acceptsSpeakers(query.speaker, speakers)
            && accepts(query.entity, annotated.entities.map(\.id))
            && accepts(query.outlet, outletIDs(number))
            && accepts(query.article, [annotated.article.id])
            && accepts(query.story, storyIDs(number))
            && isWithin(query.published, annotated.article.published)
            && count >= query.minWords ?? 0 && count <= query.maxWords ?? .max
    }
}

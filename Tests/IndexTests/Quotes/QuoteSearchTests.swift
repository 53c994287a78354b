import Index
import Model
import Testing

@Suite struct QuoteSearchTests {
    @Test("Random queries give what looking at every quote gives, in its order, on all pages", arguments: UInt64(1)...5)
    func agrees(seed: UInt64) throws {
        var generator = GeneratedCorpus(seed: seed)
        let corpus = generator.make(articles: 70)
        let index = IndexBuilder(corpus).build()
        var filters = GeneratedFilters(seed: seed &* 77)
        var found = 0
        for _ in 0..<250 {
            let words = filters.words()
            let query = try query(words, &filters)
            let hits = try PageWalker { try index.quotes(matching: query).page($0) }
                .walk(limit: filters.random.pick([1, 2, 3, 7, 50, 1000]))
            var expected = PlainSearch(corpus: corpus).quotes(query, words)
            if words != nil && (query.order ?? .relevance) == .relevance {
                expected = try byScore(expected, query, index)
            }
            if query.collapse != nil { expected = firstOfEachUtterance(expected, corpus) }
            try #require(hits.map { index.reference(of: $0.id) } == expected, "\(query)")
            try #require(index.quotes(matching: query).all == hits.map(\.id))
            found += hits.isEmpty ? 0 : 1
        }
        #expect(found > 80)
    }

    private func query(_ words: GeneratedQuery?, _ filters: inout GeneratedFilters) throws -> QuoteQuery {
        var query = QuoteQuery()
        query.text = try words.map { try TextQuery($0.text) }
        query.speaker = filters.speakers()
        query.entity = filters.entities()
        query.outlet = filters.outlets()
        query.article = filters.articles()
        query.story = filters.stories()
        query.published = filters.dates()
        query.kind = filters.choices(QuoteKind.allCases)
        query.cue = filters.choices(GeneratedCorpus.lemmas + ["SAY", "sing"])
        query.speakerType = filters.choices(SpeakerType.allCases)
        query.zone = filters.choices(Zone.allCases)
        query.attributed = filters.random.once(in: 6) ? filters.maybe([true, false]) : nil
        query.minConfidence = filters.number(in: 0...10).map { Double($0) / 10 }
        query.minWords = filters.number(in: 0...8)
        query.maxWords = filters.number(in: 0...8)
        query.minReports = filters.number(in: 1...3)
        query.minOutlets = filters.number(in: 1...3)
        query.order = filters.maybe(QuoteOrder.allCases)
        query.collapse = filters.random.once(in: 4) ? .utterance : nil
        return query
    }

    /// The expected quotes in the order of their scores, ties in the default order.
    private func byScore(
        _ expected: [QuoteReference],
        _ query: QuoteQuery,
        _ index: SearchIndex
    ) throws -> [QuoteReference] {
        var query = query
        query.collapse = nil
        let hits = try index.quotes(matching: query).page(PageRequest(limit: 1000)).hits
        let scores = Dictionary(uniqueKeysWithValues: hits.map { (index.reference(of: $0.id), $0.score) })
        return try expected.enumerated()
            .map { (offset: $0.offset, quote: $0.element, score: try #require(scores[$0.element])) }
            .sorted { ($0.score, $1.offset) > ($1.score, $0.offset) }
            .map(\.quote)
    }

    private func firstOfEachUtterance(_ quotes: [QuoteReference], _ corpus: LinkedCorpus) -> [QuoteReference] {
        var seen: Set<Int> = []
        return quotes.filter { quote in
            guard let utterance = corpus.utterances.firstIndex(where: { $0.quotes.contains(quote) }) else {
                return true
            }
            return seen.insert(utterance).inserted
        }
    }
}

extension PlainSearch {
    /// The quotes that `query` wants without collapsing, in its order; where that is relevance, in the default order.
    func quotes(_ query: QuoteQuery, _ words: GeneratedQuery?) -> [QuoteReference] {
        let all = corpus.articles.enumerated()
            .flatMap { article, annotated in
                annotated.quotes.indices.map { QuoteReference(article: article, quote: $0) }
            }
        let matching = all.filter { wants($0, query) && (words?.matches(self.words($0)) ?? true) }
        guard query.order != .position else { return matching }
        let dated = byDate(matching, newestFirst: query.order != .published) {
            corpus.articles[$0.article].article.published
        }
        guard query.order == .mostReported else { return dated }
        return dated.enumerated()
            .sorted { left, right in
                let counts = (reports(of: left.element).count, reports(of: right.element).count)
                return counts.0 == counts.1 ? left.offset < right.offset : counts.0 > counts.1
            }
            .map(\.element)
    }

    /// The quotes of the same words, the quote itself among them.
    private func reports(of quote: QuoteReference) -> [QuoteReference] {
        corpus.utterances.first { $0.quotes.contains(quote) }?.quotes ?? [quote]
    }

    private func isReported(_ quote: QuoteReference, _ query: QuoteQuery) -> Bool {
        let reports = reports(of: quote)
        let isGrouped = corpus.utterances.contains { $0.quotes.contains(quote) }
        let outlets = isGrouped ? Set(reports.flatMap { outletIDs($0.article) }).count : 1
        return reports.count >= query.minReports ?? 0 && outlets >= query.minOutlets ?? 0
    }

    private func words(_ reference: QuoteReference) -> [String] {
        let annotated = corpus.articles[reference.article]
        return words(annotated, annotated.quotes[reference.quote].spans)
    }

    private func wants(_ reference: QuoteReference, _ query: QuoteQuery) -> Bool {
        let annotated = corpus.articles[reference.article]
        let quote = annotated.quotes[reference.quote]
        let speaker = quote.speaker.entity.map { corpus.entityOf[reference.article][$0] }
        let named = annotated.entities.filter { entity in
            entity.mentions.contains { mention in
                mention.kind == .name && quote.spans.contains { $0.contains(mention.range) }
            }
        }
        let asksForScare = query.kind.contains { $0.anyOf.contains(.scare) }
        let asksForFurniture = query.zone.contains { $0.anyOf.contains(.furniture) }
        let wordCount = words(reference).count
        return acceptsSpeakers(query.speaker, speaker.map { [$0] } ?? [])
            && accepts(query.entity, named.map(\.id))
            && accepts(query.outlet, outletIDs(reference.article))
            && accepts(query.article, [annotated.article.id])
            && accepts(query.story, storyIDs(reference.article))
            && isWithin(query.published, annotated.article.published)
            && accepts(query.kind, [quote.kind]) && (quote.kind != .scare || asksForScare)
            && accepts(query.zone, [quote.zone]) && (quote.zone != .furniture || asksForFurniture)
            && accepts(lowercased(query.cue), quote.cue.map { [$0.lemma] } ?? [])
            && accepts(query.speakerType, [quote.speaker.type])
            && (query.attributed == nil || query.attributed == (speaker != nil))
            && quote.attribution.confidence >= query.minConfidence ?? 0
            && isReported(reference, query)
            && wordCount >= query.minWords ?? 0 && wordCount <= query.maxWords ?? .max
    }
}

import Index
import Model
import Testing

@Suite struct QuoteDefaultsTests {
    private let index = IndexBuilder(WrittenCorpus.corpus).build()

    @Test("Furniture and scare quotes are left out unless they are asked for")
    func hides() throws {
        var query = QuoteQuery()
        #expect(try ids(query) == ["ferry.27", "harbour.1"])
        query.kind = [Choice(noneOf: [.mixed])]
        #expect(try ids(query) == ["ferry.27", "harbour.1"])
        query.kind = [Choice(anyOf: [.scare])]
        #expect(try ids(query).count == 1)
        query.kind = []
        query.zone = [Choice(anyOf: [.furniture, .body])]
        #expect(try ids(query).count == 3)
        query.kind = [Choice(anyOf: QuoteKind.allCases)]
        #expect(try ids(query).count == 4)
    }

    @Test("Counts leave them out too")
    func counts() throws {
        let harbour = try #require(index.article("harbour"))
        #expect(index.quoteCount == 4)
        #expect(index.listedQuoteCount == 2)
        #expect(index.quotes(of: harbour).count == 3)
        #expect(index.quoteCount(of: harbour) == 1)
        #expect(index.quotes(of: harbour).map(index.isListed) == [true, false, false])
    }

    @Test("Crossed bounds and impossible confidence match nothing")
    func crossed() throws {
        var query = QuoteQuery()
        query.minWords = 5
        query.maxWords = 4
        #expect(try ids(query).isEmpty)
        query = QuoteQuery()
        query.minConfidence = .nan
        #expect(try ids(query).isEmpty)
        query = QuoteQuery()
        query.maxWords = .min
        #expect(try ids(query).isEmpty)
    }

    @Test("A value repeated a hundred thousand times costs and means what it does once")
    func repeated() throws {
        var query = QuoteQuery()
        query.speaker = [Choice(anyOf: Array(repeating: "ana-duarte", count: 100_000))]
        #expect(try ids(query).count == 2)
        query.article = [Choice(noneOf: Array(repeating: "ferry", count: 100_000))]
        #expect(try ids(query) == ["harbour.1"])
    }

    @Test("Relevance without words is the default order")
    func relevanceWithoutWords() throws {
        var query = QuoteQuery()
        query.order = .relevance
        #expect(try ids(query) == ids(QuoteQuery()))
    }

    private func ids(_ query: QuoteQuery) throws -> [String] {
        try index.quotes(matching: query).page(PageRequest()).hits
            .map { hit in
                let reference = index.reference(of: hit.id)
                return index.corpus.articles[reference.article].quoteID(reference.quote)
            }
    }
}

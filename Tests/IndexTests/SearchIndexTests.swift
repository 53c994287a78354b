import Index
import Model
import Testing

@Suite struct SearchIndexTests {
    private static let empty = LinkedCorpus(
        articles: [],
        entities: [],
        entityOf: [],
        utterances: [],
        stories: [],
        storyOf: [],
        duplicateOf: []
    )

    private let index = IndexBuilder(WrittenCorpus.corpus).build()

    @Test("Every id of a corpus leads to its thing and back", arguments: UInt64(1)...3)
    func findsAllIDs(seed: UInt64) throws {
        var generator = GeneratedCorpus(seed: seed)
        let corpus = generator.make(articles: 40)
        let index = IndexBuilder(corpus).build()
        for (number, annotated) in corpus.articles.enumerated() {
            let article = try #require(index.article(annotated.article.id))
            #expect(article.index == number)
            let quotes = try annotated.quotes.indices.map { try #require(index.quote(annotated.quoteID($0))) }
            #expect(quotes == index.quotes(of: article))
            for (place, quote) in quotes.enumerated() {
                #expect(index.reference(of: quote) == QuoteReference(article: number, quote: place))
                let speaker = annotated.quotes[place].speaker.entity.map { corpus.entityOf[number][$0] }
                #expect(index.speaker(of: quote)?.index == speaker)
                let isScare = annotated.quotes[place].kind == .scare
                #expect((index.utterance(of: quote) == nil) == isScare)
            }
            #expect(index.entities(of: article).map(\.index) == Set(corpus.entityOf[number]).sorted())
        }
        for (number, utterance) in corpus.utterances.enumerated() {
            #expect(index.utterance(utterance.id)?.index == number)
            #expect(utterance.quotes.allSatisfy { index.utterance(of: index.quote(at: $0))?.index == number })
        }
        for (number, entity) in corpus.entities.enumerated() {
            let found = try #require(index.entity(entity.id))
            #expect(found.index == number)
            #expect(index.articles(naming: found).allSatisfy { index.entities(of: $0).contains(found) })
            #expect(index.quotes(spokenBy: found).allSatisfy { index.speaker(of: $0) == found })
        }
        #expect(corpus.stories.map { index.story($0.id)?.index } == [0, 1])
        #expect(index.outlets.map { index.outlet($0.id)?.index } == Array(index.outlets.indices))
        #expect(index.outlets.reduce(0) { $0 + $1.articleCount } == corpus.articles.count { $0.article.outlet != nil })
    }

    @Test(
        "What is no id of a quote leads nowhere",
        arguments: [
            "", ".", "harbour", "harbour.", "harbour.01", "harbour.+1", "harbour.-1", "harbour.1.", "harbour.1.1",
            "harbour.1.2", "harbour.2", "nowhere.1", "harbour.99999999999999999999", "HARBOUR.1", "harbour.1 ",
        ]
    )
    func refusesOtherIDs(id: String) {
        #expect(index.quote(id) == nil)
    }

    @Test(
        "A name is found whatever its case, marks and spaces",
        arguments: ["Ana Duarte", " ANA  DUARTE ", "a duarte", "Ána Duarte"]
    )
    func findsNames(name: String) {
        #expect(index.entities(named: name) == [EntityID(0)])
    }

    @Test("What nobody is called leads nowhere", arguments: ["", "Duart", "—"])
    func refusesOtherNames(name: String) {
        #expect(index.entities(named: name).isEmpty)
    }

    @Test("A page needs a limit in range and a position of this index")
    func refusesBadPages() throws {
        for limit in [Int.min, -1, 0, 1_001, Int.max] {
            #expect(throws: SearchError.limitOutOfRange) {
                try index.quotes(matching: QuoteQuery()).page(PageRequest(limit: limit))
            }
        }
        for position in [
            PagePosition(.after, index: 4, score: 0), PagePosition(.before, index: -1, score: 0),
            PagePosition(.after, index: .max, score: 0), PagePosition(.before, index: 0, score: .nan),
            PagePosition(.after, index: 0, score: .infinity),
        ] {
            #expect(throws: SearchError.unknownPosition) {
                try index.quotes(matching: QuoteQuery()).page(PageRequest(position: position))
            }
        }
    }

    @Test("A position beside a row that does not match still divides the list")
    func dividesAnywhere() throws {
        var query = QuoteQuery()
        query.text = try TextQuery("strike")
        let page = try index.quotes(matching: query)
            .page(PageRequest(position: PagePosition(.after, index: 3, score: 1e-7)))
        #expect(page.total == 2)
        #expect(page.hits.count < 3)
    }

    @Test("An empty corpus answers everything with nothing")
    func answersEmpty() throws {
        let index = IndexBuilder(Self.empty).build()
        var query = QuoteQuery()
        query.text = try TextQuery("a* OR \"b c\" NOT d")
        query.speaker = [Choice(anyOf: ["x"], noneOf: ["y"])]
        query.published = DateBounds(from: "2031")
        query.collapse = .utterance
        #expect(try index.quotes(matching: query).page(PageRequest()).total == 0)
        #expect(try index.articles(matching: ArticleQuery()).page(PageRequest()).hits.isEmpty)
        #expect(try index.entities(matching: EntityQuery()).page(PageRequest()).hits.isEmpty)
        #expect(index.outlets.isEmpty && index.quoteCount == 0)
        #expect(throws: SearchError.unknownPosition) {
            let position = PagePosition(.after, index: 0, score: 0)
            return try index.articles(matching: ArticleQuery()).page(PageRequest(position: position))
        }
    }
}

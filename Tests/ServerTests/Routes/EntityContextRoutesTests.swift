import Model
import NIOHTTP1
import Testing

@testable import Server

@Suite struct EntityContextRoutesTests {
    private let client: TestClient

    init() throws {
        client = try TestClient()
    }

    @Test("Mentions tell where an entity is named, the newest article first, with the text around")
    func mentions() throws {
        let json = try client.json("/entities/ana-duarte/mentions?context=5")
        #expect(
            json["data"].elements.compactMap(\.["article"].string)
                == ["herald-strike", "herald-strike-copy", "harbour-strike"]
        )
        let row = json["data"][2]
        #expect(row["text"].string == "Ana Duarte")
        #expect(row["kind"].string == "name")
        #expect(row["context"]["before"].string == "said ")
        #expect(row["context"]["after"].string == ". “We")
        let text = Array(client.get("/articles/harbour-strike/text").text.unicodeScalars)
        let range = try #require(row["start"].integer)..<(try #require(row["end"].integer))
        #expect(String(String.UnicodeScalarView(text[range])) == "Ana Duarte")
    }

    @Test(
        "Mentions are selected and ordered",
        arguments: [
            ("outlet=the-courier", 1), ("from=2031-05-03", 2), ("kind=pronoun", 0), ("kind=name", 3),
            ("article=-herald-strike-copy", 2), ("story=s-strike", 3), ("limit=1", 3),
        ]
    )
    func mentionFilters(query: String, total: Int) throws {
        #expect(try client.json("/entities/ana-duarte/mentions?" + query)["meta"]["total"].integer == total)
        let oldest = try client.json("/entities/ana-duarte/mentions?sort=published")["data"][0]["article"].string
        #expect(oldest == "harbour-strike")
        #expect(client.get("/entities/none/mentions").status == .notFound)
    }

    @Test("What is named together is counted by the articles that name both")
    func related() throws {
        #expect(try client.ids("/entities/ana-duarte/related") == [])
        var corpus = SampleCorpus.linked
        corpus.entityOf = [[0], [1], [0], [1]]
        corpus.articles[0].entities.append(corpus.articles[3].entities[0])
        corpus.entityOf[0] = [0, 1]
        let client = try TestClient(serving: SampleCorpus.served(corpus))
        let rows = try client.json("/entities/ana-duarte/related")["data"]
        #expect(rows[0]["id"].string == "rui-melo")
        #expect(rows[0]["together"].integer == 1)
        #expect(try client.ids("/entities/ana-duarte/related?type=place") == [])
        #expect(try client.ids("/entities/ana-duarte/related?from=2031-05-03") == [])
    }

    @Test(
        "Names are suggested by how any of their words begin",
        arguments: [
            ("a", ["ana-duarte"]), ("DUA", ["ana-duarte"]), ("ana d", ["ana-duarte"]), ("duarte a", ["ana-duarte"]),
            ("rüi", ["rui-melo"]), ("x", []), ("%22", []), ("melo%20rui", ["rui-melo"]), ("AND", []),
        ] as [(String, [String])]
    )
    func suggestions(typed: String, ids: [String]) throws {
        #expect(try client.ids("/entities/suggest?q=" + typed) == ids)
    }

    @Test("Suggestions need something typed and are ten at the most")
    func suggestionFaults() throws {
        #expect(try client.get("/entities/suggest").faults() == ["q"])
        #expect(try client.get("/entities/suggest?q=").faults() == ["q"])
        #expect(try client.get("/entities/suggest?q=a&limit=11").faults() == ["limit"])
        #expect(try client.json("/entities/suggest?q=a&type=place")["data"].elements.isEmpty)
    }

    @Test("An article's entities come with their mentions, and its quotes in their order")
    func parts() throws {
        let entities = try client.json("/articles/harbour-strike/entities")
        #expect(entities["data"][0]["id"].string == "ana-duarte")
        #expect(entities["data"][0]["mentions"][0]["text"].string == "Ana Duarte")
        #expect(try client.ids("/articles/harbour-strike/entities?type=-person") == [])
        let quotes = try client.json("/articles/harbour-strike/quotes")
        #expect(quotes["data"].elements.compactMap(\.["utterance"].string) == ["u-close", "u-leave"])
        #expect(try client.json("/articles/harbour-strike/quotes?kind=scare")["meta"]["total"].integer == 1)
        #expect(client.get("/articles/none/quotes").status == .notFound)
        #expect(try client.get("/articles/harbour-strike/quotes?article=weather").faults() == ["article"])
    }
}

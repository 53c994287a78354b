import Model
import Testing

@testable import Server

@Suite struct CorpusRoutesTests {
    private let client: TestClient

    init() throws {
        client = try TestClient()
    }

    @Test("The corpus tells its build, settings and counts")
    func summary() throws {
        let corpus = try client.json("/corpus")
        #expect(corpus["build"].string == "build-1")
        #expect(corpus["version"].string == "0.1.0")
        #expect(corpus["settings"]["language"].string == "en")
        let counts = corpus["counts"]
        #expect(counts["articles"].integer == 4)
        #expect(counts["quotes"].integer == 5)
        #expect(counts["entities"].integer == 2)
        #expect(counts["utterances"].integer == 3)
        #expect(counts["stories"].integer == 1)
        #expect(counts["duplicates"].integer == 1)
        #expect(counts["issues"].integer == 7)
        #expect(counts["quotes_in_furniture"].integer == 1)
        #expect(counts["quotes_by_kind"]["direct"].integer == 6)
        #expect(counts["quotes_by_kind"]["scare"].integer == 1)
        #expect(try #require(counts["characters_by_kind"]["paragraph"].integer) > 0)
        #expect(counts["characters_by_kind"]["signup"].integer == 0)
        #expect(counts["entities_by_type"]["person"].integer == 2)
        #expect(corpus["published"]["first"].string == "2031-05-02")
        #expect(corpus["published"]["last"].string == "2031-05-03")
    }

    @Test("Issues are paged in the order of the input")
    func issues() throws {
        let first = try client.json("/corpus/issues?limit=3")
        #expect(first["meta"]["total"].integer == 7)
        #expect(first["data"][1]["line"].integer == 9)
        let second = try client.json(try #require(first["links"]["next"].string))
        #expect(second["data"][0]["path"].string == "wire/file-4.txt")
        let third = try client.json(try #require(second["links"]["next"].string))
        #expect(third["data"].elements.count == 1)
        #expect(third["links"]["next"] == .null)
        #expect(try client.json(try #require(third["links"]["prev"].string))["data"] == second["data"])
        #expect(try client.json(try #require(second["links"]["prev"].string))["data"] == first["data"])
    }

    @Test(
        "Issues are filtered by severity and code",
        arguments: [
            ("severity=skipped", 1), ("severity=notice,repaired", 6), ("severity=-notice", 1), ("code=too_large", 1),
            ("code=-too_large", 6), ("severity=skipped&code=no_title", 0),
        ]
    )
    func filters(query: String, total: Int) throws {
        let answer = try client.json("/corpus/issues?" + query)
        #expect(answer["meta"]["total"].integer == total)
        #expect(answer["data"].elements.count == total)
    }

    @Test("An empty corpus is served")
    func empty() throws {
        let corpus = LinkedCorpus(
            articles: [],
            entities: [],
            entityOf: [],
            utterances: [],
            stories: [],
            storyOf: [],
            duplicateOf: []
        )
        let client = try TestClient(serving: SampleCorpus.served(corpus, build: "empty"))
        for path in ["/articles", "/quotes", "/entities"] {
            #expect(try client.json(path)["meta"]["total"].integer == 0)
            #expect(try client.json(path)["data"].elements.isEmpty)
        }
        #expect(try client.json("/corpus")["published"] == .null)
    }
}

import Index
import Model
import NIOHTTP1
import Testing

@testable import Server

@Suite struct GroupRoutesTests {
    private let client: TestClient

    init() throws {
        client = try TestClient()
    }

    @Test("Utterances are listed once each, with outlets, quotes and what the versions differ in")
    func utterances() throws {
        #expect(try client.ids("/utterances") == ["u-close", "u-leave", "u-rain"])
        let row = try client.json("/utterances/u-close")
        #expect(row["speaker"]["name"].string == "Ana Duarte")
        #expect(
            row["first_seen"] == .object(["article": .string("harbour-strike"), "published": .string("2031-05-02")])
        )
        #expect(row["outlets"] == .array([.string("the-courier"), .string("the-herald")]))
        #expect(row["quotes"].elements.count == 3)
        #expect(row["variants"].elements.compactMap(\.["relation"].string) == ["truncated", "truncated"])
        #expect(row["text"].string == "The port will close on Friday, and it will stay closed,")
        #expect(client.get("/utterances/u-none").status == .notFound)
    }

    @Test(
        "The filters of utterances ask for one of their quotes",
        arguments: [
            ("min_outlets=2", ["u-close"]), ("min_reports=3", ["u-close"]), ("speaker=rui-melo", ["u-rain"]),
            ("outlet=the-herald", ["u-close"]), ("q=rain", ["u-rain"]), ("sort=-quotes&limit=1", ["u-close"]),
            ("zone=furniture", ["u-teaser"]), ("kind=scare", []),
        ] as [(String, [String])]
    )
    func utteranceFilters(query: String, ids: [String]) throws {
        #expect(try client.ids("/utterances?" + query) == ids)
    }

    @Test(
        "A value's count is the number of utterances when it is asked for too",
        arguments: QuoteFacet.allCases,
        ["", "min_outlets=2", "q=port"]
    )
    func utteranceFacets(facet: QuoteFacet, filter: String) throws {
        guard facet != .month else { return }
        let counts = try client.json("/utterances?facet=\(facet.rawValue)&\(filter)")["facets"][facet.rawValue].elements
        for count in counts {
            let value = try #require(count["value"].string)
            let list = try client.json("/utterances?\(facet.rawValue)=\(value)&\(filter)")
            #expect(list["meta"]["total"] == count["count"], "\(value)")
        }
    }

    @Test("Utterances come in pages")
    func utterancePages() throws {
        let first = try client.json("/utterances?limit=2")
        #expect(first["meta"]["total"].integer == 3)
        let next = try #require(first["links"]["next"].string)
        #expect(try client.ids(next) == ["u-rain"])
    }

    @Test("Stories are found by what their articles say")
    func stories() throws {
        let row = try client.json("/stories")["data"][0]
        #expect(row == (try client.json("/stories/s-strike")))
        #expect(row["label"].string == "Strike")
        #expect(row["articles"].elements.count == 3)
        #expect(row["entities"] == .array([.string("ana-duarte")]))
        #expect(row["first_seen"].string == "2031-05-02")
        #expect(row["last_seen"].string == "2031-05-03")
        #expect(try client.ids("/stories?outlet=the-herald") == ["s-strike"])
        #expect(try client.ids("/stories?q=rain") == [])
        #expect(client.get("/stories/none").status == .notFound)
    }

    @Test("Outlets come with their counts and dates")
    func outlets() throws {
        #expect(try client.ids("/outlets") == ["the-courier", "the-herald"])
        #expect(try client.ids("/outlets?sort=-articles") == ["the-herald", "the-courier"])
        #expect(try client.ids("/outlets?outlet=-the-herald") == ["the-courier"])
        let row = try client.json("/outlets/the-herald")
        #expect(row["article_count"].integer == 2)
        #expect(row["quote_count"].integer == 2)
        #expect(row["first_seen"].string == "2031-05-03")
        #expect(client.get("/outlets/none").status == .notFound)
    }

    @Test(
        "Counts over time agree with the list",
        arguments: [
            ("", [("2031-05-02", 2), ("2031-05-03", 2)], 1), ("?by=month", [("2031-05", 4)], 1),
            ("?by=year&outlet=the-herald", [("2031", 2)], 0),
            ("?of=articles", [("2031-05-02", 1), ("2031-05-03", 2)], 1),
            ("?of=articles&speaker=ana-duarte&by=month", [("2031-05", 3)], 0), ("?speaker=nobody", [], 0),
        ] as [(String, [(String, Int)], Int)]
    )
    func timeline(query: String, counts: [(String, Int)], undated: Int) throws {
        let json = try client.json("/timeline" + query)
        #expect(json["data"].elements.compactMap(\.["date"].string) == counts.map(\.0))
        #expect(json["data"].elements.compactMap(\.["count"].integer) == counts.map(\.1))
        #expect(json["meta"]["undated"].integer == undated)
    }

    @Test("A filter of quotes is refused where articles are counted")
    func timelineFilters() throws {
        let answer = client.get("/timeline?of=articles&kind=direct&cue=say")
        #expect(answer.status == .badRequest)
        #expect(try answer.faults() == ["kind", "cue"])
    }
}

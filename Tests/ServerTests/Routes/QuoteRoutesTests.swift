import Model
import NIOHTTP1
import Testing

@testable import Server

@Suite struct QuoteRoutesTests {
    private let client: TestClient

    init() throws {
        client = try TestClient()
    }

    @Test("Quotes are listed without furniture and scare quotes, unless these are asked for")
    func list() throws {
        #expect(try client.json("/quotes")["meta"]["total"].integer == 5)
        #expect(try client.json("/quotes?kind=scare")["data"][0]["text"].string == "quiet week")
        #expect(try client.json("/quotes?zone=furniture")["data"][0]["zone"].string == "furniture")
    }

    @Test("A row has the quote, and what a reader needs of its article and its utterance")
    func row() throws {
        let row = try client.json("/quotes?outlet=the-courier&q=friday")["data"][0]
        #expect(row["article"].string == "harbour-strike")
        #expect(row["speaker"]["entity"].string == "ana-duarte")
        #expect(row["article_title"].string == "Port of São Brás closes")
        #expect(row["outlet"]["name"].string == "The Courier")
        #expect(row["published"].string == "2031-05-02")
        #expect(row["utterance"].string == "u-close")
        #expect(try client.json("/quotes?kind=scare")["data"][0]["utterance"] == .null)
        #expect(try client.json("/quotes?article=weather")["data"][0]["article_title"] == .null)
    }

    @Test(
        "Filters select",
        arguments: [
            ("speaker=ana-duarte", 4), ("speaker=Ana+Duarte", 4), ("speaker=-ana-duarte", 1), ("outlet=the-herald", 2),
            ("speaker=nobody", 0), ("from=2031-05-03", 2), ("kind=direct,mixed", 5), ("kind=-direct", 0),
            ("cue=say", 5),
            ("cue=shout", 0), ("speaker_type=named", 5), ("attributed=false", 0), ("attributed=true", 5),
            ("min_confidence=0.95", 0), ("min_words=9", 2), ("max_words=7", 3), ("collapse=utterance", 3),
            ("story=s-strike", 4), ("article=weather,harbour-strike", 3), ("q=port+AND+NOT+stay", 2), ("q=hil*", 1),
        ]
    )
    func filters(query: String, total: Int) throws {
        #expect(try client.json("/quotes?" + query)["meta"]["total"].integer == total)
    }

    @Test("Pages lead through the whole list and back", arguments: ["", "&sort=published", "&q=the", "&sort=position"])
    func pages(query: String) throws {
        let whole = try client.ids("/quotes?limit=1000" + query)
        var pages: [[String]] = []
        var target = "/quotes?limit=2" + query
        var back: [String] = []
        while true {
            let page = try client.json(target)
            pages.append(page["data"].elements.compactMap(\.["id"].string))
            if let previous = page["links"]["prev"].string { back.append(previous) }
            guard let next = page["links"]["next"].string else { break }
            target = next
            try #require(pages.count < 10)
        }
        #expect(pages.flatMap { $0 } == whole)
        #expect(back.count == pages.count - 1)
        for (index, target) in back.enumerated() { #expect(try client.ids(target) == pages[index]) }
    }

    @Test("Links keep what was asked, encoded")
    func links() throws {
        let answer = client.get("/quotes?q=%22the+port%22&limit=1&speaker=Ana%20Duarte")
        let json = try answer.json()
        let own = try #require(json["links"]["self"].string)
        #expect(own == "/quotes?speaker=Ana%20Duarte&q=%22the%20port%22&limit=1")
        #expect(try client.ids(own) == json["data"].elements.compactMap(\.["id"].string))
        let link = try #require(answer.header("Link"))
        #expect(link.contains("; rel=\"self\", </quotes?"))
        #expect(link.contains("; rel=\"next\", </quotes?"))
    }

    @Test("A cursor holds for its build and its query, but not for the number or form of the rows")
    func cursors() throws {
        let next = try #require(try client.json("/quotes?limit=1")["links"]["next"].string)
        #expect(client.get(next + "&units=utf8").status == .ok)
        #expect(client.get(next.replacing("limit=1", with: "limit=3")).status == .ok)
        let other = client.get(next + "&outlet=the-herald")
        #expect(other.status == .badRequest)
        #expect(try other.faults() == ["cursor"])
        let rebuilt = try TestClient(serving: SampleCorpus.served(build: "build-2"))
        #expect(rebuilt.get(next).status == .gone)
        #expect(client.get("/quotes?cursor=x").status == .badRequest)
        #expect(client.get(next.replacing("/quotes", with: "/articles")).status == .badRequest)
    }

    @Test("One quote comes with more of the text around it than a row")
    func one() throws {
        let id = try #require(try client.ids("/quotes?article=weather").first)
        let quote = try client.json("/quotes/\(id)")
        #expect(quote["text"].string == "It will rain until the hills have had enough,")
        #expect(quote["context"]["before"].string == "“")
        #expect(try client.json("/quotes/\(id)?context=0")["context"]["after"].string == "")
        #expect(try client.json("/quotes/\(id)?context=1")["context"]["after"].string == "”")
        #expect(client.get("/quotes/nothing.1").status == .notFound)
    }

    @Test("The other reports of a quote's words come with their relation and difference")
    func variants() throws {
        let id = try #require(try client.ids("/quotes?outlet=the-courier&q=friday").first)
        let json = try client.json("/quotes/\(id)/variants")
        #expect(json["data"].elements.compactMap(\.["article"].string) == ["herald-strike", "herald-strike-copy"])
        #expect(json["data"][0]["relation"].string == "truncated")
        let steps = json["data"][0]["diff"].elements
        #expect(steps.compactMap(\.["op"].string) == ["equal", "delete"])
        #expect(steps[0]["a"].string?.hasPrefix("The port") == true)
        #expect(steps[1]["b"].string == "")
        let first = try client.json("/quotes/\(id)/variants?limit=1")
        #expect(first["meta"]["total"].integer == 2)
        let next = try #require(first["links"]["next"].string)
        #expect(try client.json(next)["data"][0]["article"].string == "herald-strike-copy")
    }

    @Test("A quote that nobody else reports has no variants, and a scare quote neither")
    func noVariants() throws {
        for query in ["article=weather", "kind=scare"] {
            let id = try #require(try client.ids("/quotes?" + query).first)
            #expect(try client.json("/quotes/\(id)/variants")["meta"]["total"].integer == 0)
        }
        #expect(client.get("/quotes/nothing.1/variants").status == .notFound)
    }
}

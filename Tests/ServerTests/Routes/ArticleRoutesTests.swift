import Model
import NIOHTTP1
import Testing

@testable import Server

@Suite struct ArticleRoutesTests {
    private let client: TestClient

    init() throws {
        client = try TestClient()
    }

    @Test("Articles are listed newest first, undated ones last, in the usual envelope")
    func list() throws {
        let answer = client.get("/articles")
        let json = try answer.json()
        #expect(answer.status == .ok)
        #expect(answer.header("Content-Type") == "application/json")
        #expect(json.names == ["data", "links", "meta"])
        #expect(
            json["data"].elements.compactMap(\.["id"].string) == [
                "herald-strike", "herald-strike-copy", "harbour-strike", "weather",
            ]
        )
        #expect(json["meta"] == .object(["total": .integer(4), "limit": .integer(50), "build": .string("build-1")]))
        #expect(
            json["links"]
                == .object([
                    "self": .string("/articles"), "next": .null, "prev": .null,
                    "jsonl": .string("/articles?format=jsonl"), "csv": .string("/articles?format=csv"),
                ])
        )
        #expect(
            answer.header("Link") == """
                </articles>; rel="self", </articles?format=jsonl>; rel="alternate"; type="application/jsonl", \
                </articles?format=csv>; rel="alternate"; type="text/csv"
                """
        )
    }

    @Test("A row has the summary, the counts and the links, and no parts that were not asked for")
    func row() throws {
        let row = try client.json("/articles/harbour-strike")
        #expect(row["title"]["text"].string == "Port of São Brás closes")
        #expect(row["outlet"]["id"].string == "the-courier")
        #expect(row["quote_count"].integer == 2)
        #expect(row["entity_count"].integer == 1)
        #expect(row["story"].string == "s-strike")
        #expect(row["duplicate_of"] == .null)
        #expect(row.names.allSatisfy { !["text", "blocks", "quotes", "entities"].contains($0) })
        let copy = try client.json("/articles/herald-strike-copy")
        #expect(copy["duplicate_of"].string == "herald-strike")
        let weather = try client.json("/articles/weather")
        #expect(weather["story"] == .null)
        #expect(weather["outlet"] == .null)
    }

    @Test("The parts asked for are there, with the ids of the corpus and offsets that fit the text")
    func include() throws {
        let article = try client.json("/articles/harbour-strike?include=text,blocks,quotes,entities")
        let text = Array(try #require(article["text"].string).unicodeScalars)
        #expect(article["blocks"].elements.count == 1)
        #expect(article["quotes"].elements.count == 4)
        #expect(article["entities"][0]["id"].string == "ana-duarte")
        for quote in article["quotes"].elements {
            let start = try #require(quote["spans"][0]["start"].integer)
            let end = try #require(quote["spans"][0]["end"].integer)
            #expect(String(String.UnicodeScalarView(text[start..<end])) == quote["text"].string)
        }
        let named = try client.json("/articles?fields=id,text,quotes&limit=1")["data"][0]
        #expect(named.names == ["id", "quotes", "text"])
        let only = try client.json("/articles/harbour-strike?include=text")
        #expect(only["quotes"] == .null)
        #expect(only["text"].string != nil)
    }

    @Test("Offsets count what is asked for")
    func units() throws {
        let path = "/articles/harbour-strike?include=quotes"
        let scalars = try client.json(path)["quotes"][3]["spans"][0]
        let utf16 = try client.json(path + "&units=utf16")["quotes"][3]["spans"][0]
        let utf8 = try client.json(path + "&units=utf8")["quotes"][3]["spans"][0]
        let text = try #require(try client.json("/articles/harbour-strike?include=text")["text"].string)
        #expect(scalars["end"].integer == text.unicodeScalars.count - 1)
        #expect(utf16["end"].integer == text.utf16.count - 1)
        #expect(utf8["end"].integer == text.utf8.count - 3)
    }

    @Test(
        "Filters select",
        arguments: [
            ("outlet=the-courier", ["harbour-strike"]), ("outlet=-the-courier,-the-herald", ["weather"]),
            ("from=2031-05-03", ["herald-strike", "herald-strike-copy"]), ("to=2031-05-02", ["harbour-strike"]),
            ("from=2031&to=2031-04", []), ("story=s-strike&outlet=the-courier", ["harbour-strike"]),
            ("entity=rui-melo", ["weather"]), ("speaker=Rui%20Melo", ["weather"]), ("article=weather", ["weather"]),
            ("q=rain", ["weather"]), ("q=%22stay+closed%22", ["harbour-strike"]), ("q=nowhere", []),
            ("collapse=duplicates&outlet=the-herald", ["herald-strike"]),
            ("max_words=16", ["weather"]),
        ]
    )
    func filters(query: String, ids: [String]) throws {
        #expect(try client.ids("/articles?" + query) == ids)
    }

    @Test("The text is exactly what offsets count in")
    func text() throws {
        let answer = client.get("/articles/harbour-strike/text")
        #expect(answer.header("Content-Type") == "text/plain; charset=utf-8")
        #expect(answer.header("Accept-Ranges") == "bytes")
        #expect(answer.text == (try client.json("/articles/harbour-strike?include=text")["text"].string))
    }

    @Test("A part of the text can be asked for")
    func ranges() {
        let whole = client.get("/articles/harbour-strike/text")
        let part = client.get("/articles/harbour-strike/text", [("Range", "bytes=5-9")])
        #expect(part.status == .partialContent)
        #expect(part.body == Array(whole.body[5..<10]))
        #expect(part.header("Content-Range") == "bytes 5-9/\(whole.body.count)")
        #expect(part.header("ETag") == whole.header("ETag"))
        #expect(client.get("/articles/harbour-strike/text", [("Range", " bytes=5-9 ")]).body == part.body)
        let several = client.get("/articles/harbour-strike/text", [("Range", "bytes=0-0, 5-9")])
        #expect(several.body == whole.body)
        let beyond = client.get("/articles/harbour-strike/text", [("Range", "bytes=9999-")])
        #expect(beyond.status == .rangeNotSatisfiable)
        #expect(beyond.header("Content-Range") == "bytes */\(whole.body.count)")
        let changed = client.get("/articles/harbour-strike/text", [("Range", "bytes=5-9"), ("If-Range", "\"old\"")])
        #expect(changed.status == .ok)
        let listed = client.get("/articles", [("Range", "bytes=5-9")])
        #expect(listed.status == .ok)
    }

    @Test(
        "An article that is not there is a 404",
        arguments: ["/articles/none", "/articles/none/text", "/articles/%2e%2e", "/articles/weather%00"]
    )
    func missing(path: String) throws {
        let answer = client.get(path)
        #expect(answer.status == .notFound)
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(answer.header("ETag") == nil)
    }
}

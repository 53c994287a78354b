import Foundation
import FoundationXML
import Model
import NIOHTTP1
import Testing

@testable import Server

@Suite struct QuoteFormsTests {
    private let client: TestClient

    init() throws {
        var corpus = SampleCorpus.linked
        corpus.articles[1].article.url = "https://herald.example/a?b=1&c=<2>"
        var served = SampleCorpus.served(corpus)
        served.fileTimes = ["wire/herald-strike.txt": 1_935_000_000]
        client = try TestClient(serving: served)
    }

    @Test("Annotations quote the text exactly, with what stands beside it, and count code points")
    func annotations() throws {
        let answer = client.get("/articles/harbour-strike/annotations?zone=body,furniture")
        #expect(answer.header("Content-Type") == #"application/ld+json; profile="http://www.w3.org/ns/anno.jsonld""#)
        let page = try answer.json()
        #expect(page["@context"].string == "http://www.w3.org/ns/anno.jsonld")
        #expect(page["type"].string == "AnnotationPage")
        #expect(page["partOf"]["total"].integer == 3)
        let text = Array(client.get("/articles/harbour-strike/text").text.unicodeScalars)
        for item in page["items"].elements {
            #expect(item["type"].string == "Annotation")
            #expect(URL(string: try #require(item["id"].string))?.scheme == "http")
            for target in item["target"].elements {
                #expect(target["source"].string == "http://localhost/articles/harbour-strike/text")
                let quote = target["selector"][0]
                let position = target["selector"][1]
                #expect(quote["type"].string == "TextQuoteSelector")
                #expect(position["type"].string == "TextPositionSelector")
                let range = try #require(position["start"].integer)..<(try #require(position["end"].integer))
                #expect(String(String.UnicodeScalarView(text[range])) == quote["exact"].string)
                let before = String(String.UnicodeScalarView(text[..<range.lowerBound]))
                let after = String(String.UnicodeScalarView(text[range.upperBound...]))
                #expect(before.hasSuffix(try #require(quote["prefix"].string)))
                #expect(after.hasPrefix(try #require(quote["suffix"].string)))
            }
        }
        #expect(page["items"].elements.count == 3)
    }

    @Test("One quote and lists of quotes are schema.org quotations")
    func quotations() throws {
        let one = try client.json("/quotes/harbour-strike.26?format=jsonld")
        #expect(one["@context"].string == "https://schema.org")
        #expect(one["@type"].string == "Quotation")
        #expect(one["spokenByCharacter"] == .object(["@type": .string("Person"), "name": .string("Ana Duarte")]))
        #expect(one["isPartOf"]["headline"].string == "Port of São Brás closes")
        #expect(one["isPartOf"]["publisher"]["name"].string == "The Courier")
        let list = client.get("/quotes", [("Accept", "application/ld+json")])
        #expect(list.header("Content-Type") == "application/ld+json")
        #expect(try list.json()["@graph"].elements.count == 5)
        let annotations = client.get(
            "/quotes",
            [("Accept", #"application/ld+json;profile="http://www.w3.org/ns/anno.jsonld""#)]
        )
        #expect(try annotations.json()["type"].string == "AnnotationPage")
    }

    /// Gathers the text of the elements of a feed, by their names.
    private final class FeedReader: NSObject, XMLParserDelegate {
        var texts: [String: [String]] = [:]
        var links: [[String: String]] = []
        private var text = ""

        func parser(
            _ parser: XMLParser,
            didStartElement element: String,
            namespaceURI: String?,
            qualifiedName: String?,
            attributes: [String: String] = [:]
        ) {
            text = ""
            if element == "link" { links.append(attributes) }
        }

        func parser(_ parser: XMLParser, foundCharacters characters: String) { text += characters }

        func parser(
            _ parser: XMLParser,
            didEndElement element: String,
            namespaceURI: String?,
            qualifiedName: String?
        ) {
            texts[element, default: []].append(text)
        }
    }

    private func feed(_ target: String) -> FeedReader? {
        let parser = XMLParser(data: Data(client.get(target).body))
        let reader = FeedReader()
        parser.delegate = reader
        return parser.parse() ? reader : nil
    }

    @Test("A speaker can be followed by Atom: entries with names that hold, times and links")
    func atom() throws {
        let feed = try #require(self.feed("/entities/ana-duarte/quotes?format=atom"))
        #expect(feed.texts["title"]?.first == "Quotes of Ana Duarte")
        #expect(feed.texts["entry"]?.count == 4)
        #expect(Set(feed.texts["id"] ?? []).count == 5)
        #expect(feed.texts["id"]?.dropFirst().allSatisfy { $0.hasPrefix("urn:uuid:") } == true)
        #expect(feed.texts["updated"]?.contains("2031-04-26T20:00:00Z") == true)
        #expect(feed.texts["published"]?.first == "2031-05-03T00:00:00Z")
        #expect(feed.texts["name"]?.allSatisfy { $0 == "Ana Duarte" } == true)
        #expect(feed.links.contains { $0["rel"] == "via" && $0["href"] == "https://herald.example/a?b=1&c=<2>" })
        #expect(
            feed.links.contains { $0["rel"] == "self" && $0["href"]?.hasPrefix("http://localhost/entities/") == true }
        )
        let page = try #require(self.feed("/quotes?format=atom&limit=1"))
        #expect(page.links.contains { $0["rel"] == "next" })
    }

    @Test("A speaker can be followed by JSON Feed")
    func jsonFeed() throws {
        let answer = client.get("/quotes?speaker=ana-duarte", [("Accept", "application/feed+json")])
        #expect(answer.header("Content-Type") == "application/feed+json")
        let feed = try answer.json()
        #expect(feed["version"].string == "https://jsonfeed.org/version/1.1")
        #expect(feed["items"].elements.count == 4)
        #expect(feed["items"][0]["content_text"].string?.hasPrefix("“The port will close on Friday,”") == true)
        #expect(feed["items"][0]["url"].string == "http://localhost/quotes/herald-strike.18")
    }

    @Test("Marks stand around the speaker's words, not around the reporter's")
    func marks() throws {
        var corpus = SampleCorpus.linked
        for number in corpus.articles[0].quotes.indices { corpus.articles[0].quotes[number].kind = .indirect }
        let client = try TestClient(serving: SampleCorpus.served(corpus))
        let item = try client.json("/quotes?article=harbour-strike&format=jsonfeed")["items"][0]
        #expect(item["title"].string?.hasPrefix("Ana Duarte: The port will close on Friday") == true)
        #expect(item["content_text"].string?.hasPrefix("The port will close on Friday") == true)
        let html = client.get("/quotes/harbour-strike.26?format=html").text
        #expect(html.contains("<p>The port will close on Friday, and it will stay closed,</p>"))
    }

    @Test(
        "Dates become times with a zone",
        arguments: [
            ("2031-05-02", "2031-05-02T00:00:00Z"), ("2031-05-02T10:11", "2031-05-02T10:11:00Z"),
            ("2031-05-02T10:11:12", "2031-05-02T10:11:12Z"), ("2031-05-02T10:11:12z", "2031-05-02T10:11:12Z"),
            ("2031-05-02T10:11+02:00", "2031-05-02T10:11:00+02:00"),
            ("2031-05-02T10:11:12-0330", "2031-05-02T10:11:12-03:30"),
            ("2031", "2031-01-01T00:00:00Z"),
        ]
    )
    func times(date: String, time: String) {
        #expect(FeedTime.text(date) == time)
    }

    @Test("A browser gets a quote as a page of its own, another client gets JSON")
    func page() throws {
        let accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
        let answer = client.get("/quotes/harbour-strike.26", [("Accept", accept)])
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.headers["vary"].contains("Accept"))
        let html = answer.text
        for part in [
            "<p>“The port will close on Friday, and it will stay closed,”</p>",
            "<strong><a href=\"http://localhost/?speaker=ana-duarte\">Ana Duarte</a></strong>",
            "<a href=\"http://localhost/?article=harbour-strike&amp;quote=harbour-strike.26\">In the article</a>",
            "The Courier",
            "<cite>Port of São Brás closes</cite>", "<time datetime=\"2031-05-02\">",
            "<mark>The port will close on Friday, and it will stay closed,</mark>”", "% sure</span>",
            "<a href=\"http://localhost/\">OnRecord</a>",
        ] {
            #expect(html.contains(part), "\(part)")
        }
        #expect(!html.contains("<script"))
        #expect(client.get("/quotes/harbour-strike.26").header("Content-Type") == "application/json")
        #expect(client.get("/quotes/harbour-strike.26", [("Accept", "text/csv")]).status == .notAcceptable)
        #expect(client.get("/quotes/none.1", [("Accept", accept)]).status == .notFound)
    }

    @Test("The page of a quote whose speaker is not named says so and why")
    func nobody() throws {
        var corpus = SampleCorpus.linked
        for number in corpus.articles[0].quotes.indices {
            corpus.articles[0].quotes[number].speaker.entity = nil
            corpus.articles[0].quotes[number].attribution.reason = .ambiguous
        }
        let client = try TestClient(serving: SampleCorpus.served(corpus))
        let ids = try client.ids("/quotes?attributed=false")
        #expect(!ids.isEmpty)
        for id in ids {
            let html = client.get("/quotes/\(id)?format=html").text
            #expect(html.contains("<strong>Nobody is named</strong>: the text leaves open which of several is meant"))
            #expect(!html.contains("% sure"))
        }
    }

    @Test("What an article says cannot become markup, whatever it says")
    func escaping() throws {
        var corpus = SampleCorpus.linked
        let evil = "<script>alert(1)</script>\"'&\u{1}\u{FFFE}"
        corpus.articles[0].article.title = Evidenced(evil, evidence: "first_line")
        corpus.articles[0].article.url = "javascript:alert(1)"
        let client = try TestClient(serving: SampleCorpus.served(corpus))
        let html = client.get("/quotes/harbour-strike.26?format=html").text
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;</cite>"))
        #expect(!html.contains("<script"))
        #expect(!html.contains("href=\"javascript"))
        let parser = XMLParser(data: Data(client.get("/quotes?format=atom").body))
        #expect(parser.parse())
    }

    @Test(
        "The form is the one that Accept wants most, the first where it does not matter",
        arguments: [
            ("", Form.json), ("*/*", .json), ("text/*", .csv), ("text/csv;q=0.5, application/atom+xml", .atom),
            ("application/json;q=0.1, application/jsonl;q=0.2", .jsonl), ("application/*;q=0.4, text/csv", .csv),
            ("application/ld+json", .jsonld), ("application/json;charset=utf-8", .json),
            ("*/*;q=0.1, text/csv;q=0", .json),
        ]
    )
    func negotiation(accept: String, form: Form) throws {
        let lines = accept.isEmpty ? [] : [accept]
        #expect(try FormChoice.form(of: Form.quotes, format: nil, accept: Preferences(lines)) == form)
    }
}

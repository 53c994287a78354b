import Model
import Testing

@testable import Corpus

/// Records in the shapes that known programs and interfaces write, read from their bytes.
@Suite struct RecordShapeTests {
    private func reading(_ json: String) throws -> Reading {
        let record = RawRecord(bytes: Array(json.utf8), path: "a.jsonl", stem: "a", format: .jsonl, line: 1)
        return try ArticleReader().read(record)
    }

    private func article(_ json: String) throws -> Article {
        try #require(try reading(json).article)
    }

    @Test("trafilatura: the address is under source, the outlet under source-hostname, authors between semicolons")
    func readsTrafilatura() throws {
        let article = try article(
            """
            {"title": "Port closed", "author": "Ana Silva; Rui Costa", "hostname": "tidewater.example", "date": "2031-03-04",
             "fingerprint": "ab12", "id": null, "license": null, "comments": "", "raw_text": "The quay was empty.",
             "text": "The quay was empty.", "language": null, "image": null, "pagetype": "article", "filedate": "2031-03-05",
             "source": "https://tidewater.example/1", "source-hostname": "The Tidewater Post", "excerpt": null,
             "categories": "", "tags": "port"}
            """
        )
        #expect(article.authors.map(\.value) == ["Ana Silva", "Rui Costa"])
        #expect(article.outlet?.name == "The Tidewater Post")
        #expect(article.url == "https://tidewater.example/1")
        #expect(article.published == "2031-03-04")
        #expect(article.extra["hostname"] == .string("tidewater.example"))
        #expect(article.extra["tags"] == .string("port"))
        #expect(article.extra["language"] == nil)
    }

    @Test("newspaper: a date with a time of zero, the language under meta_lang, the address under canonical_link")
    func readsNewspaper() throws {
        let article = try article(
            """
            {"url": "", "canonical_link": "https://tidewater.example/2", "source_url": "https://tidewater.example",
             "title": "Port closed", "text": "The quay was empty.", "authors": ["Ana Silva", "None"],
             "publish_date": "2031-03-04 00:00:00", "meta_lang": "en", "top_image": "", "keywords": ["port"], "summary": ""}
            """
        )
        #expect(article.url == "https://tidewater.example/2")
        #expect(article.authors.map(\.value) == ["Ana Silva"])
        #expect(article.published == "2031-03-04T00:00:00")
        #expect(article.language == "en")
        #expect(article.extra["source_url"] == .string("https://tidewater.example"))
    }

    @Test("news-please: the text under maintext, None for nothing, the host for want of a name")
    func readsNewsPlease() throws {
        let article = try article(
            """
            {"authors": [], "date_download": "2031-03-05 08:00:00", "date_modify": "None", "date_publish": "2031-03-04 10:11:12",
             "description": "None", "filename": "x.json", "image_url": null, "language": "en", "localpath": "None",
             "maintext": "The quay was empty.", "source_domain": "www.tidewater.example", "text": "None", "title": "Port closed",
             "title_page": null, "title_rss": "NULL", "url": "https://www.tidewater.example/3"}
            """
        )
        #expect(article.text.string == "The quay was empty.")
        #expect(article.outlet?.name == "tidewater.example")
        #expect(article.published == "2031-03-04T10:11:12")
        #expect(article.title?.value == "Port closed")
        #expect(article.authors.isEmpty)
    }

    @Test("NewsAPI: the outlet behind the title is left out, and the note on what is cut off is told and no text")
    func readsNewsAPI() throws {
        let reading = try reading(
            """
            {"source": {"id": null, "name": "The Tidewater Post"}, "author": "Ana Silva", "title": "Port closed - The Tidewater Post",
             "description": "Nobody came.", "url": "https://tidewater.example/4", "urlToImage": null,
             "publishedAt": "2031-03-04T10:11:12Z", "content": "The quay was empty on Friday and… [+1234 chars]"}
            """
        )
        let article = try #require(reading.article)
        #expect(article.text.string == "The quay was empty on Friday and…")
        #expect(article.title?.value == "Port closed")
        #expect(article.outlet == Outlet(id: "the-tidewater-post", name: "The Tidewater Post", evidence: "record"))
        #expect(article.extra["description"] == .string("Nobody came."))
        #expect(reading.issues.map(\.code) == ["truncated_text", "guessed"])
        #expect(reading.issues[0].message.contains("1234"))
    }

    @Test("ninjs: the headline is for people, the place under located, the holder of the rights for want of an outlet")
    func readsNinjs() throws {
        let article = try article(
            """
            {"uri": "urn:newsml:tidewater.example:20310304:1", "type": "text", "versioncreated": "2031-03-04T10:11:12+01:00",
             "title": "PORT-CLOSED-LEAD", "headline": "Port closed", "byline": "By Ana Silva", "located": "Merrow",
             "language": "en-GB", "copyrightholder": "Northport Agency", "body_text": "The quay was empty.",
             "subject": [{"code": "04000000", "name": "economy"}]}
            """
        )
        #expect(article.title?.value == "Port closed")
        #expect(article.authors.map(\.value) == ["Ana Silva"])
        #expect(article.dateline == "Merrow")
        #expect(article.outlet?.name == "Northport Agency")
        #expect(article.published == "2031-03-04T10:11:12+01:00")
        #expect(article.language == "en-GB")
        #expect(article.extra["uri"] == .string("urn:newsml:tidewater.example:20310304:1"))
    }

    @Test("ninjs 2: bodies and headlines are lists of objects with a value")
    func readsNinjs2() throws {
        let article = try article(
            """
            {"uri": "https://tidewater.example/5", "standard": {"name": "ninjs"}, "versioncreated": "2031-03-04T10:11:12Z",
             "headlines": [{"role": "main", "value": "Port closed"}], "bodies": [{"contenttype": "text/plain", "value": "The quay was empty."}]}
            """
        )
        #expect(article.title?.value == "Port closed")
        #expect(article.text.string == "The quay was empty.")
        #expect(article.url == "https://tidewater.example/5")
    }

    @Test(
        "A byline may be an object",
        arguments: [
            #"{"original": "By Ana Silva and Rui Costa", "person": []}"#,
            #"[{"firstname": "Ana", "lastname": "Silva"}, {"name": "Rui Costa"}]"#, #"["By Ana Silva", "Rui Costa"]"#,
        ]
    )
    func readsBylines(byline: String) throws {
        #expect(
            try article("{\"text\": \"A.\", \"byline\": \(byline)}").authors.map(\.value) == ["Ana Silva", "Rui Costa"]
        )
    }

    @Test("A text may be a list of paragraphs")
    func joinsParagraphs() throws {
        #expect(try article(#"{"text": ["One.", null, "Two."]}"#).text.string == "One.\n\nTwo.")
    }

    @Test(
        "Dates may be numbers",
        arguments: [
            ("1930385472", "2031-03-04T10:11:12Z"), ("1930385472000", "2031-03-04T10:11:12Z"),
            ("951782400", "2000-02-29T00:00:00Z"), ("20310304", "2031-03-04"),
        ]
    )
    func readsNumbers(number: String, date: String) throws {
        #expect(try article("{\"text\": \"A.\", \"date\": \(number)}").published == date)
    }

    @Test(
        "Only the note at the very end is taken for one",
        arguments: [
            ("Words [+12 chars] more", "Words [+12 chars] more", nil), ("Words [+ chars]", "Words [+ chars]", nil),
            ("Words…\r\n [+7 chars]\n", "Words…", 7), ("[+7 chars]", "", 7),
            ("Words [+1234567890 chars]", "Words [+1234567890 chars]", nil), ("+12 chars]", "+12 chars]", nil),
        ] as [(String, String, Int?)]
    )
    func findsNotes(content: String, text: String, missing: Int?) {
        let found = RecordText(.string(content))
        #expect(found?.string == text)
        #expect(found?.missing == missing)
    }

    @Test(
        "A text in HTML is told from one that has angle brackets",
        arguments: [
            ("<p>Words.</p>", true), ("Words.<br/>More.", true), ("Words.<BR>More.", true),
            ("See <a href='x'>this</a>.", true),
            ("a < b and b > c", false), ("<name@harbour.example> wrote", false), ("i <3 u", false), ("<p", false),
            ("Use <b for bold", false), ("", false), ("He wrote <i>and more", false),
        ]
    )
    func tellsMarkup(text: String, isMarkup: Bool) {
        #expect(MarkupSniffer.isMarkup(text) == isMarkup)
    }

    @Test(
        "The outlet's name behind a title is left out",
        arguments: [
            ("Port closed - The Post", "The Post", "Port closed"),
            ("Port closed | THE POST", "The Post", "Port closed"),
            ("The Post", "The Post", "The Post"), ("Port - closed", "The Post", "Port - closed"),
            (" - The Post", "The Post", " - The Post"),
        ]
    )
    func removesSuffix(title: String, outlet: String, bare: String) {
        #expect(TitleSuffix.removing(outlet, from: title) == bare)
    }
}

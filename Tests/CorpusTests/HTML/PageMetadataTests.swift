import Model
import Testing

@testable import Corpus

/// What pages say about themselves, from their bytes to the article's fields.
@Suite struct PageMetadataTests {
    private static let story = """
        <h1>Storm closes the port of Merrow</h1><p>The port of Merrow was closed on Friday after a storm broke two moorings.</p>
        <p>Nobody was hurt, the harbour master said on the radio, and nothing was lost but sleep.</p>
        """

    private func article(head: String, body: String = story) throws -> Article {
        try PageFixtureReader.article("<html><head>\(head)</head><body>\(body)</body></html>")
    }

    private func article(linked: String, body: String = story) throws -> Article {
        try article(head: "<script type=\"application/ld+json\">\(linked)</script>", body: body)
    }

    @Test(
        "Linked data are found alone, in arrays and in graphs, of every type of article",
        arguments: [
            #"{"@type":"NewsArticle","headline":"Port closed","author":{"@type":"Person","name":"Ana Silva"},"publisher":{"name":"The Post"},"datePublished":"2031-03-04T10:00:00Z"}"#,
            #"[{"@type":"BreadcrumbList"},{"@type":["ReportageNewsArticle"],"headline":"Port closed","author":"Ana Silva","publisher":{"name":"The Post"},"datePublished":"2031-03-04T10:00:00Z"}]"#,
            #"{"@graph":[{"@type":"Person","@id":"id:a","name":"Ana Silva"},{"@type":"NewsMediaOrganization","@id":"id:o","name":"The Post"},{"@type":"http://schema.org/BlogPosting","headline":"Port closed","author":[{"@id":"id:a"}],"publisher":{"@id":"id:o"},"datePublished":"2031-03-04T10:00:00Z"}]}"#,
            #"<!-- {"@type":"WebPage","mainEntity":{"@type":"Article","headline":"Port &amp;closed","author":["Ana Silva"],"publisher":"The Post","datePublished":"2031-03-04T10:00:00Z"}} -->"#
                .replacing("&amp;", with: ""),
            #"{"@type":"NewsArticle","headline":"Port closed","author":{"@type":"Person","name":["Ana Silva"]},"publisher":[{"name":"The Post"}],"datePublished":"2031-03-04T10:00:00Z","n":NaN}"#,
        ]
    )
    func readsLinkedData(json: String) throws {
        let article = try article(linked: json)
        #expect(article.title == Evidenced("Port closed", evidence: "json_ld"))
        #expect(article.authors == [Evidenced("Ana Silva", evidence: "json_ld")])
        #expect(article.outlet == Outlet(id: "the-post", name: "The Post", evidence: "json_ld"))
        #expect(article.published == "2031-03-04T10:00:00Z")
        #expect(article.dateEvidence?.hasPrefix("json_ld") == true)
    }

    @Test(
        "Linked data that are no JSON, or no article, cost themselves alone",
        arguments: [
            "{", "", "null", "[1]", #"{"@type":"Product","name":"Boots"}"#, String(repeating: "[", count: 10_000),
            #"{"@graph":{"@graph":"x"}}"#,
        ]
    )
    func survivesLinkedData(json: String) throws {
        let article = try article(linked: json)
        #expect(article.title == Evidenced("Storm closes the port of Merrow", evidence: "heading"))
        #expect(article.authors.isEmpty)
    }

    @Test("Neither organisations nor desks nor the outlet itself are authors")
    func refusesAuthors() throws {
        let linked =
            #"{"@type":"NewsArticle","headline":"Port closed","author":[{"@type":"Organization","name":"Northport Bureau"}],"publisher":{"name":"The Tidewater Post"}}"#
        #expect(try article(linked: linked).authors.isEmpty)
        for author in [
            "The Tidewater Post", "Post Staff", "admin", "https://post.example/ana", "News Desk", "Staff", "None",
        ] {
            let head = "<meta property=og:site_name content='The Tidewater Post'><meta name=author content='\(author)'>"
            #expect(try article(head: head).authors == [], "\(author)")
        }
    }

    @Test("Open Graph and other meta elements are read, with their evidence")
    func readsMeta() throws {
        let article = try article(
            head: """
                <title>Port closed | The Post</title><meta property="og:title" content="Port closed for days | The Post">
                <meta property="og:site_name" content="The Post"><meta property="article:published_time" content="2031-03-04T10:00:00+0100">
                <meta property="article:author" content="https://post.example/ana"><meta name="Author" content="By Ana Silva and Rui Costa">
                <meta property="og:url" content="https://post.example/og"><link rel="canonical" href="https://post.example/1">
                <meta property="og:locale" content="en_GB">
                """
        )
        #expect(article.title == Evidenced("Storm closes the port of Merrow", evidence: "heading"))
        #expect(
            article.authors == [Evidenced("Ana Silva", evidence: "meta"), Evidenced("Rui Costa", evidence: "meta")]
        )
        #expect(article.outlet?.evidence == "open_graph")
        #expect(article.published == "2031-03-04T10:00:00+01:00")
        #expect(article.dateEvidence == "open_graph; event: weekday Friday and published")
        #expect(article.url == "https://post.example/1")
        #expect(article.language == "en-GB")
    }

    @Test("Without a heading the title comes from Open Graph or the title element, the outlet left out")
    func findsTitles() throws {
        let body = "<p>The port of Merrow was closed on Friday after a storm broke two moorings.</p>"
        let og =
            "<meta property=og:title content='Port closed - The Post'><meta property=og:site_name content='The Post'>"
        #expect(try article(head: og, body: body).title == Evidenced("Port closed", evidence: "open_graph"))
        #expect(
            try article(head: "<title>Port closed | The Post</title>", body: body).title
                == Evidenced("Port closed", evidence: "title_element")
        )
        #expect(try article(head: "", body: body).title == nil)
    }

    @Test("A headline that was cut off gives way to the heading")
    func completesHeadlines() throws {
        let article = try article(linked: #"{"@type":"NewsArticle","headline":"Storm closes the port…"}"#)
        #expect(article.title?.value == "Storm closes the port of Merrow")
    }

    @Test(
        "The title element names the outlet beside the heading, and nothing else",
        arguments: [
            ("Storm closes the port of Merrow | The Post", "The Post"),
            ("The Post: Storm closes the port of Merrow", "The Post"),
            ("Storm closes the port of Merrow – News – The Post", nil), ("Storm closes the port of Merrow", nil),
            ("Storm closes port - The Post", nil),
            ("Storm closes the port of Merrow - all you need to know about it today", nil),
        ] as [(String, String?)]
    )
    func findsOutlets(title: String, outlet: String?) throws {
        #expect(try article(head: "<title>\(title)</title>").outlet?.name == outlet)
    }

    @Test("A title of a million words is no name of anything, and takes no time") func boundsTitles() throws {
        let title = String(repeating: "a - ", count: 1_000_000)
        #expect(try article(head: "<title>\(title)</title>").outlet == nil)
    }

    @Test("Markup names authors and the date where the page tells machines nothing")
    func readsMarkup() throws {
        let head = "<h1>Storm closes the port of Merrow</h1>"
        let story = Self.story.replacing(head, with: "")
        for byline in [
            "<p>By <a rel=author href=/a>Ana Silva</a></p>", "<p itemprop=author>By Ana Silva</p>",
            "<div itemprop=author itemscope><span itemprop=name>Ana Silva</span>, harbour reporter</div>",
            "<div class='article__byline'>By Ana Silva</div>", "<span class=author>Ana Silva</span>",
        ] {
            let article = try article(
                head: "",
                body: "\(head)\(byline)<time datetime='2031-03-04T09:00'>Today</time>\(story)"
            )
            #expect(article.authors == [Evidenced("Ana Silva", evidence: "markup")], "\(byline)")
            #expect(article.published == "2031-03-04T09:00:00")
            #expect(article.dateEvidence?.hasPrefix("markup") == true)
        }
    }

    @Test("A time inside the story is not the day of publication")
    func refusesTimes() throws {
        let body =
            Self.story
            + "<p>In <time datetime='1999-01-01'>January 1999</time> the same moorings had broken, he said.</p>"
        #expect(try article(head: "", body: body).published == nil)
    }

    @Test("Credits of pictures are read from their elements, without a label")
    func readsCredits() throws {
        let figure =
            "<figure><img src=a><figcaption>The quay <span class='photo-credit'>Photo: Eva Lopes/NPB</span></figcaption></figure>"
        #expect(try article(head: "", body: Self.story + figure).credits == ["Eva Lopes/NPB"])
    }
}

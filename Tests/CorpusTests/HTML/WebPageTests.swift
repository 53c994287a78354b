import Foundation
import Model
import TestSupport
import Testing

@testable import Corpus

/// Pages from their bytes to blocks.
@Suite struct WebPageTests {
    private static let first = "The port of Merrow was closed on Friday after a storm broke two of its moorings."
    private static let second =
        "“Nobody was hurt, and nothing was lost but sleep,” the harbour master, Ana Silva, said."
    private static let story = "<p>\(first)</p><p>\(second)</p>"
    private static let paragraphs = ["paragraph: \(first)", "paragraph: \(second)"]

    @Test(
        "The story is found, whatever stands around it",
        arguments: [
            "<nav><a href=/>Home</a></nav><article><h1>Storm closes the port of Merrow</h1>STORY</article><footer>© Post</footer>",
            "<div id=menu><a href=/a>News</a> <a href=/b>Sport</a></div><h1>Storm closes the port of Merrow</h1><div>STORY</div>",
            "<main><h1>Storm closes the port of Merrow</h1><div class=x><div class=y>STORY</div></div></main>",
            "<form action=/><h1>Storm closes the port of Merrow</h1><div>STORY</div><input value=Search></form>",
            "<table><tr><td><a href=/a>News</a></td><td><h1>Storm closes the port of Merrow</h1>STORY</td></tr></table>",
            "<h1>Storm closes the port of Merrow</h1>STORY<script>document.write('no')</script><noscript>No</noscript>",
            "<article><h1>Storm closes the port of Merrow</h1>STORY</article><section id=comments><p>I have always said that those moorings would break one day, and now look.</p></section>",
            "<div hidden><p>A dialog that asks for consent to nearly everything, and says so at length.</p></div><h1>Storm closes the port of Merrow</h1>STORY<p style='display: none'>Unseen.</p>",
        ]
    )
    func findsStory(body: String) throws {
        let html = "<html><body>\(body.replacing("STORY", with: Self.story))</body></html>"
        #expect(try PageFixtureReader.blocks(html) == ["title: Storm closes the port of Merrow"] + Self.paragraphs)
    }

    @Test("A story's parts keep their kinds")
    func keepsKinds() throws {
        let html = """
            <article><h1>Storm closes the port of Merrow</h1><p class="standfirst">Two moorings broke in the night</p>
            <p class="byline">By <a rel="author" href="/rui">Rui Costa</a></p><time datetime="2031-03-04">4 March 2031</time>
            <figure><img src="a.jpg"><figcaption>The quay at noon (Eva Lopes/NPB)</figcaption></figure>\(Self.story)
            <h2>What is to come</h2><ul><li>Ferries stay in Kessin until the moorings are made anew.</li><li>Buses run hourly.</li></ul>
            <figure><img src="a.jpg"><figcaption>The quay at noon (Eva Lopes/NPB)</figcaption></figure>
            <blockquote>Nobody was hurt, and nothing was lost but sleep</blockquote><p>\(Self.first)</p>
            <aside><h3>Related stories</h3><p><a href="/x">Storm takes a roof in Orlec</a></p></aside></article>
            """
        #expect(
            try PageFixtureReader.blocks(html) == [
                "title: Storm closes the port of Merrow", "subtitle: Two moorings broke in the night",
                "byline: By Rui Costa", "dateline: 4 March 2031", "caption: The quay at noon (Eva Lopes/NPB)",
            ] + Self.paragraphs + [
                "heading: What is to come", "list_item: Ferries stay in Kessin until the moorings are made anew.",
                "list_item: Buses run hourly.", "caption_repeat: The quay at noon (Eva Lopes/NPB)",
                "other: Nobody was hurt, and nothing was lost but sleep", "paragraph: \(Self.first)",
                "section_header: Related stories", "teaser_title: Storm takes a roof in Orlec",
            ]
        )
    }

    @Test(
        "Text is what a browser shows",
        arguments: [
            ("<p>One  \n <b>two</b>\tthree.</p>", ["One two three."]), ("<p>a<b>b</b>c <i> d</i></p>", ["abc d"]),
            ("<p>Line one<br>line two</p>", ["Line one\nline two"]), ("<p>One<br><br>Two</p>", ["One", "Two"]),
            ("<div>One<p>Two</p>Three</div>", ["One", "Two", "Three"]), ("One<hr>Two", ["One", "Two"]),
            ("<p>a&nbsp;b&shy;c</p>", ["a\u{A0}b\u{AD}c"]), ("<p>&nbsp; a &nbsp;</p>", ["a"]),
            (
                "<table><tr><th>Ward</th><th>Votes</th></tr><tr><td>North</td><td>61 <b>%</b></td></tr></table>",
                ["Ward Votes", "North 61 %"]
            ),
            ("<pre>a\n  b\n\nc</pre>", ["a\nb", "c"]), ("<p>a<span hidden>b</span>c</p>", ["ac"]),
            ("<p>a <button>Share</button>b</p>", ["a b"]), ("<p>1 &lt; 2 <q>x</q></p>", ["1 < 2 x"]),
            ("<video>No video</video><p>a<svg><text>no</text></svg></p>", ["a"]),
            ("<ul><li><p>One.</p></li><li>Two.</li></ul>", ["One.", "Two."]),
            ("<dl><dt>Who</dt><dd>Ana.</dd></dl>", ["Who", "Ana."]),
            ("<p>• one<br>• two<br>• three</p>", ["• one", "• two", "• three"]), ("<p>\u{1F600}<wbr>a</p>", ["😀a"]),
        ] as [(String, [String])]
    )
    func showsText(html: String, texts: [String]) throws {
        let article = try PageFixtureReader.article("<body>\(html)</body>")
        #expect(article.blocks.map { article.text.string($0.range) } == texts)
        #expect(article.text.string == texts.joined(separator: "\n\n"))
    }

    @Test(
        "A page without text is told",
        arguments: ["", "<html></html>", "<p> &nbsp; </p>", "<script>x</script>", "<!doctype html>"]
    )
    func tellsEmpty(html: String) throws {
        let reading = try PageFixtureReader.read(Array(html.utf8))
        #expect(reading.article == nil)
        #expect(reading.issues.map(\.code) == ["empty_text"])
    }

    @Test("A page that goes on beyond the limits is read as far, and it is told")
    func tellsCuts() throws {
        let html = Self.story + String(repeating: "<div>", count: 2000) + "<p>too deep"
        let reading = try PageFixtureReader.read(Array(html.utf8))
        #expect(reading.issues.map(\.code).contains("cut_page"))
        #expect(try #require(reading.article).text.string.contains(Self.second))
    }

    @Test("HTML in a record's text is read as HTML: a part as the story, a page as a page")
    func readsRecords() throws {
        func article(_ text: String) throws -> Article {
            var writer = JSONWriter()
            writer.value(.object(["body_html": .string(text), "title": .string("Port closed")]))
            let record = RawRecord(bytes: writer.bytes, path: "a.json", stem: "a", format: .json)
            return try #require(ArticleReader().read(record).article)
        }
        let part = try article("<h2>Storm</h2>\(Self.story)<p>It ended <a href=\"/x\">at noon</a>.</p>")
        #expect(part.blocks.map(\.kind) == [.heading, .paragraph, .paragraph, .paragraph])
        #expect(part.title == Evidenced("Port closed", evidence: "record"))
        #expect(part.format == .json)
        let page = try article(
            "<html lang=en-GB><head><meta name=author content='Ana Silva'></head><body><nav>Menu</nav>\(Self.story)</body></html>"
        )
        #expect(page.blocks.count == 2)
        #expect(page.authors == [Evidenced("Ana Silva", evidence: "meta")])
        #expect(page.title?.evidence == "record")
        #expect(page.language == "en-GB")
    }

    @Test("Of the fixtures' pages no paragraph is lost, and every block is covered", arguments: Self.fixtures)
    func readsFixtures(page: URL) throws {
        let article = try #require(try PageFixtureReader.read(Array(try Data(contentsOf: page))).article)
        #expect(BlockCoverage.faults(in: article) == [])
        let expected = try JSONDecoder()
            .decode(
                Expected.self,
                from: Data(contentsOf: page.deletingPathExtension().appendingPathExtension("expected.json"))
            )
        let blocks = article.blocks.map { RecordValue.oneLine(article.text.string($0.range)) }
        for block in expected.blocks where block.kind == "paragraph" { #expect(blocks.contains(block.text)) }
    }

    private struct Expected: Decodable {
        struct Block: Decodable {
            let kind: String
            let text: String
        }
        let blocks: [Block]
    }

    private static let fixtures: [URL] = {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Quality/reading/tuned").standardized
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasPrefix("html-") && $0.hasSuffix(".html") }.sorted()
            .map { folder.appendingPathComponent($0) }
    }()

    @Test("There are pages of many layouts") func hasFixtures() { #expect(Self.fixtures.count >= 12) }
}

import Corpus
import Foundation
import Model
import Testing

@testable import Quality

@Suite struct ReadingScoreTests {
    private static let folder = URL(filePath: #filePath).appending(path: "../../../Quality/reading").standardized.path

    private static func expected(_ json: String) throws -> ReadingFixture.Expected {
        try JSONDecoder().decode(ReadingFixture.Expected.self, from: Data(json.utf8))
    }

    @Test("The tuned pages are there, and read as well as they were")
    func keepsTunedPages() throws {
        let fixtures = try ReadingFixture.all(in: "\(Self.folder)/tuned")
        #expect(fixtures.count >= 80)
        let score = try ReadingScore(fixtures, reader: ArticleReader())
        #expect(score.unread == [])
        #expect(try #require(score.blocks.story.f1) >= 0.97)
        #expect(try #require(score.blocks.furniture.f1) >= 0.92)
        #expect(score.fields.mean("title") >= 0.92)
        #expect(score.fields.mean("authors") >= 0.92)
        #expect(score.fields.mean("outlet") >= 0.82)
        #expect(score.fields.mean("language") >= 0.97)
    }

    @Test("The blind pages are all read, whatever their score")
    func readsBlindPages() throws {
        let fixtures = try ReadingFixture.all(in: "\(Self.folder)/blind")
        #expect(fixtures.count >= 24)
        #expect(try ReadingScore(fixtures, reader: ArticleReader()).unread == [])
    }

    @Test("A field counts once if it is right or rightly null, nothing if missed, and against if wrong")
    func scoresFields() throws {
        let reader = try ArticleReader()
        let text =
            "Storm closes the port of Merrow\n\nBy Ana Silva\n\nThe port of Merrow was closed on Friday after a storm."
        let record = RawRecord(bytes: Array(text.utf8), path: "a.txt", stem: "a", format: .text)
        let article = try #require(reader.read(record).article)
        var score = FieldScore()
        score.add(
            "right",
            try Self.expected(#"{"blocks": [], "title": "storm closes the port of Merrow", "authors": ["Ana Silva"]}"#),
            article
        )
        score.add(
            "missed",
            try Self.expected(#"{"blocks": [], "title": null, "authors": [], "outlet": "Post"}"#),
            article
        )
        #expect(score.mean("title") == 0)
        #expect(score.mean("authors") == 0)
        #expect(score.mean("outlet") == 0.5)
        #expect(score.missed["outlet"] == 1 && score.wrong["title"]?.count == 1)
    }

    @Test("Blocks are weighed by characters, and what a page lacks or has beyond them counts")
    func scoresBlocks() throws {
        let expected = try Self.expected(
            #"{"blocks": [{"kind": "title", "text": "Four words are here"}, {"kind": "other", "text": "left out"}, {"kind": "paragraph", "text": "lost"}]}"#
        )
        let text = ArticleText("Four words are here\n\nadded")
        var article = Article(
            id: "a",
            path: "a",
            format: .text,
            text: text,
            textSHA256: "",
            wordCount: 5,
            blocks: [
                Block(range: TextRange(0, 10), kind: .title), Block(range: TextRange(11, 19), kind: .subtitle),
                Block(range: TextRange(21, 26), kind: .promo),
            ]
        )
        article.title = nil
        var score = BlockScore()
        score.add("page", expected, article)
        // Right: Four words; missing: are here; too much: none of the kind.
        #expect(score.kinds[.title]?.f1 == Double(18) / Double(18 + 7))
        #expect(score.kinds[.paragraph]?.missing == 4)
        #expect(score.kinds[.promo]?.extra == 5)
        #expect(score.kinds[.other] == nil)
        #expect(score.story.right == 16 && score.story.missing == 4 && score.furniture.extra == 5)
    }
}

import Model
import TestSupport
import Testing

@Suite struct QuoteTests {
    @Test("A quote's id is the article's with the position, and from the second on with the recurrence")
    func makesIDs() {
        let builder = ArticleBuilder("wire-7", "Ana Duarte said: “No.”").naming("Ana Duarte")
            .quoting("No.", by: "Ana Duarte").quoting("No.", by: "Ana Duarte")
        let annotated = builder.annotated
        #expect(annotated.quotes.indices.map(annotated.quoteID) == ["wire-7.18", "wire-7.18.2"])
    }

    @Test("Spans are joined with one space")
    func joinsSpans() {
        let text = ArticleText("“We will,” she said, “not leave.”")
        var quote = ArticleBuilder("a", text.string).quoting("We will,").annotated.quotes[0]
        quote.spans.append(TextRange(28, 38))
        #expect(quote.text(in: text) == "We will, not leave.")
    }

    @Test(
        "Each kind of block has its zone",
        arguments: [
            (BlockKind.title, Zone.title), (.subtitle, .title), (.paragraph, .body), (.listItem, .body),
            (.heading, .body), (.dateline, .body), (.caption, .furniture), (.teaserText, .furniture),
            (.authorBio, .furniture), (.other, .furniture), (.byline, .furniture),
        ]
    )
    func zonesBlocks(kind: BlockKind, zone: Zone) {
        #expect(kind.zone == zone)
    }
}

import Model
import TestSupport
import Testing

@testable import Extraction

/// Whom or what `it` means, and whom it never means.
@Suite struct ThingPronounTests {
    private func speaker(_ paragraphs: [String]) throws -> String? {
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: paragraphs).article)
        let quote = try #require(
            annotated.quotes.last {
                $0.speaker.mention.map { annotated.article.text.string($0).lowercased() == "it" } ?? false
            }
        )
        return quote.speaker.entity.map { annotated.entities[$0].name } ?? quote.attribution.reason?.rawValue
    }

    @Test("Nobody is called it, who spoke last or not")
    func isNoPerson() throws {
        #expect(
            try speaker([
                "“We are baffled,” said Ana Duarte, who runs the town’s museum.",
                "A report to members sets out the price. It said that the roof would cost nine million crowns.",
            ]) == "not_named"
        )
    }

    @Test("A body is called it before a person is")
    func isBody() throws {
        #expect(
            try speaker([
                "Orlec Bank closed six branches on Monday. “We are baffled,” said Ana Duarte, a customer.",
                "The bank’s letter came late. Orlec Bank blamed the post. It said that the letters had been sent in May.",
            ]) == "Orlec Bank"
        )
    }

    @Test("The body that a paragraph begins with is called it")
    func isLeadingBody() throws {
        #expect(
            try speaker([
                "The Telecoms Board fined Orlec Mobile nine million crowns, said Ana Duarte, its director.",
                "The company, the third of its kind, did not accept the finding. “We will appeal,” it said.",
            ]) == "Orlec Mobile"
        )
    }

    @Test("What is said by nobody in particular is nobody’s")
    func isNothing() throws {
        let reading = try Reading()
        let cases = [
            ("It is understood that the port will close.", true), ("It has been widely reported that it will.", true),
            ("It appears that the port will close.", true), ("It may now be thought that it will.", true),
            ("It said that the port would close.", false), ("It is considering what to say.", false),
            ("It was confident that the port would close.", false),
        ]
        for (text, isImpersonal) in cases {
            let scene = Scene(parsed: reading.parsed(StoryBuilder(paragraphs: [text]).article))
            let first = try #require(scene.article.passages.first?.tokens.lowerBound)
            #expect(ImpersonalReader(scene: scene).isImpersonal(first) == isImpersonal, "\(text)")
        }
    }
}

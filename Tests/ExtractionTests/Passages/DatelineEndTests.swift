import TestSupport
import Testing

@testable import Extraction

@Suite struct DatelineEndTests {
    @Test(
        "The place and date that a report begins with are no part of its first sentence",
        arguments: [
            ("PORT LUCAS (NWA) - Ten boats sank.", "Ten boats sank."),
            ("CALDER, March 3 — Ten boats sank.", "Ten boats sank."),
            ("CALDER—Ten boats sank.", "Ten boats sank."),
            ("NATO forces — ten of them — left.", "NATO forces — ten of them — left."),
            ("Calder — Ten boats sank.", "Calder — Ten boats sank."),
            ("CALDER —", "CALDER —"),
            ("CALDER", "CALDER"),
        ]
    )
    func endsDateline(text: String, expected: String) throws {
        let parsed = try Reading().parsed(StoryBuilder(paragraphs: [text]).article)
        let passage = try #require(parsed.passages.last)
        let sentence = try #require(passage.sentences.last)
        #expect(parsed.string(sentence) == expected)
        #expect(passage.sentences.first?.lowerBound == passage.tokens.lowerBound)
        #expect(sentence.upperBound == passage.tokens.upperBound)
    }
}

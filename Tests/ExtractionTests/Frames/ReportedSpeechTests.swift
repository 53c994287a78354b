import Model
import TestSupport
import Testing

@testable import Extraction

/// What is reported without marks, with the models that are shipped.
@Suite struct ReportedSpeechTests {
    @Test(
        "An attribution at the end of a sentence has all of the sentence before it",
        arguments: [
            "Karl Lund told reporters", "Karl Lund has told Parliament", "insists Karl Lund", "says Karl Lund",
            "its science chief, Karl Lund, said", "the company announced on Tuesday",
        ]
    )
    func readsTrailing(attribution: String) throws {
        let words = "Stallholders will pay no rent for the two months of upgrading works"
        let story = StoryBuilder(paragraphs: [
            "Wind and rain swept the coast of Calder for a third night on Tuesday, closing roads.",
            "\(words), \(attribution).",
        ])
        let quotes = try Reading().shipped().annotate(story.article).quotes
        let texts = quotes.map { quote in quote.spans.map(story.article.text.string).joined(separator: " … ") }
        #expect(texts == [words])
    }
}

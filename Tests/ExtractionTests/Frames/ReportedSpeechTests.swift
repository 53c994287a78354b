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

    /// The words that `sentence` reports without marks, each behind the text of its speaker's mention.
    private func reports(_ sentence: String) throws -> [String] {
        let story = StoryBuilder(paragraphs: ["Talk of the harbour went on in Calder on Tuesday.", sentence])
        let annotated = try Reading().shipped().annotate(story.article)
        return annotated.quotes.filter { $0.kind == .indirect }
            .map { quote in
                let words = quote.spans.map(story.article.text.string).joined(separator: " … ")
                return "\(quote.speaker.mention.map { story.article.text.string($0) } ?? "?"): \(words)"
            }
    }

    @Test(
        "The name behind a verb of saying is its subject, and not what is said",
        arguments: [
            (
                "It was getting more likely that weak locks would be found, warned Mr Cragwell.",
                "Cragwell: It was getting more likely that weak locks would be found"
            ),
            (
                "Already there are ferries, such as the Ellen Ray, that have radar in them said Mr Owen.",
                "Owen: Already there are ferries, such as the Ellen Ray, that have radar in them"
            ),
            (
                "It means that in a typical storm, explains Mr Ashdown, even if the gate is shut, the quay floods.",
                "Ashdown: even if the gate is shut, the quay floods"
            ),
            ("Then, says Mr Ashdown, the sailing world found out.", "Ashdown: the sailing world found out"),
            ("The harbour wall, says Mr Ashdown, is weak.", "Ashdown: The harbour wall … is weak"),
        ]
    )
    func readsInverted(sentence: String, report: String) throws {
        #expect(try reports(sentence) == [report])
    }

    @Test(
        "What a sentence begins with is done by the subject behind it",
        arguments: [
            ("While praising the crew of the tug, Karl Lund left for the night.", "Lund"),
            ("Without explicitly blaming the pilots, Ana Duarte asked for new rules.", "Duarte"),
        ]
    )
    func readsParticiples(sentence: String, speaker: String) throws {
        let reports = try reports(sentence)
        #expect(reports.first?.split(separator: ":").first?.hasSuffix(speaker) == true, "\(reports)")
    }
}

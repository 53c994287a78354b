import Model
import TestSupport
import Testing

@testable import Extraction

/// Marked words of which the sentence says that they are somebody's.
@Suite struct OwnWordsTests {
    @Test(
        "In her words, in Duarte's words and in the words of Duarte, what is marked is hers",
        arguments: [
            "In her words, the port is “a ruin with a flag on it”.", "“A ruin with a flag on it,” in her own words.",
            "The port is, in the words of Ana Duarte, “a ruin with a flag on it”.",
            "In Duarte’s own words, the port is “a ruin with a flag on it”.",
        ]
    )
    func finds(sentence: String) throws {
        let story = StoryBuilder(paragraphs: ["Ana Duarte runs the port of Calder. She was born there.", sentence])
        let annotated = try Reading().shipped().annotate(story.article)
        let quote = try #require(annotated.quotes.last)
        #expect(annotated.quotes.count == 1)
        #expect(quote.kind == .direct || quote.kind == .mixed)
        #expect(quote.speaker.entity.map { annotated.entities[$0].name } == "Ana Duarte")
        #expect(quote.cue != nil)
    }

    @Test(
        "A verb of saying comes before, and words that are nobody's stay so",
        arguments: [
            ("Karl Lund said, in the words of a song, “we are late”.", "Karl Lund"),
            ("Karl Lund left. In other words, the harbour is “late”.", nil),
            ("Karl Lund left. The “late” ferries are, in a word, slow.", nil),
        ] as [(String, String?)]
    )
    func leaves(sentence: String, speaker: String?) throws {
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [sentence]).article)
        let quote = try #require(annotated.quotes.last { $0.kind != .indirect })
        #expect(quote.speaker.entity.map { annotated.entities[$0].name } == speaker)
    }
}

import Foundation
import Model
import TestSupport
import Testing

@testable import Extraction
@testable import Language
@testable import Training

/// The score on texts whose figures can be counted by hand.
@Suite struct AttributionScoreTests {
    private static let text = "Jonas Lund said the port was shut. He added: “It stays shut.”"

    /// Marked as `text` says.
    private static let line = """
        {"id": "x_1", "text": "Jonas Lund said the port was shut. He added: “It stays shut.”", "quotes": [
        {"start": 16, "end": 33, "spans": [[16, 33]], "segments": [], "kind": "indirect",
        "speaker_text": "Jonas Lund", "speaker_start": 0, "speaker_end": 10, "cue_start": 11, "cue_end": 15},
        {"start": 45, "end": 61, "spans": [[45, 61]], "segments": [[46, 60]], "kind": "direct",
        "speaker_text": "He", "speaker_start": 35, "speaker_end": 37, "speaker_resolved_auto": "Jonas Lund",
        "cue_start": 38, "cue_end": 43}]}
        """

    private func gold() throws -> GoldArticle {
        try JSONDecoder().decode(GoldArticle.self, from: Data(Self.line.utf8))
    }

    /// An annotation of `text` with the quotes at these offsets.
    private func annotated(
        _ quotes: [(span: Range<Int>, mention: Range<Int>?, kind: QuoteKind, entity: Int?)]
    ) -> AnnotatedArticle {
        let article = StoryBuilder(paragraphs: [Self.text]).article
        let offsets = OffsetTable(article.text)
        func range(_ range: Range<Int>) -> TextRange {
            TextRange(
                offsets.byte(range.lowerBound, in: .scalar) ?? 0,
                offsets.byte(range.upperBound, in: .scalar) ?? 0
            )
        }
        let found = quotes.map { quote in
            Quote(
                position: quote.span.lowerBound,
                recurrence: 1,
                kind: quote.kind,
                spans: [range(quote.span)],
                segments: quote.kind == .direct ? [range(quote.span)] : [],
                speaker: Speaker(entity: quote.entity, type: .named, mention: quote.mention.map(range)),
                cue: nil,
                zone: .body,
                paragraph: 0,
                continues: nil,
                attribution: Attribution(method: .syntax, confidence: 0.95, reason: nil)
            )
        }
        let entity = Entity(
            id: "jonas-lund",
            name: "Jonas Lund",
            type: .person,
            roles: [],
            mentions: [Mention(range: range(0..<10), kind: .name)]
        )
        return AnnotatedArticle(article: article, quotes: found, entities: [entity])
    }

    @Test("What is marked and found alike is right in every figure")
    func perfect() throws {
        var score = AttributionScore()
        score.add(annotated([(16..<33, 0..<10, .indirect, 0), (46..<60, 35..<37, .direct, 0)]), gold: try gold())
        for task in ScoreTask.allCases {
            let figures = try #require(score.tasks[task])
            for ratio in [figures.exactMatch, figures.words, figures.half, figures.endToEnd] { #expect(ratio.f1 == 1) }
            #expect(figures.speaker == 1 && figures.pronounName == 1)
        }
        #expect(score.mistakes.isEmpty)
        #expect(score.reliability[9].count == 2 && score.reliability[9].right == 2)
    }

    @Test("A description is right where the entity is whom people have marked, whatever words it has in common with it")
    func describes() throws {
        let marked = #""speaker_is_name": false, "speaker_resolved": "Jonas Lund", "speaker_text": "the Lund man""#
        let line = Self.line.replacing(#""speaker_text": "He""#, with: marked)
        let gold = try JSONDecoder().decode(GoldArticle.self, from: Data(line.utf8))
        for (entity, share) in [(0, 1.0), (nil, 0.0)] as [(Int?, Double)] {
            var score = AttributionScore()
            score.add(annotated([(46..<60, 35..<37, .direct, entity)]), gold: gold)
            #expect(score.tasks[.content]?.descriptionName == share)
        }
    }

    @Test("Half of the words with another speaker count as found and as a mistake")
    func partly() throws {
        var score = AttributionScore()
        // "port was shut" of "the port was shut", said by the wrong mention.
        score.add(annotated([(20..<33, 35..<37, .indirect, nil)]), gold: try gold())
        let content = try #require(score.tasks[.content])
        #expect(content.exactMatch.recall == 0)
        #expect(content.words == TaskScore.Ratio(precision: 1, recall: 3.0 / 7))
        #expect(content.half == TaskScore.Ratio(precision: 1, recall: 0.5))
        #expect(content.endToEnd.f1 == 0)
        #expect(score.mistakes.map(\.kind) == ["speaker"])
    }

    @Test("Each error is counted once, by what went wrong and the kind of the quote")
    func errors() throws {
        var score = AttributionScore()
        // The first with another speaker, two words of the second, and words that are not marked.
        score.add(
            annotated([
                (16..<33, 35..<37, .indirect, nil), (46..<48, 35..<37, .direct, 0), (0..<10, 0..<10, .mixed, 0),
            ]),
            gold: try gold()
        )
        score.add(annotated([]), gold: try gold())
        score.add(annotated([(16..<33, nil, .indirect, nil)]), gold: try gold())
        let faults: [(ErrorTally.Fault, String)] = [
            (.otherSpeaker, "indirect"), (.cutOtherwise, "direct"), (.added, "mixed"), (.noSpeaker, "indirect"),
        ]
        for (fault, kind) in faults { #expect(score.errors.count(fault, of: kind) == 1, "\(fault) \(kind)") }
        #expect(score.errors.count(.missed, of: "direct") == 2)
        #expect(score.errors.count(.missed, of: "indirect") == 1)
        #expect(score.errors.count(.addedSpeaker, of: "direct") == 0)
    }

    @Test("Nothing found is no precision lost and all recall")
    func nothing() throws {
        var score = AttributionScore()
        score.add(annotated([]), gold: try gold())
        #expect(score.tasks[.content]?.endToEnd == TaskScore.Ratio(precision: 0, recall: 0))
        #expect(score.tasks[.quoted]?.gold == 1)
    }
}

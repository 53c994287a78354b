import Linking
import Model
import TestSupport
import Testing

@Suite struct WordDiffRoundTripTests {
    private static let words = [
        "we", "We,", "cannot", "can—not", "will", "will.", "--", "…", "“it”", "port", "Port’s", "3.5", "é", "東京", "[a]",
        "x\u{A0}y",
    ]

    private func text(_ random: inout SeededRandom) -> String {
        let separators = [" ", "  ", "\n", "\t "]
        return (0..<Int.random(in: 0...30, using: &random))
            .reduce(into: "") { text, _ in
                text += Self.words[Int.random(in: Self.words.indices, using: &random)]
                text += separators[Int.random(in: separators.indices, using: &random)]
            }
    }

    private func words(_ text: String) -> [Substring.UnicodeScalarView] {
        text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { $0 }
    }

    @Test("Both sides of a difference are the texts, word for word", arguments: 0..<300)
    func reproducesTexts(seed: UInt64) {
        var random = SeededRandom(seed)
        let recorded = text(&random)
        let other = text(&random)
        let steps = WordDiff(recorded: recorded, other: other).steps
        #expect(side(steps, \.recorded) == joined(recorded))
        #expect(side(steps, \.other) == joined(other))
        #expect(zip(steps, steps.dropFirst()).allSatisfy { ($0.operation == .equal) != ($1.operation == .equal) })
        for step in steps {
            #expect(step.recorded.isEmpty == (step.operation == .insert))
            #expect(step.other.isEmpty == (step.operation == .delete))
        }
    }

    @Test("A text differs from itself in nothing", arguments: 0..<50)
    func equalsItself(seed: UInt64) {
        var random = SeededRandom(seed)
        let text = text(&random)
        #expect(WordDiff(recorded: text, other: text).steps.allSatisfy { $0.operation == .equal })
    }

    @Test("Of texts that differ in too many words, beginning and end are compared")
    func boundsWork() {
        let numbers = (0..<3_000).map(String.init).joined(separator: " ")
        let letters = (0..<3_000).map { "w\($0)" }.joined(separator: " ")
        let steps = WordDiff(recorded: "first \(numbers) last", other: "first \(letters) last").steps
        #expect(steps.map(\.operation) == [.equal, .replace, .equal])
        #expect(steps[1] == DiffStep(.replace, recorded: numbers, other: letters))
    }

    private func joined(_ text: String) -> String { words(text).map { String($0) }.joined(separator: " ") }

    private func side(_ steps: [DiffStep], _ side: KeyPath<DiffStep, String>) -> String {
        steps.map { $0[keyPath: side] }.filter { !$0.isEmpty }.joined(separator: " ")
    }
}

import Linking
import Model
import Testing

@Suite struct QuoteComparisonTests {
    private static let speech = "The port is ours. We cannot, we will not allow it. Tomorrow we march to the square."

    @Test(
        "The relation says how the words differ",
        arguments: [
            (speech, Relation.identical),
            ("The port is ours — we cannot; we will not allow it! Tomorrow we march to the square…", .punctuation),
            ("The port is ours. We cannot, we will not allow it.", .truncated),
            ("We cannot, we will not allow it.", .truncated),
            (speech + " Come with us.", .extended),
            ("And so: " + speech + " Come with us.", .extended),
            ("The port is ours. Tomorrow we march to the square.", .spliced),
            ("We will not allow it. Tomorrow we march to the square. Bring bread, and bring your friends.", .altered),
            ("We will not allow it, we march to the square.", .spliced),
            ("The port is ours, we will allow it. Tomorrow we march to the square.", .altered),
            ("The port is ours. We cannot, we must not allow it. Tomorrow we march to the square.", .altered),
            ("The port is ours. We cannot allow it. Tomorrow we march to the square.", .altered),
            ("The port is [now] ours. We cannot, we will not allow it. Tomorrow we march to the square.", .altered),
            ("Nobody said anything else.", .altered),
            ("", .altered),
        ]
    )
    func namesRelation(other: String, relation: Relation) {
        #expect(QuoteComparison(recorded: Self.speech, other: other).relation == relation)
    }

    @Test("What follows five thousand words is one step, and counts for the relation")
    func limitsLength() {
        let words = (0..<6_000).map { "w\($0)" }
        let long = words.joined(separator: " ")
        let same = QuoteComparison(recorded: long, other: long)
        #expect(same.relation == .identical)
        #expect(same.steps.map(\.operation) == [.equal, .equal])
        let shorter = QuoteComparison(recorded: long, other: words.prefix(5_000).joined(separator: " "))
        #expect(shorter.relation == .truncated)
        #expect(shorter.steps.map(\.operation) == [.equal, .delete])
        #expect(shorter.steps.last?.recorded == words.suffix(1_000).joined(separator: " "))
        let changed = QuoteComparison(recorded: long, other: long.replacing("w5500 ", with: "nothing "))
        #expect(changed.relation == .altered)
        #expect(changed.steps.map(\.operation) == [.equal, .replace])
        let early = QuoteComparison(recorded: long, other: long.replacing("w2500 ", with: "nothing "))
        #expect(early.steps.map(\.operation) == [.equal, .replace, .equal, .equal])
    }

    @Test("Similarity is the share of common words")
    func measuresSimilarity() {
        #expect(QuoteComparison(recorded: "a b c d", other: "A, B: c d!").similarity == 1)
        #expect(QuoteComparison(recorded: "a b c d", other: "a b").similarity == 2.0 / 3)
        #expect(QuoteComparison(recorded: "a b", other: "c d").similarity == 0)
        #expect(QuoteComparison(recorded: "", other: "").similarity == 1)
        #expect(QuoteComparison(recorded: "", other: "").relation == .identical)
    }
}

public import Model

/// How another report of words stands to the recorded one.
public struct QuoteComparison: Hashable, Sendable {
    /// The kind of difference; `altered` also where the texts have nothing in common.
    public let relation: Relation
    /// The share of the compared words of both that they have in common, in order, from 0 to 1.
    public let similarity: Double
    /// The difference by words, as in ``WordDiff``.
    public let steps: [DiffStep]

    /// Compares `other` with what is recorded, by the first 5,000 words of each; what follows is one step.
    ///
    /// - Complexity: that of ``WordDiff/init(recorded:other:)``.
    public init(recorded: String, other: String) {
        let alignment = WordAlignment(recorded: recorded, other: other)
        relation = alignment.relation
        similarity = alignment.similarity
        steps = alignment.steps
    }
}

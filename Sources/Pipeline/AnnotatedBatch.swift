public import Model

/// Some neighbouring articles of the input, annotated, each in the form that was asked for.
public struct AnnotatedBatch<Form: Sendable>: Sendable {
    /// The articles, in the order of the input.
    public internal(set) var articles: [Form]
    /// What was skipped, repaired or guessed in their part of the input.
    public internal(set) var issues: [CorpusIssue]
}

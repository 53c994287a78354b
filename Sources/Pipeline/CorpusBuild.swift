public import Index
public import Model

/// A corpus that is ready to be asked.
public struct CorpusBuild: Sendable {
    /// What answers.
    public let index: SearchIndex
    /// The name of the build, the same wherever the same input is read by the same version.
    public let hash: String
    /// What annotated the articles: rules or models, with the version of their word lists.
    public let models: String
    /// What was skipped, repaired or guessed, in the order of the input.
    public let issues: [CorpusIssue]
    /// What was read and found in each article alone, in short, under its id.
    let digests: [String: BuildHash.ArticleDigest]
}

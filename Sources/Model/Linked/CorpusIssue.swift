/// One thing that went wrong, was repaired or was guessed while the corpus was read: an entry of the report.
public struct CorpusIssue: Hashable, Sendable {
    /// How much it costs.
    public enum Severity: String, Sendable, CaseIterable {
        /// The file or record is not in the corpus.
        case skipped
        /// The article is in the corpus, with a change that is named.
        case repaired
        /// The article is in the corpus as it was; something about it should be known.
        case notice
    }

    /// How much it costs.
    public let severity: Severity
    /// The file, as ``Article/path`` gives it.
    public let path: String
    /// The line of the record from 1, or nil for a whole file.
    public let line: Int?
    /// The id of the article, or nil where there is none.
    public let article: String?
    /// What happened, as a short constant such as `too_large`, `invalid_json` or `invalid_utf8`.
    public let code: String
    /// What happened and what to do, in a sentence.
    public let message: String

    /// Creates an entry.
    public init(
        _ severity: Severity,
        path: String,
        line: Int? = nil,
        article: String? = nil,
        code: String,
        message: String
    ) {
        self.severity = severity
        self.path = path
        self.line = line
        self.article = article
        self.code = code
        self.message = message
    }
}

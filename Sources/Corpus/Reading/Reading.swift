public import Model

/// What became of one record.
public struct Reading: Hashable, Sendable {
    /// What was read.
    public enum Content: Hashable, Sendable {
        /// An article to be annotated.
        case article(Article)
        /// An article that `extract` annotated before.
        case annotated(AnnotatedArticle)
        /// Nothing; the issues say why.
        case nothing
    }

    /// What was read.
    public var content: Content
    /// What was skipped, repaired or guessed.
    public var issues: [CorpusIssue]
    /// The line of the record, or its number in an array, from 1; nil where the file holds one.
    public var place: Int?

    /// Creates a reading.
    public init(_ content: Content, issues: [CorpusIssue] = [], place: Int? = nil) {
        self.content = content
        self.issues = issues
        self.place = place
    }

    /// The article, annotated or not.
    public var article: Article? {
        switch content {
        case .article(let article): article
        case .annotated(let annotated): annotated.article
        case .nothing: nil
        }
    }
}

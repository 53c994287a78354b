/// Which articles are wanted, and in what order.
///
/// Every filter that is set must hold; unknown ids match nothing.
public struct ArticleQuery: Hashable, Sendable {
    /// Words in the title or the text (`q`).
    public var text: TextQuery?
    /// Ids or names of speakers of quotes that lists show.
    public var speaker: [Choice<String>] = []
    /// Ids of entities that the article names.
    public var entity: [Choice<String>] = []
    /// Ids of outlets.
    public var outlet: [Choice<String>] = []
    /// Ids of articles.
    public var article: [Choice<String>] = []
    /// Ids of stories.
    public var story: [Choice<String>] = []
    /// Dates of publication.
    public var published = DateBounds()
    /// The least number of words.
    public var minWords: Int?
    /// The greatest number of words.
    public var maxWords: Int?
    /// What counts once.
    public var collapse: ArticleCollapse?
    /// The order; nil is relevance where there is ``text``, else the newest first.
    public var order: ArticleOrder?

    /// Creates a query for all articles.
    public init() {}
}

/// The orders of articles, by their names in `sort=`.
///
/// Ties go by ``ArticleID``; undated articles come last.
public enum ArticleOrder: String, Sendable, CaseIterable {
    /// The best match of the text first; without text, the newest first.
    case relevance
    /// The oldest first.
    case published
    /// The newest first.
    case newest = "-published"
    /// By title, untitled ones last.
    case name
    /// The most quotes first.
    case mostQuotes = "-quotes"
}

/// What of several articles alike is shown once, as the one that is first in the order asked for.
public enum ArticleCollapse: String, Sendable, CaseIterable {
    /// Copies of one article.
    case duplicates
}

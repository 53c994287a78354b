/// Another article that much of an article's story stands in too.
public struct ArticleCopy: Hashable, Sendable {
    /// The index of the other article in ``LinkedCorpus/articles``.
    public let article: Int
    /// The share of the story's words that stand in the other one, in runs of four words and more, from 0 to 1.
    public let share: Double
    /// The share of the other's words that stand in this one.
    public let shareOfOther: Double

    /// Creates a copy.
    public init(article: Int, share: Double, shareOfOther: Double) {
        self.article = article
        self.share = share
        self.shareOfOther = shareOfOther
    }
}

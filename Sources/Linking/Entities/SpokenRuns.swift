import Model

/// Runs of words that the people of articles are quoted with.
struct SpokenRuns {
    /// Shorter runs recur in the mouths of many.
    private static let length = 6

    private let articles: [AnnotatedArticle]
    private let words: QuoteWords

    /// Prepares for the quotes of `articles`.
    init(_ articles: [AnnotatedArticle], _ words: QuoteWords) {
        self.articles = articles
        self.words = words
    }

    /// Hashes of the runs that an entity of an article is quoted with there.
    func runs(of member: EntityMember) -> Set<UInt64> {
        var runs: Set<UInt64> = []
        for (index, quote) in articles[member.article].quotes.enumerated() where quote.speaker.entity == member.entity {
            let words = words[QuoteReference(article: member.article, quote: index)]
            if words.count >= Self.length { runs.formUnion(QuoteWords.runs(of: words, length: Self.length)) }
        }
        return runs
    }
}

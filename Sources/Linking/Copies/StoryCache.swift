import Model

/// Keeps the stories that were read last: what is copied is compared again and again.
struct StoryCache {
    /// A story with its runs laid out for look-up.
    struct Entry {
        let text: StoryText
        let runs: RunTable
    }

    /// How many are kept before all are dropped.
    private static let most = 1_000

    private let articles: [AnnotatedArticle]
    private var entries: [Int: Entry] = [:]
    private var ownEntries: [Int: Entry] = [:]

    /// Prepares for `articles`.
    init(_ articles: [AnnotatedArticle]) {
        self.articles = articles
    }

    /// The story of the article of that number.
    mutating func story(of article: Int) -> Entry {
        if let known = entries[article] { return known }
        return Self.keep(StoryText(articles[article].article), article, in: &entries)
    }

    /// What of the story nobody is quoted with.
    mutating func reportersOwn(of article: Int) -> Entry {
        if let known = ownEntries[article] { return known }
        return Self.keep(StoryText(reportersOwn: articles[article]), article, in: &ownEntries)
    }

    private static func keep(_ text: StoryText, _ article: Int, in entries: inout [Int: Entry]) -> Entry {
        let entry = Entry(text: text, runs: RunTable(text.runs))
        if entries.count >= most { entries.removeAll(keepingCapacity: true) }
        entries[article] = entry
        return entry
    }
}

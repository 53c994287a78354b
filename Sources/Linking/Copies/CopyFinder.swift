import Model

/// Finds articles that print the same text: the text of an agency in several outlets, or versions of one report.
struct CopyFinder {
    /// What was found.
    struct Result: Equatable {
        /// For each article, the one that it copies, or nil.
        var duplicateOf: [Int?]
        /// For each article, those that much of its story stands in, the largest shares first.
        var copies: [[ArticleCopy]]
    }

    /// Stories of fewer words are copies only where the whole text is the same.
    private static let fewestWords = 30
    /// What the shorter of two copies shares with the longer one at the least, and the longer with the shorter.
    private static let copyShares = (shorter: 0.7, longer: 0.5)
    /// What the reporters' own words share at the least, of so many words: two reports of one speech are no copies.
    private static let own = (share: 0.4, fewestWords: 8)
    /// What one of two stories shares with the other at the least to be told of.
    private static let similarShare = 0.4

    private let articles: [AnnotatedArticle]
    /// The articles in the order in which they were published, undated ones last, then by id.
    private let order: [Int]

    /// Prepares for `articles`, in the order of their ids.
    init(_ articles: [AnnotatedArticle]) {
        self.articles = articles
        order = articles.indices.sorted { left, right in
            let days = [left, right].map { articles[$0].article.published ?? "~" }
            return days[0] != days[1] ? days[0] < days[1] : left < right
        }
    }

    /// Finds the copies: what a copy goes back to is no copy itself.
    ///
    /// - Complexity: near linear: each article is compared with the few that its sketch proposes.
    func find() -> Result {
        let sketches = order.map { article -> CopySketch? in
            let story = StoryText(articles[article].article)
            return story.wordCount < Self.fewestWords ? nil : CopySketch(story)
        }
        var result = Result(
            duplicateOf: Array(repeating: nil, count: articles.count),
            copies: Array(repeating: [], count: articles.count)
        )
        joinEqualTexts(&result)
        var cache = StoryCache(articles)
        for (rank, others) in CopyPairs(sketches).find().enumerated() where !others.isEmpty {
            compare(order[rank], with: others.map { order[Int($0)] }, &cache, &result)
        }
        // What was taken for an original may have turned out to be a copy itself.
        for article in order {
            if let copied = result.duplicateOf[article], let original = result.duplicateOf[copied] {
                result.duplicateOf[article] = original
            }
        }
        for article in articles.indices {
            result.copies[article]
                .sort {
                    ($1.share + $1.shareOfOther, $0.article) < ($0.share + $0.shareOfOther, $1.article)
                }
        }
        return result
    }

    private func joinEqualTexts(_ result: inout Result) {
        var first: [String: Int] = [:]
        for article in order {
            let hash = articles[article].article.textSHA256
            guard !hash.isEmpty else { continue }
            guard let known = first[hash] else {
                first[hash] = article
                continue
            }
            result.duplicateOf[article] = known
            link(article, ArticleCopy(article: known, share: 1, shareOfOther: 1), &result)
        }
    }

    /// Compares an article with earlier ones and with what these copy.
    private func compare(_ article: Int, with earlier: [Int], _ cache: inout StoryCache, _ result: inout Result) {
        let story = cache.story(of: article)
        var compared: Set<Int> = [article]
        for other in earlier + earlier.compactMap({ result.duplicateOf[$0] }) where compared.insert(other).inserted {
            if result.duplicateOf[article] == other { continue }
            let copy = Self.shares(story, cache.story(of: other), other)
            guard max(copy.share, copy.shareOfOther) >= Self.similarShare else { continue }
            link(article, copy, &result)
            if result.duplicateOf[article] == nil, result.duplicateOf[other] == nil, isDuplicate(copy),
                Self.shareOwnWords(cache.reportersOwn(of: article), cache.reportersOwn(of: other))
            {
                result.duplicateOf[article] = other
            }
        }
    }

    private static func shares(_ story: StoryCache.Entry, _ other: StoryCache.Entry, _ place: Int) -> ArticleCopy {
        ArticleCopy(
            article: place,
            share: story.text.share(in: other.runs),
            shareOfOther: other.text.share(in: story.runs)
        )
    }

    private func isDuplicate(_ copy: ArticleCopy) -> Bool {
        let shares = (min(copy.share, copy.shareOfOther), max(copy.share, copy.shareOfOther))
        return shares.0 >= Self.copyShares.longer && shares.1 >= Self.copyShares.shorter
    }

    /// Whether the words that nobody is quoted with are much the same, or too few to tell.
    private static func shareOwnWords(_ left: StoryCache.Entry, _ right: StoryCache.Entry) -> Bool {
        guard min(left.text.wordCount, right.text.wordCount) >= own.fewestWords else { return true }
        return left.text.share(in: right.runs) >= own.share || right.text.share(in: left.runs) >= own.share
    }

    private func link(_ article: Int, _ copy: ArticleCopy, _ result: inout Result) {
        result.copies[article].append(copy)
        result.copies[copy.article]
            .append(ArticleCopy(article: article, share: copy.shareOfOther, shareOfOther: copy.share))
    }
}

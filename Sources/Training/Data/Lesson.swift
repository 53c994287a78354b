import Model

/// Articles with the tags of their words: a file of texts and a file of tags, joined by id.
struct Lesson {
    let articles: [(article: Article, tagged: TaggedArticle)]

    /// Reads `texts` and `tags`; texts without tags are left out.
    init(texts: String, tags: String) throws {
        var byID: [String: TaggedArticle] = [:]
        for line in try TrainingFile(tags).lines(of: TaggedArticle.self) { byID[line.id] = line }
        articles = try TrainingFile(texts).articles()
            .compactMap { article in
                byID[article.id].map { (article, $0) }
            }
        guard !articles.isEmpty else { throw TrainingError.nothing("from \(texts) and \(tags)") }
    }
}

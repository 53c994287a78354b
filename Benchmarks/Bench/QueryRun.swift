import Index
import Model

/// What one kind of query costs.
struct QueryResult {
    let name: String
    let microseconds: Double
    let hits: Int
}

/// Prints kinds of queries as a table.
enum QueryTable {
    static let header = "query                              µs/query          hits"

    static func row(_ result: QueryResult) -> String {
        Cell.left(result.name, 30)
            + Cell.right(Cell.fixed(result.microseconds, 1), 13)
            + Cell.right(String(result.hits), 14)
    }
}

/// Asks the index the questions that the API asks it, one thread, again and again.
struct QueryRun {
    private static let rounds = 200

    let index: SearchIndex

    /// Times every kind of query on the names and words that are there.
    func run() throws -> [QueryResult] {
        let corpus = index.corpus
        let speakers = corpus.entities.sorted { $0.quoteCount > $1.quoteCount }.prefix(Self.rounds).map(\.id)
        let articles = stride(from: 0, to: corpus.articles.count, by: max(1, corpus.articles.count / Self.rounds))
            .map { corpus.articles[$0] }
        let words =
            articles.compactMap { article in
                article.quotes.first.map { quote in
                    quote.text(in: article.article.text).split(separator: " ").filter { $0.allSatisfy(\.isLetter) }
                }
            }
            .filter { $0.count > 2 }
        return [
            time("article by id", articles.map(\.article.id)) { index.article($0) == nil ? 0 : 1 },
            try time("newest 20 of a speaker", speakers) { speaker in
                var query = QuoteQuery()
                query.speaker = [Choice(anyOf: [speaker])]
                return try index.quotes(matching: query).page(PageRequest(limit: 20)).total
            },
            try time("one word, best 20", words.map { "\($0[0])" }, quotes),
            try time("two words, best 20", words.map { "\($0[0]) \($0[2])" }, quotes),
            try time("phrase, best 20", words.map { "\"\($0[0]) \($0[1])\"" }, quotes),
            try time("prefix, best 20", words.map { "\($0[0].prefix(3))*" }, quotes),
            try time("articles of two words", words.map { "\($0[0]) \($0[2])" }) { text in
                var query = ArticleQuery()
                query.text = try TextQuery(text)
                return try index.articles(matching: query).page(PageRequest(limit: 20)).total
            },
        ]
    }

    private func quotes(_ text: String) throws -> Int {
        var query = QuoteQuery()
        query.text = try TextQuery(text)
        return try index.quotes(matching: query).page(PageRequest(limit: 20)).total
    }

    private func time<Question>(
        _ name: String,
        _ questions: [Question],
        _ ask: (Question) throws -> Int
    ) rethrows -> QueryResult {
        guard !questions.isEmpty else { return QueryResult(name: name, microseconds: 0, hits: 0) }
        var hits = 0
        let start = ContinuousClock.now
        for round in 0..<Self.rounds { hits += try ask(questions[round % questions.count]) }
        let microseconds = (ContinuousClock.now - start) / .microseconds(1)
        return QueryResult(name: name, microseconds: microseconds / Double(Self.rounds), hits: hits / Self.rounds)
    }
}

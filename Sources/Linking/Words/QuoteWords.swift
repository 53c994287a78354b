import Model

/// The words of all quotes as hashes of their folded forms, read once.
struct QuoteWords {
    /// For each article and each of its quotes, its words; none for scare quotes.
    let words: [[[UInt64]]]

    /// Reads the quotes of `articles`.
    ///
    /// - Complexity: O(*n*) in the bytes of the quotes.
    init(_ articles: [AnnotatedArticle]) {
        words = articles.map { article in
            article.quotes.map { $0.kind == .scare ? [] : Self.words(of: $0, in: article.article.text) }
        }
    }

    /// The words of one quote.
    subscript(quote: QuoteReference) -> [UInt64] { words[quote.article][quote.quote] }

    /// Hashes of all runs of `length` words; of a shorter sequence, one hash of it all.
    static func runs(of words: [UInt64], length: Int) -> [UInt64] {
        guard words.count > length else { return words.isEmpty ? [] : [StableHash.of(words)] }
        return (0...words.count - length).map { StableHash.of(words[$0..<$0 + length]) }
    }

    /// The words of one quote in the text that it stands in.
    static func words(of quote: Quote, in text: ArticleText) -> [UInt64] {
        var words: [UInt64] = []
        for span in quote.spans {
            var scanner = WordScanner(text.utf8, in: span.bounds)
            while scanner.next() != nil { words.append(scanner.hash) }
        }
        return words
    }
}

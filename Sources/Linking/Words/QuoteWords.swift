import Model

/// The words of all quotes as hashes of their folded forms, read once.
struct QuoteWords {
    /// For each article and each of its quotes, its words; none for scare quotes.
    let words: [[[UInt64]]]
    /// The stems of the words that tell something, where they differ from them.
    let stems: [UInt64: UInt64]

    /// Reads the quotes of `articles`.
    ///
    /// - Complexity: O(*n*) in the bytes of the quotes.
    init(_ articles: [AnnotatedArticle]) {
        var stems: [UInt64: UInt64] = [:]
        var seen: Set<UInt64> = []
        words = articles.map { article in
            article.quotes.map { quote in
                guard quote.kind != .scare else { return [] }
                return Self.spoken(in: quote.spans, of: article.article.text) { folded, hash in
                    if seen.insert(hash).inserted { stems[hash] = SpokenWords.stem(of: folded, hash: hash) }
                }
            }
        }
        self.stems = stems
    }

    /// The words of one quote.
    subscript(quote: QuoteReference) -> [UInt64] { words[quote.article][quote.quote] }

    /// Hashes of all runs of `length` words; of a shorter sequence, one hash of it all.
    static func runs(of words: [UInt64], length: Int) -> [UInt64] {
        guard words.count > length else { return words.isEmpty ? [] : [StableHash.of(words)] }
        return (0...words.count - length).map { StableHash.of(words[$0..<$0 + length]) }
    }

    /// The words between marks of a quote that is only partly between marks, part by part.
    static func marked(of quote: Quote, in text: ArticleText) -> [[UInt64]] {
        quote.kind == .mixed ? quote.segments.map { spoken(in: [$0], of: text) }.filter { !$0.isEmpty } : []
    }

    /// The words of some ranges, contractions written out.
    static func spoken(
        in ranges: [TextRange],
        of text: ArticleText,
        note: (_ folded: [UInt8], _ hash: UInt64) -> Void = { _, _ in }
    ) -> [UInt64] {
        var words: [UInt64] = []
        for range in ranges {
            var scanner = WordScanner(text.utf8, in: range.bounds)
            while let word = scanner.next() {
                if let full = SpokenWords.expansion(of: scanner.folded, printed: text.utf8[word]) {
                    words += full
                } else {
                    let hash = scanner.hash
                    words.append(hash)
                    note(scanner.folded, hash)
                }
            }
        }
        return words
    }

    /// The words of one quote as printed in the text that it stands in.
    static func words(of quote: Quote, in text: ArticleText) -> [UInt64] {
        var words: [UInt64] = []
        for span in quote.spans {
            var scanner = WordScanner(text.utf8, in: span.bounds)
            while scanner.next() != nil { words.append(scanner.hash) }
        }
        return words
    }
}

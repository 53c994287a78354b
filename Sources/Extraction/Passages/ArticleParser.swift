import Language
import Model

/// Divides an article into passages, tokens and sentences.
struct ArticleParser: Sendable {
    /// In tokens.
    private static let longestSentence = 400

    let tokenizer: Tokenizer
    let splitter = SentenceSplitter()

    func parse(_ article: Article) -> ParsedArticle {
        var tokens: [Token] = []
        tokens.reserveCapacity(article.text.count / 5)
        var passages: [Passage] = []
        var paragraphs = 0
        var context = 0
        for block in article.blocks {
            let start = tokens.count
            tokenizer.tokenize(article.text, in: block.range, into: &tokens)
            guard tokens.count > start else { continue }
            let isBody = block.kind.zone == .body
            // A teaser's title and its text refer to one another, and to nothing else.
            if !isBody && block.kind.zone != .title && block.kind != .teaserText { context += 1 }
            passages.append(
                Passage(
                    kind: block.kind,
                    paragraph: isBody ? paragraphs : nil,
                    tokens: start..<tokens.count,
                    sentences: sentences(tokens, in: start..<tokens.count, of: block.kind),
                    context: block.kind.zone == .furniture ? context : 0
                )
            )
            if isBody { paragraphs += 1 }
        }
        return ParsedArticle(article: article, lexicon: tokenizer.lexicon, tokens: tokens, passages: passages)
    }

    /// The sentences, cut where one is longer than any that people write: what reads a sentence may take time that grows
    /// with the square of its length.
    private func sentences(_ tokens: [Token], in range: Range<Int>, of kind: BlockKind) -> [Range<Int>] {
        let start = kind == .paragraph ? DatelineEnd.index(tokens, in: range) : range.lowerBound
        let dateline = start > range.lowerBound ? [range.lowerBound..<start] : []
        return (dateline + splitter.sentences(tokens, in: start..<range.upperBound))
            .flatMap { sentence in
                stride(from: sentence.lowerBound, to: sentence.upperBound, by: Self.longestSentence)
                    .map {
                        $0..<min($0 + Self.longestSentence, sentence.upperBound)
                    }
            }
    }
}

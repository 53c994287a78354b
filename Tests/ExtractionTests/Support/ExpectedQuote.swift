import Model

/// A quote as a table writes it: `direct “words” by Name (type, cue, method)`.
struct ExpectedQuote: Equatable, CustomStringConvertible {
    let description: String

    /// Describes the quote at `index` of `annotated`; spans are divided by ` | `, nobody is `-`.
    init(_ index: Int, of annotated: AnnotatedArticle) {
        let quote = annotated.quotes[index]
        let text = annotated.article.text
        let spans = quote.spans.map(text.string).joined(separator: " | ")
        let name = quote.speaker.entity.map { annotated.entities[$0].name }
        let mention = quote.speaker.mention.map { text.string($0) } ?? "-"
        let cue = quote.cue?.lemma ?? "-"
        description = "\(quote.kind.rawValue) [\(spans)] by \(name ?? "-") (\(mention), \(cue))"
    }
}

import Model
import TestSupport

/// An article that quotes Ada Quint at a rally of the same people in the same words, so that it is of one story.
func rally(
    _ id: String,
    _ words: String...,
    by speaker: String? = "Ada Quint",
    kind: QuoteKind = .direct,
    confidence: Double = 1,
    as reference: SpeakerType = .named,
    isContinued: Bool = false
)
    -> ArticleBuilder
{
    let body = words.joined(separator: "” she said. “")
    let text = "The rally of dockworkers in Marefoz ended with a speech against Governor Harlan. “\(body)” \(id)"
    let named = ArticleBuilder(id, text)
        .naming("Ada Quint").naming("Harlan", roles: ["governor"]).naming("Marefoz", .place)
    return words.enumerated()
        .reduce(named) { article, quote in
            article.quoting(
                quote.element,
                by: speaker,
                kind: kind,
                confidence: confidence,
                as: reference,
                continues: isContinued && quote.offset > 0 ? quote.offset - 1 : nil
            )
        }
}

/// An article about nothing else that quotes somebody.
func lone(_ id: String, _ words: String, by speaker: String?) -> ArticleBuilder {
    let article = ArticleBuilder(id, "\(speaker ?? "Somebody"): “\(words)” \(id)")
    return speaker.map { article.naming($0).quoting(words, by: $0) } ?? article.quoting(words)
}

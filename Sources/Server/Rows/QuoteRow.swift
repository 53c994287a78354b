import Index
import Model

/// Writes quotes as rows: section 2's members, and what a reader needs of the article and of the utterance.
struct QuoteRow: Sendable {
    private let catalogue: Catalogue
    private let unit: OffsetUnit?
    private let context: Int?
    /// The words to highlight, or nil.
    private let words: TextQuery?
    private let isHighlighted: Bool

    /// Prepares to write rows as `request` wants them, with `context` scalars beside a quote where it does not say.
    init(_ request: CorpusRequest, context: Int? = nil) {
        catalogue = request.catalogue
        unit = request.arguments.option("units", as: OffsetUnit.self)
        self.context = request.arguments.integer("context") ?? context
        isHighlighted = request.arguments.truth("highlight") == true
        words = request.arguments.search
    }

    /// Writes the members of the quote's row.
    func write(_ id: QuoteID, into json: inout JSONWriter) {
        if unit == nil && context == nil && !isHighlighted, let row = catalogue.quoteRows[id.index] {
            return json.raw(row)
        }
        let article = ArticleID(catalogue.index.reference(of: id).article)
        let renderer = catalogue.renderer(of: article, unit: unit, context: context)
        Self.write(id, of: catalogue.index, by: renderer, into: &json)
        guard isHighlighted else { return }
        let ranges = words.map { catalogue.index.highlights(of: id, for: $0) } ?? []
        renderer.writeRanges("highlights", ranges, into: &json)
    }

    /// Writes the members of the row of a quote of the article that `renderer` writes.
    static func write(_ id: QuoteID, of index: SearchIndex, by renderer: ArticleRenderer, into json: inout JSONWriter) {
        let article = renderer.annotated.article
        renderer.writeQuote(index.reference(of: id).quote, into: &json)
        json.member("article_title", article.title?.value)
        renderer.writeOutlet(into: &json)
        json.member("published", article.published)
        json.member("utterance", index.utterance(of: id).map { index.corpus.utterances[$0.index].id })
    }
}

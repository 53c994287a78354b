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
        let reference = catalogue.index.reference(of: id)
        let renderer = catalogue.renderer(of: ArticleID(reference.article), unit: unit, context: context)
        let article = renderer.annotated.article
        renderer.writeQuote(reference.quote, into: &json)
        json.member("article_title", article.title?.value)
        renderer.writeOutlet(into: &json)
        json.member("published", article.published)
        json.member(
            "utterance",
            catalogue.index.utterance(of: id).map { catalogue.corpus.utterances[$0.index].id }
        )
        guard isHighlighted else { return }
        let ranges = words.map { catalogue.index.highlights(of: id, for: $0) } ?? []
        renderer.writeRanges("highlights", ranges, into: &json)
    }
}

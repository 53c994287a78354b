import Index
import Model

/// Writes quotes as rows: section 2's members, and what a reader needs of the article and of the utterance.
struct QuoteRow {
    private let catalogue: Catalogue
    private let unit: OffsetUnit?
    private let context: Int?

    /// Prepares to write rows as `request` wants them, with `context` scalars beside a quote where it does not say.
    init(_ request: CorpusRequest, context: Int? = nil) {
        catalogue = request.catalogue
        unit = request.arguments.option("units", as: OffsetUnit.self)
        self.context = request.arguments.integer("context") ?? context
    }

    /// Writes the members of the quote's row.
    func write(_ id: QuoteID, into json: inout JSONWriter) {
        let reference = catalogue.index.reference(of: id)
        let renderer = catalogue.renderer(of: ArticleID(reference.article), unit: unit, context: context)
        let article = renderer.annotated.article
        renderer.writeQuote(reference.quote, into: &json)
        json.key("article_title")
        json.value(article.title?.value)
        renderer.writeOutlet(into: &json)
        json.key("published")
        json.value(article.published)
        json.key("utterance")
        json.value(catalogue.index.utterance(of: id).map { catalogue.corpus.utterances[$0.index].id })
    }
}

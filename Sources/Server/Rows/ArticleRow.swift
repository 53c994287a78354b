import Index
import Model

/// Writes articles as rows: section 2's summary, counts and links, and the parts asked for.
struct ArticleRow: Sendable {
    /// A part of an article that is written only where it is asked for.
    enum Part: String, CaseIterable, Sendable {
        /// The text.
        case text
        /// The division of the text.
        case blocks
        /// All quotes, furniture and scare quotes included.
        case quotes
        /// The entities with their mentions.
        case entities
    }

    private let catalogue: Catalogue
    private let parts: [Part]
    private let unit: OffsetUnit?
    private let context: Int?
    private let words: TextQuery?
    private let isHighlighted: Bool

    /// Prepares to write rows as `request` wants them.
    init(_ request: CorpusRequest) {
        catalogue = request.catalogue
        let wanted = Set(request.arguments.optionalMembers)
        parts = Part.allCases.filter { wanted.contains($0.rawValue) }
        unit = request.arguments.option("units", as: OffsetUnit.self)
        context = request.arguments.integer("context")
        isHighlighted = request.arguments.truth("highlight") == true
        words = request.arguments.search
    }

    /// Writes the members of the article's row.
    func write(_ id: ArticleID, into json: inout JSONWriter) {
        let corpus = catalogue.corpus
        let renderer = catalogue.renderer(of: id, unit: unit, context: context)
        renderer.writeSummary(into: &json)
        json.key("quote_count")
        json.value(catalogue.index.quoteCount(of: id))
        json.key("entity_count")
        json.value(catalogue.index.entities(of: id).count)
        json.key("story")
        json.value(corpus.storyOf[id.index].map { corpus.stories[$0].id })
        json.key("duplicate_of")
        json.value(corpus.duplicateOf[id.index].map { corpus.articles[$0].article.id })
        for part in parts { write(part, with: renderer, into: &json) }
        guard isHighlighted else { return }
        let ranges = words.map { catalogue.index.highlights(of: id, for: $0) } ?? []
        renderer.writeRanges("highlights", ranges, into: &json)
    }

    private func write(_ part: Part, with renderer: ArticleRenderer, into json: inout JSONWriter) {
        switch part {
        case .text:
            json.key("text")
            json.value(utf8: renderer.annotated.article.text.utf8[...])
        case .blocks: renderer.writeBlocks(into: &json)
        case .quotes:
            json.key("quotes")
            json.beginArray()
            for quote in renderer.annotated.quotes.indices {
                json.beginObject()
                renderer.writeQuote(quote, into: &json)
                json.endObject()
            }
            json.endArray()
        case .entities: renderer.writeEntities(into: &json)
        }
    }
}

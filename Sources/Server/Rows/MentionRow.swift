import Index
import Model

/// Writes the places where an entity is mentioned as rows.
struct MentionRow: Sendable {
    /// One place: a mention of an article, by its numbers.
    struct Place: Hashable, Sendable {
        /// The article.
        let article: ArticleID
        /// Where and how.
        let mention: Mention
    }

    private let catalogue: Catalogue
    private let unit: OffsetUnit?
    private let context: Int?

    /// Prepares to write rows as `request` wants them.
    init(_ request: CorpusRequest) {
        catalogue = request.catalogue
        unit = request.arguments.option("units", as: OffsetUnit.self)
        context = request.arguments.integer("context")
    }

    /// Writes the members of the place's row.
    func write(_ place: Place, into json: inout JSONWriter) {
        let renderer = catalogue.renderer(of: place.article, unit: unit, context: context)
        let article = renderer.annotated.article
        json.member("article", article.id)
        json.member("article_title", article.title?.value)
        renderer.writeOutlet(into: &json)
        json.member("published", article.published)
        renderer.writeSlice(place.mention.range, into: &json)
        json.member("kind", place.mention.kind.rawValue)
        renderer.writeContext(of: place.mention.range, into: &json)
    }
}

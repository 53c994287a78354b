import Index
import Model

/// The paths of quotes.
enum QuoteRoutes {
    /// The text beside a single quote, in Unicode scalars, where the request does not say.
    private static let fullContext = 1000

    /// The routes.
    static let routes = [
        Route(
            "/quotes",
            "listQuotes",
            "Quotes, the newest first: every occurrence.",
            parameters: QuoteParameters.all,
            forms: Form.quotes,
            returns: .rows(.quote),
            by: { request throws(Problem) in try list(request, QuoteParameters.query(request.arguments)) }
        ),
        Route(
            "/quotes/{id}",
            "getQuote",
            "One quote with much of the text around it.",
            parameters: [.units, .context],
            forms: Form.quote,
            returns: .object(.quote),
            by: one
        ),
        Route(
            "/quotes/{id}/variants",
            "listVariants",
            "The other reports of the same words, with the differences by words.",
            parameters: Parameter.paging + [.units, .context],
            forms: Form.rows,
            returns: .rows(.variant),
            by: variants
        ),
    ]

    /// The quotes that `query` selects, in the form that is asked for.
    static func list(
        _ request: CorpusRequest,
        _ query: QuoteQuery,
        usualLimit: Int = PageRequest().limit
    ) throws(Problem) -> Content {
        let index = request.catalogue.index
        let hits = index.quotes(matching: query)
        var listing = Listing(hits, write: QuoteRow(request).write)
        listing.quote = { $0 }
        listing.title = { title(of: query, index) }
        listing.facets = request.facets(QuoteFacet.self) { index.counts(of: hits, by: $0, size: $1) }
        return try ListWriter(request, usualLimit: usualLimit).content(listing)
    }

    /// `Quotes of Ana Duarte`, as a feed reader shows it.
    private static func title(of query: QuoteQuery, _ index: SearchIndex) -> String {
        let speakers = query.speaker.flatMap(\.anyOf)
            .map { name in index.entity(name).map { index.corpus.entities[$0.index].name } ?? name }
        return speakers.isEmpty ? "Quotes" : "Quotes of " + speakers.joined(separator: ", ")
    }

    private static func one(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try request.quote()
        if request.form != .json { return QuoteListForms(request).content(id) }
        return .object { QuoteRow(request, context: fullContext).write(id, into: &$0) }
    }

    private static func variants(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try request.quote()
        let index = request.catalogue.index
        let reference = index.reference(of: id)
        let members = index.utterance(of: id).map { index.corpus.utterances[$0.index].quotes } ?? []
        let row = VariantRow(request, recorded: reference)
        return try ListWriter(request).content(of: members.filter { $0 != reference }, row: row.write)
    }
}

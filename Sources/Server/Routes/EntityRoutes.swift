import Index
import Model

/// The paths of entities.
enum EntityRoutes {
    private static let types = Parameter.values("type", of: EntityType.self, "Types.")

    private static let filters =
        [
            .search, types, .ids("entity", example: "ana-duarte", "Ids of entities."),
            .ids("outlet", example: "the-courier", "Ids of outlets of which an article names the entity."),
            .ids("article", example: "harbour-strike", "Ids of articles that name the entity."),
            .ids("story", example: "s-0123456789abcdef", "Ids of stories of which an article names the entity."),
        ] + Parameter.dates + [.sort(EntityOrder.self)]

    /// The routes.
    static let routes = [
        Route(
            "/entities",
            "listEntities",
            "Entities merged over the corpus, the most mentioned first.",
            parameters: filters + Parameter.paging + Parameter.facets(EntityFacet.self),
            forms: Form.rows,
            returns: .rows(.entity),
            by: list
        ),
        Route(
            "/entities/suggest",
            "suggestEntities",
            "Entities of which a name begins with what is typed, the most mentioned first; ten at the most.",
            parameters: [
                Parameter("q", .text(1...200), required: true, example: "dua", "What is typed so far."), types,
                Parameter("limit", .integer(1...10), presentation: true, "The greatest number of rows (10)."),
            ],
            returns: .rows(.suggestion),
            by: suggest
        ),
        Route("/entities/{id}", "getEntity", "One entity.", returns: .object(.entity), by: one),
        Route(
            "/entities/{id}/quotes",
            "listQuotesOfEntity",
            "What the entity says, the newest first.",
            parameters: QuoteParameters.articles + QuoteParameters.filters
                + [QuoteParameters.collapse, .sort(QuoteOrder.self)] + QuoteParameters.form,
            forms: Form.quotes,
            returns: .rows(.quote),
            by: quotes
        ),
    ]

    private static func list(_ request: CorpusRequest) throws(Problem) -> Content {
        let arguments = request.arguments
        let index = request.catalogue.index
        var query = EntityQuery()
        query.text = arguments.search
        query.type = arguments.choices("type", as: EntityType.self)
        query.entity = arguments.choices("entity")
        query.outlet = arguments.choices("outlet")
        query.article = arguments.choices("article")
        query.story = arguments.choices("story")
        query.published = arguments.dates
        query.order = arguments.option("sort", as: EntityOrder.self)
        let hits = index.entities(matching: query)
        let entities = index.corpus.entities
        var listing = Listing(hits) { EntityRow.write(entities[$0.index], into: &$1) }
        listing.facets = request.facets(EntityFacet.self) { index.counts(of: hits, by: $0, size: $1) }
        return try ListWriter(request).content(listing)
    }

    private static func suggest(_ request: CorpusRequest) throws(Problem) -> Content {
        let index = request.catalogue.index
        let entities = index.corpus.entities
        let limit = request.arguments.integer("limit") ?? 10
        var query = EntityQuery()
        query.text = request.arguments.text("q").flatMap(TextQuery.init(typed:))
        query.type = request.arguments.choices("type", as: EntityType.self)
        query.order = .mostMentions
        // Marks alone are the beginning of no name.
        let page = query.text == nil ? nil : try? index.entities(matching: query).page(PageRequest(limit: limit))
        return try ListWriter(request, usualLimit: limit)
            .content(
                of: page?.hits.map(\.id) ?? [],
                row: { EntityRow.writeSuggestion(entities[$0.index], into: &$1) }
            )
    }

    private static func one(_ request: CorpusRequest) throws(Problem) -> Content {
        let entity = try request.entity()
        return .object { EntityRow.write(request.catalogue.corpus.entities[entity.index], into: &$0) }
    }

    private static func quotes(_ request: CorpusRequest) throws(Problem) -> Content {
        let entity = try request.entity()
        var query = QuoteParameters.query(request.arguments)
        query.speaker = [Choice(anyOf: [request.catalogue.corpus.entities[entity.index].id])]
        return try QuoteRoutes.list(request, query)
    }
}

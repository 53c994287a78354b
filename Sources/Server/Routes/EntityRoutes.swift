import Index
import Model
import NIOHTTP1

/// The paths of entities.
enum EntityRoutes {
    private static let filters =
        [
            .search,
            .values("type", of: EntityType.self, "Types."),
            .ids("entity", "Ids of entities."),
            .ids("outlet", "Ids of outlets of which an article names the entity."),
            .ids("article", "Ids of articles that name the entity."),
            .ids("story", "Ids of stories of which an article names the entity."),
        ] + Parameter.dates + [.sort(EntityOrder.self)]

    /// The routes.
    static let routes = [
        Route(
            "/entities",
            "Entities merged over the corpus, the most mentioned first.",
            parameters: filters + Parameter.paging + [.format],
            answer: list
        ),
        Route("/entities/{id}", "One entity.", parameters: [.format], answer: one),
        Route(
            "/entities/{id}/quotes",
            "What the entity says, the newest first.",
            parameters: QuoteRoutes.parametersOfSpeaker,
            answer: quotes
        ),
    ]

    private static func list(_ request: CorpusRequest) throws(Problem) -> Content {
        let arguments = request.arguments
        var query = EntityQuery()
        query.text = arguments.search
        query.type = arguments.choices("type", as: EntityType.self)
        query.entity = arguments.choices("entity")
        query.outlet = arguments.choices("outlet")
        query.article = arguments.choices("article")
        query.story = arguments.choices("story")
        query.published = arguments.dates
        query.order = arguments.option("sort", as: EntityOrder.self)
        let list = ListWriter(request)
        let page = try list.search { page throws(SearchError) in
            try request.catalogue.index.entities(matching: query, page: page)
        }
        return list.content(page) { EntityRow.write(request.catalogue.corpus.entities[$0.index], into: &$1) }
    }

    private static func one(_ request: CorpusRequest) throws(Problem) -> Content {
        let entity = try find(request)
        return .object { EntityRow.write(entity, into: &$0) }
    }

    private static func quotes(_ request: CorpusRequest) throws(Problem) -> Content {
        let entity = try find(request)
        var query = QuoteRoutes.query(request)
        query.speaker = [Choice(anyOf: [entity.id])]
        return try QuoteRoutes.list(request, query)
    }

    private static func find(_ request: CorpusRequest) throws(Problem) -> CorpusEntity {
        guard let id = request.catalogue.index.entity(request.id) else {
            throw Problem(.notFound, detail: "There is no entity “\(request.id)”; /entities lists them.")
        }
        return request.catalogue.corpus.entities[id.index]
    }
}

import Index
import Model

/// The paths of what stands around an entity: where it is named, and what is named with it.
enum EntityContextRoutes {
    private static let filters = QuoteParameters.articles + Parameter.dates

    /// The routes.
    static let routes = [
        Route(
            "/entities/{id}/mentions",
            "listMentions",
            "Where the entity is mentioned, the newest article first, then in the order of the text.",
            parameters: filters + [
                Parameter.values("kind", of: MentionKind.self, "How it is mentioned."),
                Parameter("sort", .option(["published", "-published"]), "The order of the articles."),
            ] + Parameter.paging + [.units, .context],
            forms: Form.rows,
            returns: .rows(.mention),
            by: mentions
        ),
        Route(
            "/entities/{id}/related",
            "listRelated",
            "What is named in the same articles, the most often first.",
            parameters: filters + [.values("type", of: EntityType.self, "Types.")] + Parameter.paging,
            forms: Form.rows,
            returns: .rows(.relatedEntity),
            by: related
        ),
    ]

    private static func mentions(_ request: CorpusRequest) throws(Problem) -> Content {
        let entity = try request.entity()
        let corpus = request.catalogue.corpus
        let kinds = request.arguments.choices("kind", as: MentionKind.self)
        var places: [MentionRow.Place] = []
        for article in articles(naming: entity, request).all {
            let local = corpus.entityOf[article.index].indices
                .filter { corpus.entityOf[article.index][$0] == entity.index }
            let mentions = local.flatMap { corpus.articles[article.index].entities[$0].mentions }
            for mention in mentions.sorted(by: { $0.range < $1.range })
            where kinds.allSatisfy({ $0.takes(mention.kind) }) {
                places.append(MentionRow.Place(article: article, mention: mention))
            }
        }
        return try ListWriter(request).content(of: places, row: MentionRow(request).write)
    }

    private static func related(_ request: CorpusRequest) throws(Problem) -> Content {
        let entity = try request.entity()
        let index = request.catalogue.index
        let types = request.arguments.choices("type", as: EntityType.self)
        let articles = articles(naming: entity, request)
        let rows = index.entities(namedIn: articles)
            .filter { row in
                row.entity != entity && types.allSatisfy { $0.takes(index.corpus.entities[row.entity.index].type) }
            }
        let own = articles.total
        return try ListWriter(request)
            .content(
                of: rows,
                row: { row, json in
                    let other = index.corpus.entities[row.entity.index]
                    EntityRow.writeName(other, into: &json)
                    json.member("together", row.articleCount)
                    json.member("article_count", other.articleCount)
                    let either = max(1, own + other.articleCount - row.articleCount)
                    json.key("share")
                    json.value((1000 * Double(row.articleCount) / Double(either)).rounded() / 1000)
                }
            )
    }

    private static func articles(naming entity: EntityID, _ request: CorpusRequest) -> HitList<AnnotatedArticle> {
        var query = ArticleQuery()
        query.entity = [Choice(anyOf: [request.catalogue.corpus.entities[entity.index].id])]
        query.outlet = request.arguments.choices("outlet")
        query.article = request.arguments.choices("article")
        query.story = request.arguments.choices("story")
        query.published = request.arguments.dates
        query.order = request.arguments.option("sort", as: ArticleOrder.self)
        return request.catalogue.index.articles(matching: query)
    }
}

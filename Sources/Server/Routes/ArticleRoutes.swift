import Index
import Model

/// The paths of articles.
enum ArticleRoutes {
    private static let include = Parameter(
        "include",
        .options(ArticleRow.Part.allCases.map(\.rawValue)),
        presentation: true,
        "Parts that rows leave out: text, blocks, quotes, entities."
    )

    /// The routes.
    static let routes = [
        Route(
            "/articles",
            "listArticles",
            "Articles, the newest first.",
            parameters: ArticleParameters.filters + [ArticleParameters.collapse, .sort(ArticleOrder.self)]
                + Parameter.paging + [include, .highlight, .units, .context] + Parameter.facets(ArticleFacet.self),
            forms: Form.rows,
            returns: .rows(.article),
            by: list
        ),
        Route(
            "/articles/{id}",
            "getArticle",
            "One article.",
            parameters: [include, .units, .context],
            returns: .object(.article),
            by: one
        ),
        Route(
            "/articles/{id}/text",
            "getText",
            "The exact text that offsets count in.",
            forms: [.text],
            returns: .text,
            by: text
        ),
        Route(
            "/articles/{id}/quotes",
            "listQuotesOfArticle",
            "The article's quotes, in their order.",
            parameters: [QuoteParameters.speaker] + QuoteParameters.filters
                + [QuoteParameters.collapse, .sort(QuoteOrder.self)] + QuoteParameters.form,
            forms: Form.quotes,
            returns: .rows(.quote),
            by: { request throws(Problem) in try QuoteRoutes.list(request, try quotes(request)) }
        ),
        Route(
            "/articles/{id}/entities",
            "listEntitiesOfArticle",
            "What the article names, with every mention, in the order of the first.",
            parameters: [.values("type", of: EntityType.self, "Types.")] + Parameter.paging + [.units],
            forms: Form.rows,
            returns: .rows(.entityOfArticle),
            by: entities
        ),
        Route(
            "/articles/{id}/annotations",
            "annotateArticle",
            "The article's quotes as W3C Web Annotations.",
            parameters: [QuoteParameters.speaker] + QuoteParameters.filters + Parameter.paging,
            forms: [.annotations],
            returns: .object(.annotationPage),
            by: { request throws(Problem) in
                try QuoteRoutes.list(request, try quotes(request), usualLimit: PageRequest.limits.upperBound)
            }
        ),
    ]

    private static func list(_ request: CorpusRequest) throws(Problem) -> Content {
        let index = request.catalogue.index
        let hits = index.articles(matching: ArticleParameters.query(request.arguments))
        var listing = Listing(hits, write: ArticleRow(request).write)
        listing.facets = request.facets(ArticleFacet.self) { index.counts(of: hits, by: $0, size: $1) }
        return try ListWriter(request).content(listing)
    }

    private static func one(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try request.article()
        return .object { ArticleRow(request).write(id, into: &$0) }
    }

    private static func text(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try request.article()
        var content = Content(.text, request.catalogue.corpus.articles[id.index].article.text.utf8)
        content.takesRanges = true
        return content
    }

    private static func quotes(_ request: CorpusRequest) throws(Problem) -> QuoteQuery {
        let article = try request.article()
        var query = QuoteParameters.query(request.arguments)
        query.article = [Choice(anyOf: [request.catalogue.corpus.articles[article.index].article.id])]
        if query.text == nil { query.order = query.order ?? .position }
        return query
    }

    private static func entities(_ request: CorpusRequest) throws(Problem) -> Content {
        let article = try request.article()
        let types = request.arguments.choices("type", as: EntityType.self)
        let unit = request.arguments.option("units", as: OffsetUnit.self)
        let renderer = request.catalogue.renderer(of: article, unit: unit, context: nil)
        let entities = renderer.annotated.entities
        return try ListWriter(request)
            .content(
                of: entities.indices.filter { index in types.allSatisfy { $0.takes(entities[index].type) } },
                row: { renderer.writeEntity($0, into: &$1) }
            )
    }
}

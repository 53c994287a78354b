import Index
import Model
import NIOHTTP1

/// The paths of articles.
enum ArticleRoutes {
    private static let include = Parameter(
        "include",
        .options(ArticleRow.Part.allCases.map(\.rawValue)),
        presentation: true,
        "Parts that rows leave out: text, blocks, quotes, entities."
    )

    private static let filters =
        [
            .search,
            .ids("speaker", "Ids or names of people who are quoted in the article."),
            .ids("entity", "Ids of entities that the article names."),
            .ids("outlet", "Ids of outlets."),
            .ids("article", "Ids of articles."),
            .ids("story", "Ids of stories."),
        ] + Parameter.dates + Parameter.lengths + [
            Parameter(
                "collapse",
                .option(ArticleCollapse.allCases.map(\.rawValue)),
                "Shows only one of several copies."
            ),
            .sort(ArticleOrder.self),
        ]

    /// The routes.
    static let routes = [
        Route(
            "/articles",
            "Articles, the newest first.",
            parameters: filters + Parameter.paging + [include, .units, .context, .format],
            answer: list
        ),
        Route(
            "/articles/{id}",
            "One article.",
            parameters: [include, .units, .context, .format],
            answer: one
        ),
        Route("/articles/{id}/text", "The exact text that offsets count in.", media: .text, answer: text),
    ]

    private static func list(_ request: CorpusRequest) throws(Problem) -> Content {
        let arguments = request.arguments
        var query = ArticleQuery()
        query.text = arguments.search
        query.speaker = arguments.choices("speaker")
        query.entity = arguments.choices("entity")
        query.outlet = arguments.choices("outlet")
        query.article = arguments.choices("article")
        query.story = arguments.choices("story")
        query.published = arguments.dates
        query.minWords = arguments.integer("min_words")
        query.maxWords = arguments.integer("max_words")
        query.collapse = arguments.option("collapse", as: ArticleCollapse.self)
        query.order = arguments.option("sort", as: ArticleOrder.self)
        let list = ListWriter(request)
        let page = try list.search { page throws(SearchError) in
            try request.catalogue.index.articles(matching: query, page: page)
        }
        return list.content(page, row: ArticleRow(request).write)
    }

    private static func one(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try find(request)
        return .object { ArticleRow(request).write(id, into: &$0) }
    }

    private static func text(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try find(request)
        var content = Content(.text, request.catalogue.corpus.articles[id.index].article.text.utf8)
        content.takesRanges = true
        return content
    }

    /// The article that the path names.
    static func find(_ request: CorpusRequest) throws(Problem) -> ArticleID {
        guard let id = request.catalogue.index.article(request.id) else {
            throw Problem(.notFound, detail: "There is no article “\(request.id)”; /articles lists them.")
        }
        return id
    }
}

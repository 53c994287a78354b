import Index
import Model

/// What selects and orders articles, wherever there is a list of them.
enum ArticleParameters {
    /// The filters.
    static let filters =
        [
            Parameter.search,
            .ids("speaker", example: "ana-duarte", "Ids or names of people who are quoted in the article."),
            .ids("entity", example: "lisbon", "Ids of entities that the article names."),
        ] + QuoteParameters.articles + Parameter.dates + Parameter.lengths

    /// What counts once.
    static let collapse = Parameter(
        "collapse",
        .option(ArticleCollapse.allCases.map(\.rawValue)),
        "Shows only one of several copies."
    )

    /// What `arguments` select.
    static func query(_ arguments: Arguments) -> ArticleQuery {
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
        return query
    }
}

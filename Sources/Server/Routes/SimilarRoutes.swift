import Index
import Model

/// The path of an article's near copies.
enum SimilarRoutes {
    /// The routes.
    static let routes = [
        Route(
            "/articles/{id}/similar",
            "listSimilar",
            "Articles that print much of the same text, the nearest copies first, with the shares of the common text.",
            parameters: Parameter.paging + [.units, .context],
            forms: Form.rows,
            returns: .rows(.similarArticle),
            by: similar
        )
    ]

    private static func similar(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try request.article()
        let row = ArticleRow(request)
        return try ListWriter(request)
            .content(
                of: request.catalogue.corpus.copies[id.index],
                row: { copy, json in
                    row.write(ArticleID(copy.article), into: &json)
                    json.key("common_share")
                    json.value(rounded(copy.share))
                    json.key("common_share_of_other")
                    json.value(rounded(copy.shareOfOther))
                }
            )
    }

    private static func rounded(_ share: Double) -> Double { (share * 1000).rounded() / 1000 }
}

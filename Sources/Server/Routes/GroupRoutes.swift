import Index
import Model

/// The paths of what joins articles: utterances, stories, outlets.
enum GroupRoutes {
    /// The orders of outlets, by their names in `sort=`.
    enum OutletOrder: String, CaseIterable {
        /// By name.
        case name
        /// The most articles first.
        case mostArticles = "-articles"
        /// The most quotes first.
        case mostQuotes = "-quotes"
    }

    /// The routes.
    static let routes = [
        Route(
            "/utterances",
            "listUtterances",
            "Groups of quotes that report the same words; the filters ask for a quote of the group.",
            parameters: [QuoteParameters.speaker] + QuoteParameters.articles + QuoteParameters.filters
                + [.sort(QuoteOrder.self)] + Parameter.paging + Parameter.facets(QuoteFacet.self),
            forms: Form.rows,
            returns: .rows(.utterance),
            by: utterances
        ),
        Route(
            "/utterances/{id}",
            "getUtterance",
            "One group of quotes that report the same words.",
            returns: .object(.utterance),
            by: utterance
        ),
        Route(
            "/stories",
            "listStories",
            "Groups of articles on the same event; the filters ask for an article of the group.",
            parameters: ArticleParameters.filters + [.sort(ArticleOrder.self)] + Parameter.paging,
            forms: Form.rows,
            returns: .rows(.story),
            by: stories
        ),
        Route(
            "/stories/{id}",
            "getStory",
            "One group of articles on the same event.",
            returns: .object(.story),
            by: story
        ),
        Route(
            "/outlets",
            "listOutlets",
            "Outlets with their counts.",
            parameters: [
                .ids("outlet", example: "the-courier", "Ids of outlets."), .sort(OutletOrder.self),
            ] + Parameter.paging,
            forms: Form.rows,
            returns: .rows(.outlet),
            by: outlets
        ),
        Route("/outlets/{id}", "getOutlet", "One outlet.", returns: .object(.outlet), by: outlet),
    ]

    private static func utterances(_ request: CorpusRequest) throws(Problem) -> Content {
        let index = request.catalogue.index
        let query = QuoteParameters.query(request.arguments)
        let hits = index.utterances(matching: query)
        let row = UtteranceRow(request.catalogue)
        var listing = Listing(hits) { quote, json in
            if let utterance = index.utterance(of: quote) { row.write(utterance, into: &json) }
        }
        listing.facets = request.facets(QuoteFacet.self) { facet, size in
            index.counts(ofUtterancesMatching: query, by: facet, size: size)
        }
        return try ListWriter(request).content(listing)
    }

    private static func utterance(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try request.utterance()
        return .object { UtteranceRow(request.catalogue).write(id, into: &$0) }
    }

    private static func stories(_ request: CorpusRequest) throws(Problem) -> Content {
        let index = request.catalogue.index
        let row = StoryRow(request.catalogue)
        let hits = index.stories(matching: ArticleParameters.query(request.arguments))
        return try ListWriter(request)
            .content(
                Listing(hits) { article, json in
                    if let story = index.story(of: article) { row.write(story, into: &json) }
                }
            )
    }

    private static func story(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try request.story()
        return .object { StoryRow(request.catalogue).write(id, into: &$0) }
    }

    private static func outlets(_ request: CorpusRequest) throws(Problem) -> Content {
        let wanted = request.arguments.choices("outlet")
        let outlets = request.catalogue.index.outlets.filter { outlet in wanted.allSatisfy { $0.takes(outlet.id) } }
        let sorted =
            switch request.arguments.option("sort", as: OutletOrder.self) ?? .name {
            case .name: outlets.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
            case .mostArticles: outlets.sorted { ($1.articleCount, $0.id) < ($0.articleCount, $1.id) }
            case .mostQuotes: outlets.sorted { ($1.quoteCount, $0.id) < ($0.quoteCount, $1.id) }
            }
        return try ListWriter(request).content(of: sorted, row: { OutletRow.write($0, into: &$1) })
    }

    private static func outlet(_ request: CorpusRequest) throws(Problem) -> Content {
        let outlet = try request.outlet()
        return .object { OutletRow.write(outlet, into: &$0) }
    }
}

import Index
import Model
import NIOHTTP1

/// The paths of quotes.
enum QuoteRoutes {
    /// The text beside a single quote, in Unicode scalars, where the request does not say.
    private static let fullContext = 1000

    private static let speaker = Parameter.ids("speaker", "Ids or names of speakers.")

    /// What selects and orders quotes, but for their speaker.
    private static let filters =
        [
            .search,
            .ids("entity", "Ids of entities that are named inside the quote."),
            .ids("outlet", "Ids of outlets."),
            .ids("article", "Ids of articles."),
            .ids("story", "Ids of stories."),
        ] + Parameter.dates + [
            .values("kind", of: QuoteKind.self, "Kinds; lists leave out “scare” unless it is asked for."),
            .ids("cue", "Dictionary forms of the word of saying."),
            .values("speaker_type", of: SpeakerType.self, "How the text refers to the speaker."),
            Parameter("attributed", .truth, "Whether the speaker is an entity."),
            Parameter("min_confidence", .number(0...1), "The least confidence of the attribution."),
            .values("zone", of: Zone.self, "Parts of the page; lists leave out “furniture” unless it is asked for."),
        ] + Parameter.lengths + [
            Parameter(
                "collapse",
                .option(QuoteCollapse.allCases.map(\.rawValue)),
                "Shows one quote of each utterance."
            ),
            .sort(QuoteOrder.self),
        ]

    /// The parameters of a list of quotes whose speaker is given by the path.
    static let parametersOfSpeaker = filters + Parameter.paging + [.units, .context, .format]

    /// The routes.
    static let routes = [
        Route(
            "/quotes",
            "Quotes, the newest first: every occurrence.",
            parameters: [speaker] + parametersOfSpeaker,
            answer: { request throws(Problem) in try list(request, query(request)) }
        ),
        Route(
            "/quotes/{id}",
            "One quote with much of the text around it.",
            parameters: [.units, .context, .format],
            answer: one
        ),
        Route(
            "/quotes/{id}/variants",
            "The other reports of the same words, with the differences by words.",
            parameters: Parameter.paging + [.units, .context, .format],
            answer: variants
        ),
    ]

    /// What a request to a list of quotes selects.
    static func query(_ request: CorpusRequest) -> QuoteQuery {
        let arguments = request.arguments
        var query = QuoteQuery()
        query.text = arguments.search
        query.speaker = arguments.choices("speaker")
        query.entity = arguments.choices("entity")
        query.outlet = arguments.choices("outlet")
        query.article = arguments.choices("article")
        query.story = arguments.choices("story")
        query.published = arguments.dates
        query.kind = arguments.choices("kind", as: QuoteKind.self)
        query.cue = arguments.choices("cue")
        query.speakerType = arguments.choices("speaker_type", as: SpeakerType.self)
        query.attributed = arguments.truth("attributed")
        query.minConfidence = arguments.number("min_confidence")
        query.zone = arguments.choices("zone", as: Zone.self)
        query.minWords = arguments.integer("min_words")
        query.maxWords = arguments.integer("max_words")
        query.collapse = arguments.option("collapse", as: QuoteCollapse.self)
        query.order = arguments.option("sort", as: QuoteOrder.self)
        return query
    }

    /// A page of the quotes that `query` selects.
    static func list(_ request: CorpusRequest, _ query: QuoteQuery) throws(Problem) -> Content {
        let list = ListWriter(request)
        let page = try list.search { page throws(SearchError) in
            try request.catalogue.index.quotes(matching: query, page: page)
        }
        return list.content(page, row: QuoteRow(request).write)
    }

    private static func one(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try find(request)
        return .object { QuoteRow(request, context: fullContext).write(id, into: &$0) }
    }

    private static func variants(_ request: CorpusRequest) throws(Problem) -> Content {
        let id = try find(request)
        let index = request.catalogue.index
        let reference = index.reference(of: id)
        let members = index.utterance(of: id).map { index.corpus.utterances[$0.index].quotes } ?? []
        let row = VariantRow(request, recorded: reference)
        return try ListWriter(request).content(of: members.filter { $0 != reference }, row: row.write)
    }

    private static func find(_ request: CorpusRequest) throws(Problem) -> QuoteID {
        guard let id = request.catalogue.index.quote(request.id) else {
            throw Problem(.notFound, detail: "There is no quote “\(request.id)”; /quotes lists them.")
        }
        return id
    }
}

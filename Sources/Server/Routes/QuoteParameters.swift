import Index
import Model

/// What selects and orders quotes, wherever there is a list of them.
enum QuoteParameters {
    /// Who speaks.
    static let speaker = Parameter.ids("speaker", example: "ana-duarte", "Ids or names of speakers.")

    /// The articles that the quotes stand in.
    static let articles = [
        Parameter.ids("outlet", example: "the-courier", "Ids of outlets."),
        .ids("article", example: "harbour-strike", "Ids of articles."),
        .ids("story", example: "s-0123456789abcdef", "Ids of stories."),
    ]

    /// The other filters.
    static let filters =
        [
            Parameter.search, .ids("entity", example: "lisbon", "Ids of entities that are named inside the quote."),
        ] + Parameter.dates + [
            .values("kind", of: QuoteKind.self, "Kinds; lists leave out “scare” unless it is asked for."),
            .ids("cue", example: "say", "Dictionary forms of the word of saying."),
            .values("speaker_type", of: SpeakerType.self, "How the text refers to the speaker."),
            Parameter("attributed", .truth, "Whether the speaker is an entity."),
            Parameter("min_confidence", .number(0...1), example: "0.8", "The least confidence of the attribution."),
            .values("zone", of: Zone.self, "Parts of the page; lists leave out “furniture” unless it is asked for."),
        ] + Parameter.lengths + [
            Parameter(
                "min_reports",
                .integer(1...1_000_000),
                example: "2",
                "The least number of quotes of the same words."
            ),
            Parameter(
                "min_outlets",
                .integer(1...1_000_000),
                example: "2",
                "The least number of outlets that report the same words."
            ),
        ]

    /// What counts once.
    static let collapse = Parameter(
        "collapse",
        .option(QuoteCollapse.allCases.map(\.rawValue)),
        "Shows one quote of each utterance."
    )

    /// How rows are written.
    static let form = Parameter.paging + [.highlight, .units, .context] + Parameter.facets(QuoteFacet.self)

    /// All of them.
    static let all = [speaker] + articles + filters + [collapse, .sort(QuoteOrder.self)] + form

    /// What `arguments` select.
    static func query(_ arguments: Arguments) -> QuoteQuery {
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
        query.minReports = arguments.integer("min_reports")
        query.minOutlets = arguments.integer("min_outlets")
        query.collapse = arguments.option("collapse", as: QuoteCollapse.self)
        query.order = arguments.option("sort", as: QuoteOrder.self)
        return query
    }
}

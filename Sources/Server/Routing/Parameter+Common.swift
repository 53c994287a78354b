import Index
import Model

extension Parameter {
    /// The parameters of every list: which page of it.
    static let paging = [
        Parameter(
            "limit",
            .integer(PageRequest.limits),
            presentation: true,
            example: "20",
            "The greatest number of rows (50)."
        ),
        Parameter(
            "cursor",
            .cursor,
            presentation: true,
            "Where to go on, as “links” gave it; empty for the beginning."
        ),
    ]

    /// The form of the answer.
    static func format(_ forms: [Form]) -> Parameter {
        Parameter("format", .option(forms.map(\.rawValue)), presentation: true, "The form, which beats “Accept”.")
    }

    /// The members that rows of that shape have.
    static func fields(of schema: Schema) -> Parameter {
        Parameter(
            "fields",
            .options(schema.paths),
            presentation: true,
            "The members of a row that are wanted, separated by commas; “speaker.name” is a member of a member."
        )
    }

    /// The properties to count by, and how many values of each are told.
    static func facets<Facet: RawRepresentable<String> & CaseIterable>(_ facets: Facet.Type) -> [Parameter] {
        [
            Parameter(
                "facet",
                .options(facets.allCases.map(\.rawValue)),
                presentation: true,
                "Properties by which the whole list is counted, separated by commas."
            ),
            Parameter(
                "facet_size",
                .integer(1...1000),
                presentation: true,
                example: "10",
                "The greatest number of values of each property (10), the most frequent first."
            ),
        ]
    }

    /// Whether the places of the words that were searched are told.
    static let highlight = Parameter(
        "highlight",
        .truth,
        presentation: true,
        "Adds “highlights”: where the words of “q” stand, as ranges."
    )

    /// What offsets count.
    static let units = Parameter(
        "units",
        .option(OffsetUnit.allCases.map(\.rawValue)),
        presentation: true,
        "What offsets count: Unicode scalars (the default), UTF-16 units or UTF-8 bytes."
    )

    /// How much text stands beside a quote.
    static let context = Parameter(
        "context",
        .integer(0...5000),
        presentation: true,
        example: "80",
        "Unicode scalars of text before and after a quote."
    )

    /// The words to find.
    static let search = Parameter(
        "q",
        .search,
        example: "harbour",
        "Words, “phrases”, AND, OR, NOT, brackets, prefix*."
    )

    /// The dates of publication.
    static let dates = [
        Parameter("from", .date, example: "2031-05-01", "The first date of publication, inclusive."),
        Parameter("to", .date, example: "2031-05", "The last date of publication, inclusive."),
    ]

    /// The order of a list.
    static func sort<Order: RawRepresentable<String> & CaseIterable>(_ orders: Order.Type) -> Parameter {
        Parameter("sort", .option(orders.allCases.map(\.rawValue)), "The order of the rows.")
    }

    /// Ids of one kind of thing.
    static func ids(_ name: String, example: String? = nil, _ summary: String) -> Parameter {
        Parameter(name, .choice, example: example, summary)
    }

    /// Values of a closed list.
    static func values<Value: RawRepresentable<String> & CaseIterable>(
        _ name: String,
        of values: Value.Type,
        _ summary: String
    ) -> Parameter {
        Parameter(name, .choiceOf(values.allCases.map(\.rawValue)), summary)
    }

    /// The bounds of a number of words.
    static let lengths = [
        Parameter("min_words", .integer(0...1_000_000_000), "The least number of words."),
        Parameter("max_words", .integer(0...1_000_000_000), "The greatest number of words."),
    ]
}

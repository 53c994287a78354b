import Index
import Model

extension Parameter {
    /// The parameters of every list: which page of it.
    static let paging = [
        Parameter("limit", .integer(PageRequest.limits), presentation: true, "The greatest number of rows (50)."),
        Parameter("cursor", .cursor, presentation: true, "Where to go on, as “links” gave it."),
    ]

    /// The form of the answer, on every data path.
    static let format = Parameter("format", .option(["json"]), presentation: true, "The form, which beats “Accept”.")

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
        "Unicode scalars of text before and after a quote."
    )

    /// The words to find.
    static let search = Parameter("q", .search, "Words, “phrases”, AND, OR, NOT, brackets, prefix*.")

    /// The dates of publication.
    static let dates = [
        Parameter("from", .date, "The first date of publication, inclusive."),
        Parameter("to", .date, "The last date of publication, inclusive."),
    ]

    /// The order of a list.
    static func sort<Order: RawRepresentable<String> & CaseIterable>(_ orders: Order.Type) -> Parameter {
        Parameter("sort", .option(orders.allCases.map(\.rawValue)), "The order of the rows.")
    }

    /// Ids of one kind of thing.
    static func ids(_ name: String, _ summary: String) -> Parameter { Parameter(name, .choice, summary) }

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

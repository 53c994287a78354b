import Index
import Model

/// The path of counts over time.
enum TimelineRoute {
    private enum Subject: String, CaseIterable {
        case quotes, articles
    }

    /// The routes.
    static let routes = [
        Route(
            "/timeline",
            "countOverTime",
            "How much was published when, under any filter; days, months and years without anything are left out.",
            parameters: [
                Parameter(
                    "of",
                    .option(Subject.allCases.map(\.rawValue)),
                    "What is counted: quotes (the default), articles."
                ),
                Parameter("by", .option(TimelineUnit.allCases.map(\.rawValue)), "The stretches of time (day)."),
                QuoteParameters.speaker,
            ] + QuoteParameters.articles + QuoteParameters.filters + Parameter.paging,
            forms: Form.rows,
            returns: .rows(.timelineEntry),
            by: timeline
        )
    ]

    private static func timeline(_ request: CorpusRequest) throws(Problem) -> Content {
        let arguments = request.arguments
        let index = request.catalogue.index
        let unit = arguments.option("by", as: TimelineUnit.self) ?? .day
        let timeline: Timeline
        switch arguments.option("of", as: Subject.self) ?? .quotes {
        case .quotes:
            timeline = index.timeline(of: index.quotes(matching: QuoteParameters.query(arguments)), by: unit)
        case .articles:
            try refuseFiltersOfQuotes(arguments)
            timeline = index.timeline(of: index.articles(matching: ArticleParameters.query(arguments)), by: unit)
        }
        var listing = Listing(of: timeline.counts) { entry, json in
            json.member("date", entry.value)
            json.member("count", entry.count)
        }
        listing.meta = [("undated", timeline.undated)]
        return try ListWriter(request, usualLimit: PageRequest.limits.upperBound).content(listing)
    }

    /// Articles have no kind and no word of saying: a filter that would be passed over is told.
    private static func refuseFiltersOfQuotes(_ arguments: Arguments) throws(Problem) {
        let known = Set((ArticleParameters.filters + Parameter.paging).map(\.name) + ["of", "by", "fields", "format"])
        let faults = arguments.canonical.map(\.name).filter { !known.contains($0) }
            .map { Problem.Fault(parameter: $0, detail: "selects quotes; it does not apply to of=articles.") }
        if !faults.isEmpty { throw Problem(faults: faults) }
    }
}

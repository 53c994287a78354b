import Index
import Model

/// The paths about the corpus as a whole.
enum CorpusRoutes {
    /// The routes.
    static let routes = [
        Route(
            "/corpus",
            "getCorpus",
            "The build, its settings and how much there is.",
            returns: .object(.corpus),
            by: summary
        ),
        Route(
            "/corpus/issues",
            "listIssues",
            "What was skipped, repaired or guessed, in the order of the input.",
            parameters: [
                .values("severity", of: CorpusIssue.Severity.self, "How much it costs."),
                .ids("code", example: "too_large", "What happened, by its short constant."),
                .ids("article", example: "harbour-strike", "Ids of articles."),
            ] + Parameter.paging,
            forms: Form.rows,
            returns: .rows(.issue),
            by: issues
        ),
    ]

    private static func summary(_ request: CorpusRequest) throws(Problem) -> Content {
        let served = request.catalogue.served
        return .object { json in
            json.key("build")
            json.value(served.build)
            json.key("version")
            json.value(served.version)
            json.key("settings")
            json.value(.object(served.settings))
            writeCounts(of: request.catalogue, into: &json)
            writeDates(of: request.catalogue, into: &json)
        }
    }

    private static func writeDates(of catalogue: Catalogue, into json: inout JSONWriter) {
        json.key("published")
        guard let published = catalogue.counts.published else { return json.null() }
        json.beginObject()
        json.key("first")
        json.value(published.first)
        json.key("last")
        json.value(published.last)
        json.endObject()
    }

    private static func writeCounts(of catalogue: Catalogue, into json: inout JSONWriter) {
        let corpus = catalogue.corpus
        let counts = catalogue.counts
        json.key("counts")
        json.beginObject()
        write(
            [
                ("articles", corpus.articles.count), ("quotes", catalogue.index.listedQuoteCount),
                ("entities", corpus.entities.count), ("utterances", counts.utterances),
                ("stories", corpus.stories.count), ("outlets", catalogue.index.outlets.count),
                ("duplicates", corpus.duplicateOf.count { $0 != nil }), ("issues", catalogue.served.issues.count),
                ("words", counts.words), ("quotes_in_furniture", counts.furnitureQuotes),
            ],
            into: &json
        )
        json.key("quotes_by_kind")
        json.beginObject()
        write(counts.quotesByKind.map { ($0.kind.rawValue, $0.count) }, into: &json)
        json.endObject()
        json.key("characters_by_kind")
        json.beginObject()
        write(counts.charactersByKind.map { ($0.kind.rawValue, $0.count) }, into: &json)
        json.endObject()
        json.key("entities_by_type")
        json.beginObject()
        write(counts.entitiesByType.map { ($0.type.rawValue, $0.count) }, into: &json)
        json.endObject()
        json.endObject()
    }

    private static func write(_ members: [(String, Int)], into json: inout JSONWriter) {
        for (name, count) in members {
            json.key(name)
            json.value(count)
        }
    }

    private static func issues(_ request: CorpusRequest) throws(Problem) -> Content {
        let severities = request.arguments.choices("severity", as: CorpusIssue.Severity.self)
        let codes = request.arguments.choices("code")
        let articles = request.arguments.choices("article")
        let issues = request.catalogue.served.issues.filter { issue in
            severities.allSatisfy { $0.takes(issue.severity) } && codes.allSatisfy { $0.takes(issue.code) }
                && articles.allSatisfy { $0.takes(issue.article ?? "") }
        }
        return try ListWriter(request).content(of: issues, row: { issue, json in issue.write(into: &json) })
    }
}

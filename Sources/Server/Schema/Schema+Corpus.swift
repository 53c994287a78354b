import Linking
import Model

extension Schema {
    /// An entity that is merged over the corpus.
    static let entity = Schema.named(
        "Entity",
        entityMembers + [
            Member("aliases", .array(alias), "The names that it goes by, with why they were taken for it."),
            Member("roles", .array(.named("Role", [Member("text", .text), Member("count", .integer)]))),
            Member("wikidata", .nullable(.text)), Member("mention_count", .integer),
            Member("article_count", .integer), Member("quote_count", .integer), Member("first_seen", .nullable(.date)),
            Member("last_seen", .nullable(.date)),
        ]
    )

    private static let entityMembers = [
        Member("id", .string(example: "ana-duarte")), Member("name", .string(example: "Ana Duarte")),
        Member("type", .values(of: EntityType.self)),
    ]

    private static let alias = Schema.named(
        "Alias",
        [
            Member("text", .string(example: "A. Duarte")), Member("count", .integer), Member("articles", .integer),
            Member("why", .string(example: "initial and surname")),
        ]
    )

    /// An entity that is named in the same articles as another.
    static let relatedEntity = Schema.named(
        "RelatedEntity",
        entityMembers + [
            Member("together", .integer, "The number of articles that name both."),
            Member("article_count", .integer, "The number of articles that name it."),
            Member("share", .share, "Those that name both, of those that name either."),
        ]
    )

    /// What is offered to somebody who is typing a name.
    static let suggestion = Schema.named(
        "Suggestion",
        entityMembers + [Member("mention_count", .integer), Member("quote_count", .integer)]
    )

    /// One place where an entity is mentioned.
    static let mention = Schema.named(
        "Mention",
        [
            Member("article", .string(example: "harbour-strike")), Member("article_title", .nullable(.text)),
            Member("outlet", outletOfArticle), Member("published", .nullable(.date)), Member("start", .integer),
            Member("end", .integer), Member("text", .text), Member("kind", .values(of: MentionKind.self)),
            Member("context", .named("Context", [Member("before", .text), Member("after", .text)])),
        ]
    )

    /// Quotes that report the same words.
    static let utterance = Schema.named(
        "Utterance",
        [
            Member("id", .string(example: "u-0123456789abcdef")), Member("text", .text, "Its longest version."),
            Member(
                "speaker",
                .named(
                    "SpeakerOfUtterance",
                    [
                        Member("entity", .nullable(.string(example: "ana-duarte"))),
                        Member("name", .nullable(.string(example: "Ana Duarte"))),
                    ]
                )
            ),
            Member(
                "first_seen",
                .named("FirstSeen", [Member("article", .text), Member("published", .nullable(.date))])
            ), Member("outlets", .array(.string(example: "the-courier"))),
            Member("quotes", .array(.string(example: "harbour-strike.1843"))),
            Member("variants", .array(version), "The other quotes, each compared with the longest version."),
        ]
    )

    private static let version = Schema.named(
        "Version",
        [
            Member("quote", .text), Member("relation", .values(of: Relation.self)),
            Member("diff", .array(diffStep)),
        ]
    )

    /// Whether words are on record.
    static let check = Schema.named(
        "Check",
        [
            Member("verdict", .values(of: QuoteCheck.Verdict.self)),
            Member("matches", .array(.named("Match", matchMembers))),
        ]
    )

    private static let matchMembers = [
        Member("quote", .string(example: "harbour-strike.1843")),
        Member("quotes", .array(.text), "The quotes that the words run through."), Member("utterance", .text),
        Member(
            "speaker",
            .named("SpeakerOfMatch", [Member("entity", .nullable(.text)), Member("name", .nullable(.text))])
        ), Member("article", .string(example: "harbour-strike")), Member("published", .nullable(.date)),
        Member("outlets", .array(.string(example: "the-courier"))), Member("relation", .values(of: Relation.self)),
        Member("similarity", .share), Member("span", range, "The part of the text that was given."),
        Member("diff", .array(diffStep)),
    ]

    /// Articles on the same event.
    static let story = Schema.named(
        "Story",
        [
            Member("id", .string(example: "s-0123456789abcdef")), Member("label", .text),
            Member("articles", .array(.string(example: "harbour-strike"))),
            Member("entities", .array(.string(example: "ana-duarte"))), Member("event_date", .nullable(.date)),
            Member("first_seen", .nullable(.date)), Member("last_seen", .nullable(.date)),
        ]
    )

    /// An outlet with its counts.
    static let outlet = Schema.named(
        "Outlet",
        [
            Member("id", .string(example: "the-courier")), Member("name", .string(example: "The Courier")),
            Member("article_count", .integer), Member("quote_count", .integer),
            Member("first_seen", .nullable(.date)), Member("last_seen", .nullable(.date)),
        ]
    )

    /// A stretch of time with how much there is in it.
    static let timelineEntry = Schema.named(
        "TimelineEntry",
        [Member("date", .string(example: "2031-05-02")), Member("count", .integer)]
    )

    /// An entry of the report.
    static let issue = Schema.named(
        "Issue",
        [
            Member("severity", .values(of: CorpusIssue.Severity.self)), Member("path", .text),
            Member("line", .nullable(.integer)), Member("article", .nullable(.text)),
            Member("code", .string(example: "too_large")), Member("message", .text),
        ]
    )

    /// The corpus as a whole.
    static let corpus = Schema.named(
        "Corpus",
        [
            Member("build", .text, "Equal builds give equal answers."), Member("version", .text),
            Member("settings", .map), Member("counts", .map),
            Member(
                "published",
                .nullable(.named("Dates", [Member("first", .date), Member("last", .date)]))
            ),
        ]
    )

    /// A list.
    static let list = Schema.named(
        "List",
        [
            Member("data", .array(.any)),
            Member(
                "meta",
                .named(
                    "Meta",
                    [
                        Member("total", .integer), Member("limit", .integer), Member("build", .text),
                        Member("undated", .integer, "What a timeline has no date for."),
                    ]
                )
            ),
            Member(
                "links",
                .named(
                    "Links",
                    ["self", "next", "prev", "jsonl", "csv"].map { Member($0, .nullable(.string(example: "/quotes"))) }
                )
            ),
            Member("facets", .map, "Under the name of each property, its values with “value”, “label” and “count”."),
        ]
    )

    /// What is wrong with a request (RFC 9457).
    static let problem = Schema.named(
        "Problem",
        [
            Member("type", .string(example: "about:blank")), Member("title", .string(example: "Bad Request")),
            Member("status", .integer), Member("detail", .text), Member("instance", .text),
            Member("request_id", .string(example: "5f1c0d9ae37b2486"), "To find the request in the server's log."),
            Member("errors", .array(.named("Fault", [Member("parameter", .text), Member("detail", .text)]))),
        ]
    )

    /// The description of the API.
    static let document = Schema.map

    /// The state of the server.
    static let health = Schema.named("Health", [Member("status", .oneOf(["ok"]))])

    /// The state of the build.
    static let readiness = Schema.named(
        "Readiness",
        [
            Member("status", .oneOf(["ready", "building", "failed"])), Member("build", .text),
            Member("articles", .integer), Member("stage", .text), Member("done", .integer),
            Member("total", .nullable(.integer)), Member("reason", .text),
        ]
    )

    /// The paths of the server.
    static let home = Schema.named(
        "Home",
        [
            Member("name", .text),
            Member("links", .array(.named("HomeLink", [Member("href", .text), Member("title", .text)]))),
        ]
    )
}

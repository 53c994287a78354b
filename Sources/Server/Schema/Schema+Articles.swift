import Model

extension Schema {
    /// A half-open range of offsets into the article's text.
    private static let rangeMembers = [
        Member("start", .integer, "The offset of the first unit."),
        Member("end", .integer, "The offset behind the last unit."),
    ]

    /// A half-open range of offsets into the article's text.
    static let range = Schema.named("Range", rangeMembers)

    /// A range with the text that stands there.
    static let slice = Schema.named("Slice", rangeMembers + [Member("text", .text)])

    /// Ranges that `highlight=true` asks for.
    static let highlights = Member(
        "highlights",
        .array(range),
        "Where the words of “q” stand, with “highlight=true”.",
        optional: true
    )

    /// Who published an article.
    static let outletOfArticle = Schema.nullable(
        .named(
            "OutletOfArticle",
            [
                Member("id", .string(example: "the-courier")), Member("name", .string(example: "The Courier")),
                Member("evidence", .string(example: "source_line"), "Where it was read."),
            ]
        )
    )

    /// A quote's own members.
    private static let quoteMembers = [
        Member("id", .string(example: "harbour-strike.1843")),
        Member("article", .string(example: "harbour-strike"), "The id of its article."),
        Member("kind", .values(of: QuoteKind.self)),
        Member("text", .text, "The attributed words, spans joined by one space."),
        Member("spans", .array(range), "Where they stand."),
        Member("segments", .array(range), "The parts between marks."),
        Member("speaker", speaker),
        Member("cue", cue, "The word of saying."),
        Member("zone", .values(of: Zone.self), "The part of the page."),
        Member("paragraph", .nullable(.integer), "The body's paragraph, from 0."),
        Member("continues", .nullable(.string(example: "harbour-strike.1700")), "The quote that it goes on from."),
        Member("context", .named("Context", [Member("before", .text), Member("after", .text)])),
        Member("attribution", attribution),
    ]

    private static let speaker = Schema.named(
        "Speaker",
        [
            Member("entity", .nullable(.string(example: "ana-duarte"))),
            Member("name", .nullable(.string(example: "Ana Duarte"))),
            Member("type", .values(of: SpeakerType.self)),
            Member("mention", .nullable(slice), "The words that refer to the speaker."),
        ]
    )

    private static let cue = Schema.nullable(
        .named(
            "Cue",
            rangeMembers + [
                Member("text", .string(example: "said")),
                Member("lemma", .string(example: "say"), "Its dictionary form."),
            ]
        )
    )

    private static let attribution = Schema.named(
        "Attribution",
        [
            Member("method", .values(of: AttributionMethod.self)), Member("confidence", .share),
            Member("reason", .nullable(.values(of: UnattributedReason.self)), "Why nobody is named."),
        ]
    )

    private static let rowMembers =
        quoteMembers + [
            Member("article_title", .nullable(.string(example: "Port of São Brás closes"))),
            Member("outlet", outletOfArticle), Member("published", .nullable(.date)),
            Member(
                "utterance",
                .nullable(.string(example: "u-0123456789abcdef")),
                "The group of quotes of the same words."
            ),
        ]

    /// A quote as a row of a list.
    static let quote = Schema.named("Quote", rowMembers + [highlights])

    /// A quote that reports the same words as another.
    static let variant = Schema.named(
        "Variant",
        rowMembers + [Member("relation", .values(of: Relation.self)), Member("diff", .array(diffStep))]
    )

    /// A step of a difference by words.
    static let diffStep = Schema.named(
        "DiffStep",
        [
            Member("op", .oneOf(["equal", "insert", "delete", "replace"])), Member("a", .text, "What is recorded."),
            Member("b", .text, "What the other has."),
        ]
    )

    /// An entity as one article has it.
    static let entityOfArticle = Schema.named(
        "EntityOfArticle",
        [
            Member("id", .string(example: "ana-duarte")), Member("name", .string(example: "Ana Duarte")),
            Member("type", .values(of: EntityType.self)), Member("roles", .array(.string(example: "union leader"))),
            Member("mentions", .array(mentionOfArticle)),
        ]
    )

    private static let mentionOfArticle = Schema.named(
        "MentionOfArticle",
        rangeMembers + [Member("text", .text), Member("kind", .values(of: MentionKind.self))]
    )

    private static let block = Schema.named(
        "Block",
        rangeMembers + [Member("kind", .values(of: BlockKind.self))]
    )

    private static let readMembers = [
        Member("id", .string(example: "harbour-strike")), Member("path", .string(example: "wire/harbour-strike.txt")),
        Member("format", .values(of: SourceFormat.self)),
        Member(
            "title",
            .nullable(.named("Title", [Member("text", .text), Member("evidence", .string(example: "first_line"))]))
        ),
        Member(
            "authors",
            .array(.named("Author", [Member("name", .text), Member("evidence", .string(example: "byline"))]))
        ), Member("outlet", outletOfArticle), Member("dateline", .nullable(.string(example: "LISBON"))),
        Member("url", .nullable(.text)), Member("language", .string(example: "en")), Member("credits", .array(.text)),
        Member("published", .nullable(.date)), Member("event_date", .nullable(.date)),
        Member("date_evidence", .nullable(.string(example: "date_line"))),
        Member("extra", .map, "Fields of the record that are not understood."), Member("text_sha256", .text),
        Member("word_count", .integer),
    ]

    private static let countMembers = [
        Member("quote_count", .integer), Member("entity_count", .integer),
        Member("story", .nullable(.string(example: "s-0123456789abcdef"))),
        Member("duplicate_of", .nullable(.string(example: "harbour-strike")), "The article that it copies."),
    ]

    /// An article as a row of a list.
    static let article = Schema.named(
        "Article",
        readMembers + countMembers + parts(optional: true) + [highlights]
    )

    /// An article that prints much of the text of another.
    static let similarArticle = Schema.named(
        "SimilarArticle",
        readMembers + countMembers + [
            Member("common_share", .share, "The share of the other's story that stands here too."),
            Member("common_share_of_other", .share, "The share of this article's story that stands in the other."),
        ]
    )

    /// What `POST /extract` answers: the line of `onrecord extract`.
    static let annotatedArticle = Schema.named(
        "AnnotatedArticle",
        [Member("schema", .oneOf(["onrecord/1"]))] + readMembers + parts(optional: false)
    )

    /// A page of annotations (W3C Web Annotation Data Model, section 5).
    static let annotationPage = Schema.named(
        "AnnotationPage",
        [
            Member("@context", .text), Member("id", .text), Member("type", .oneOf(["AnnotationPage"])),
            Member("partOf", .map), Member("next", .text), Member("prev", .text), Member("items", .array(.map)),
        ]
    )

    private static func parts(optional: Bool) -> [Member] {
        [
            Member("text", .text, "The text that offsets count in.", optional: optional),
            Member("blocks", .array(block), optional: optional),
            Member("quotes", .array(.named("QuoteOfArticle", quoteMembers)), optional: optional),
            Member("entities", .array(entityOfArticle), optional: optional),
        ]
    }
}

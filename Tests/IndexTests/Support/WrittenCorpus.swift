import Model

/// Two short articles with every kind of quote, written by hand.
enum WrittenCorpus {
    static let harbour =
        "\"The port’s strike goes on,\" said Ana Duarte, \"until the ports pay.\" A \"so-called\" offer came. Sign up!"
    static let ferry = "Ana Duarte told The Herald that the strike would end."

    static let corpus = LinkedCorpus(
        articles: [article("ferry", ferry, [ferryQuote]), article("harbour", harbour, harbourQuotes)],
        entities: [
            CorpusEntity(
                id: "ana-duarte",
                name: "Ana Duarte",
                type: .person,
                aliases: [Alias(text: "A. Duarte", count: 1, articles: 1, why: "initial and surname")],
                roles: [],
                mentionCount: 2,
                articleCount: 2,
                quoteCount: 2,
                firstSeen: nil,
                lastSeen: nil
            )
        ],
        entityOf: [[0], [0]],
        utterances: [
            Utterance(id: "u-1", quotes: [reference(0, 0)], canonical: reference(0, 0), speaker: 0),
            Utterance(id: "u-2", quotes: [reference(1, 0)], canonical: reference(1, 0), speaker: 0),
        ],
        stories: [],
        storyOf: [nil, nil],
        duplicateOf: [nil, nil]
    )

    private static let harbourQuotes = [
        quote(harbour, ["The port’s strike goes on,", "until the ports pay."], .direct, .body, speaker: 0),
        quote(harbour, ["so-called"], .scare, .body, speaker: nil),
        quote(harbour, ["Sign up!"], .direct, .furniture, speaker: nil),
    ]
    private static let ferryQuote = quote(ferry, ["that the strike would end"], .indirect, .body, speaker: 0)

    private static func article(_ id: String, _ text: String, _ quotes: [Quote]) -> AnnotatedArticle {
        let article = Article(
            id: id,
            path: "wire/\(id).txt",
            format: .text,
            text: ArticleText(text),
            textSHA256: "",
            wordCount: 9,
            blocks: []
        )
        let mention = Mention(range: range("Ana Duarte", text), kind: .name)
        let entity = Entity(id: "ana-duarte", name: "Ana Duarte", type: .person, roles: [], mentions: [mention])
        return AnnotatedArticle(article: article, quotes: quotes, entities: [entity])
    }

    private static func quote(
        _ text: String,
        _ spans: [String],
        _ kind: QuoteKind,
        _ zone: Zone,
        speaker: Int?
    ) -> Quote {
        let ranges = spans.map { range($0, text) }
        return Quote(
            position: ranges[0].start,
            kind: kind,
            spans: ranges,
            segments: [],
            speaker: Speaker(entity: speaker, type: speaker == nil ? .unknown : .named, mention: nil),
            cue: nil,
            zone: zone,
            paragraph: nil,
            continues: nil,
            attribution: Attribution(method: .syntax, confidence: 1, reason: nil)
        )
    }

    private static func reference(_ article: Int, _ quote: Int) -> QuoteReference {
        QuoteReference(article: article, quote: quote)
    }

    /// The first place of `part` in `text`.
    private static func range(_ part: String, _ text: String) -> TextRange {
        let bytes = Array(text.utf8)
        let start = bytes.indices.first { bytes[$0...].starts(with: part.utf8) } ?? 0
        return TextRange(start, start + part.utf8.count)
    }
}

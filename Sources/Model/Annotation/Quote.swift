/// One stretch of speech under one attribution.
public struct Quote: Hashable, Sendable {
    /// The first span's start in Unicode scalars, the number in the quote's id.
    public var position: Int
    /// 1, or how many quotes of the article began at that position before, plus 1.
    public var recurrence: Int
    /// How the words are reported.
    public var kind: QuoteKind
    /// The attributed content, in the order of the text, without the outer marks; never empty.
    public var spans: [TextRange]
    /// The parts inside marks, marks excluded: equal to `spans` for direct speech, none for indirect.
    public var segments: [TextRange]
    /// Who is reported to have said it.
    public var speaker: Speaker
    /// The word of saying, or nil where there is none.
    public var cue: Cue?
    /// The part of the page.
    public var zone: Zone
    /// The number of the body's paragraph from 0, or nil outside the body.
    public var paragraph: Int?
    /// The index, among the article's quotes, of the quote that this one goes on from.
    public var continues: Int?
    /// How the speaker was found and how sure that is.
    public var attribution: Attribution

    /// Creates a quote.
    public init(
        position: Int,
        recurrence: Int = 1,
        kind: QuoteKind,
        spans: [TextRange],
        segments: [TextRange],
        speaker: Speaker,
        cue: Cue?,
        zone: Zone,
        paragraph: Int?,
        continues: Int?,
        attribution: Attribution
    ) {
        self.position = position
        self.recurrence = recurrence
        self.kind = kind
        self.spans = spans
        self.segments = segments
        self.speaker = speaker
        self.cue = cue
        self.zone = zone
        self.paragraph = paragraph
        self.continues = continues
        self.attribution = attribution
    }

    /// The quote's id in the article of that id: a dot and the position, with the recurrence from the second on.
    public func id(in article: String) -> String {
        recurrence > 1 ? "\(article).\(position).\(recurrence)" : "\(article).\(position)"
    }

    /// The words, spans joined by one space.
    public func text(in text: ArticleText) -> String {
        spans.map(text.string).joined(separator: " ")
    }
}

/// How words are reported.
public enum QuoteKind: String, Sendable, CaseIterable {
    /// The speaker's own words as an independent sentence.
    case direct
    /// Quoted words inside the reporter's sentence.
    case mixed
    /// Attributed content without marks.
    case indirect
    /// Marked words that nobody is reported to have said.
    case scare
}

/// Who is reported to have said something.
public struct Speaker: Hashable, Sendable {
    /// The index among the article's entities, or nil where the text never names the speaker.
    public var entity: Int?
    /// How the text refers to the speaker at this quote.
    public var type: SpeakerType
    /// The words that refer to the speaker, or nil where there are none.
    public var mention: TextRange?

    /// Creates a speaker.
    public init(entity: Int?, type: SpeakerType, mention: TextRange?) {
        self.entity = entity
        self.type = type
        self.mention = mention
    }

    /// Nobody.
    public static let unknown = Speaker(entity: nil, type: .unknown, mention: nil)
}

/// How a text refers to a speaker.
public enum SpeakerType: String, Sendable, CaseIterable {
    /// By name.
    case named
    /// By a pronoun.
    case pronoun
    /// By a role or description.
    case nominal
    /// As several or as a group.
    case group
    /// Not at all.
    case unknown
}

/// The word or words of saying.
public struct Cue: Hashable, Sendable {
    /// Where it stands.
    public let range: TextRange
    /// Its dictionary form (`say` for `said`).
    public let lemma: String

    /// Creates a cue.
    public init(range: TextRange, lemma: String) {
        self.range = range
        self.lemma = lemma
    }
}

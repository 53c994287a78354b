import Model

/// Quotes of one speaker that report the same words to the letter, case and punctuation aside.
struct QuoteVersion {
    /// The quotes, in order.
    var quotes: [QuoteReference] = []
    /// The words as hashes.
    let words: [UInt64]
    /// The words between marks, part by part, of a quote that is only partly between marks; else none.
    let marked: [[UInt64]]
    /// Whether the words are not, or not all, the speaker's own.
    let isReported: Bool
    /// The speaker among the merged entities, or nil where unknown.
    let speaker: Int?
    /// A hash of the speaker's surname, or nil where the speaker is unknown or no person: namesakes are taken for each other.
    let surname: UInt64?
    /// How sure the surest of the quotes is of its speaker, from 0 to 1.
    var certainty = 0.0
    /// The stories of the quotes' articles; of an article without one, a number of its own.
    var stories: Set<Int> = []
    /// The articles in whose body it stands.
    var bodies: Set<Int> = []

    /// Fewer words are a stock phrase that anybody says at any time.
    static let stockPhrase = 5

    /// Begins with no quote.
    init(words: [UInt64], marked: [[UInt64]] = [], isReported: Bool = false, speaker: Int?, surname: UInt64? = nil) {
        self.surname = surname
        self.words = words
        self.marked = marked
        self.isReported = isReported
        self.speaker = speaker
    }

    /// Whether both were said about one event.
    func sharesStory(with other: QuoteVersion) -> Bool { EntityEvidence.meet(stories, other.stories) }

    /// Whether both stand in the body of one article, which would hardly print one sentence in two wordings.
    func sharesBody(with other: QuoteVersion) -> Bool { EntityEvidence.meet(bodies, other.bodies) }

    /// Whether both have one known speaker.
    func sharesSpeaker(with other: QuoteVersion) -> Bool { speaker != nil && speaker == other.speaker }

    /// Whether one of two speakers may be mistaken for the other: either is unsure, or they are namesakes.
    func mayBeMistaken(for other: QuoteVersion) -> Bool {
        min(certainty, other.certainty) < Self.sure || surname != nil && surname == other.surname
    }

    /// From which certainty on a speaker is hardly somebody else.
    private static let sure = 0.8

    /// Whether they may have one speaker.
    func mayShareSpeaker(with other: QuoteVersion) -> Bool {
        speaker == nil || other.speaker == nil || speaker == other.speaker
    }
}

import Model

/// Quotes of one speaker that report the same words to the letter, case and punctuation aside.
///
/// A class, since comparisons pass it on by the million, and its sets and lists would be counted each time.
final class QuoteVersion {
    /// The quotes, in order.
    var quotes: [QuoteReference] = []
    /// The words as hashes.
    let words: [UInt64]
    /// The words as they may be reported: ``SpokenWords/reported(_:_:)``.
    let reported: [UInt64]
    /// The words between marks, part by part, where the quotes are between marks in part at the most; else none.
    private(set) var marked: [[UInt64]] = []
    /// These as they may be reported.
    private(set) var reportedMarks: [[UInt64]] = []
    /// Whether the words deny something, in any way.
    private let denies: Bool
    /// Whether no quote prints the words as the speaker's own.
    private(set) var isReported = true
    /// The speaker among the merged entities, or nil where unknown.
    let speaker: Int?
    /// Hashes of the words of the speaker's name, as all their transliterations are written, where that is a person: who share
    /// one are taken for each other.
    private(set) var nameWords: Set<UInt64> = []
    /// How sure the surest of the quotes is of its speaker, from 0 to 1.
    var certainty = 0.0
    /// The best that the quotes have to say for their speaker.
    var evidence = SpeakerEvidence.none
    /// What the quotes count for together when reports differ in the speaker.
    var weight = 0.0
    /// Whom the articles name beside which a pronoun or a description stands for the speaker: it may mean them.
    var named: Set<Int> = []
    /// The stories of the quotes' articles; of an article without one, a number of its own.
    var stories: Set<Int> = []
    /// The articles in whose body it stands.
    var bodies: Set<Int> = []

    /// Fewer words are a stock phrase that anybody says at any time.
    static let stockPhrase = 5

    /// Begins with no quote.
    init(words: [UInt64], stems: [UInt64: UInt64] = [:], speaker: Int?) {
        reported = SpokenWords.reported(words, stems)
        denies = SpokenWords.denyInAnyWay(words)
        self.words = words
        self.speaker = speaker
    }

    /// Takes up how a quote prints the words: as the speaker's own, or in part, with those between marks, or in none.
    ///
    /// Of several that print them in part the one with most between marks counts.
    func note(_ kind: QuoteKind, marked: [[UInt64]] = [], stems: [UInt64: UInt64] = [:]) {
        if kind == .direct { (isReported, self.marked, reportedMarks) = (false, [], []) }
        let counts = [self.marked, marked].map { $0.reduce(0) { $0 + $1.count } }
        guard isReported, counts[1] > counts[0] else { return }
        self.marked = marked
        reportedMarks = marked.map { SpokenWords.reported($0, stems) }
    }

    /// Whether both were said about one event.
    func sharesStory(with other: QuoteVersion) -> Bool { EntityEvidence.meet(stories, other.stories) }

    /// Whether both stand in the body of one article, which would hardly print one sentence in two wordings.
    func sharesBody(with other: QuoteVersion) -> Bool { EntityEvidence.meet(bodies, other.bodies) }

    /// Whether both have one known speaker.
    func sharesSpeaker(with other: QuoteVersion) -> Bool { speaker != nil && speaker == other.speaker }

    /// Whether one of two speakers may be mistaken for the other: either is not named beside the words or unsure, or their
    /// names have a word in common, or one is a body, which speaks through its people.
    func mayBeMistaken(for other: QuoteVersion) -> Bool { !isSure || !other.isSure || isNamesake(of: other) }

    /// Whether both are given to people of whom each may be called by a name of the other's, or one is no person.
    func isNamesake(of other: QuoteVersion) -> Bool {
        nameWords.isEmpty != other.nameWords.isEmpty || !nameWords.isDisjoint(with: other.nameWords)
    }

    /// Whether a name stands beside the words, so that the speaker is hardly somebody else.
    var isSure: Bool { evidence == .named && certainty >= Self.sure }

    /// Whether the words are given to one whom a pronoun or a description is taken for, though it may mean the other's.
    func mayMeanSpeaker(of other: QuoteVersion) -> Bool {
        guard let speaker = other.speaker, evidence < .carried else { return false }
        return named.contains(speaker)
    }

    /// Takes up what a quote of an article with those entities says of its speaker, whose name has those words.
    func note(_ quote: Quote, among entities: [Int], nameWords: Set<UInt64>) {
        self.nameWords.formUnion(nameWords)
        let evidence = SpeakerEvidence(quote)
        if evidence < .carried { named.formUnion(entities) }
        certainty = max(certainty, quote.attribution.confidence)
        self.evidence = max(self.evidence, evidence)
        weight += evidence.weight * quote.attribution.confidence
    }

    /// From which certainty on a speaker is hardly somebody else.
    private static let sure = 0.8

    /// Whether one says what the other denies: both tell the same in about as many words, and one alone denies.
    ///
    /// `The law is good for farmers`, `the law was not good for farmers`
    func isOpposite(of other: QuoteVersion) -> Bool {
        guard denies != other.denies, abs(words.count - other.words.count) <= Self.mostMore else { return false }
        let telling = SpokenWords.telling(reported)
        return !telling.isEmpty && telling == SpokenWords.telling(other.reported)
    }

    /// By how many words a denial may be longer: `we took it`, `we did not take it`.
    private static let mostMore = 2

    /// Whether they may have one speaker.
    func mayShareSpeaker(with other: QuoteVersion) -> Bool {
        speaker == nil || other.speaker == nil || speaker == other.speaker
    }
}

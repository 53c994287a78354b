public import Model

/// Which quotes are wanted, and in what order.
///
/// Every filter that is set must hold; unknown ids match nothing.
///
/// Furniture and scare quotes are left out unless ``zone`` or ``kind`` names them among what it wants.
public struct QuoteQuery: Hashable, Sendable {
    /// Words in the quote (`q`).
    public var text: TextQuery?
    /// Ids or names of speakers.
    public var speaker: [Choice<String>] = []
    /// Ids of entities that are named inside the quote.
    public var entity: [Choice<String>] = []
    /// Ids of outlets.
    public var outlet: [Choice<String>] = []
    /// Ids of articles.
    public var article: [Choice<String>] = []
    /// Ids of stories.
    public var story: [Choice<String>] = []
    /// Dates of publication.
    public var published = DateBounds()
    /// Kinds.
    public var kind: [Choice<QuoteKind>] = []
    /// Lemmas of the word of saying.
    public var cue: [Choice<String>] = []
    /// How the text refers to the speaker.
    public var speakerType: [Choice<SpeakerType>] = []
    /// Whether the speaker is an entity.
    public var attributed: Bool?
    /// The least confidence of the attribution.
    public var minConfidence: Double?
    /// Parts of the page.
    public var zone: [Choice<Zone>] = []
    /// The least number of words.
    public var minWords: Int?
    /// The greatest number of words.
    public var maxWords: Int?
    /// The least number of reports of the same words, the quote itself among them.
    public var minReports: Int?
    /// The least number of outlets that report the same words.
    public var minOutlets: Int?
    /// What counts once.
    public var collapse: QuoteCollapse?
    /// The order; nil is relevance where there is ``text``, else the newest first.
    public var order: QuoteOrder?

    /// Creates a query for all quotes that lists show.
    public init() {}
}

/// The orders of quotes, by their names in `sort=`.
///
/// Ties go by ``QuoteID``; undated quotes come last.
public enum QuoteOrder: String, Sendable, CaseIterable {
    /// The best match of the text first; without text, the newest first.
    case relevance
    /// The oldest first.
    case published
    /// The newest first.
    case newest = "-published"
    /// By article and place in it.
    case position
    /// What most quotes report first.
    case mostReported = "-quotes"
}

/// What of several quotes alike is shown once, as the one that is first in the order asked for.
public enum QuoteCollapse: String, Sendable, CaseIterable {
    /// Reports of the same words.
    case utterance
}

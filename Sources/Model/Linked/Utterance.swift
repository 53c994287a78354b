/// Quotes that report the same words.
public struct Utterance: Hashable, Sendable {
    /// `u-` and a hash of the smallest member's id.
    public var id: String
    /// The quotes, in order of their ids; never empty.
    public var quotes: [QuoteReference]
    /// The member with the longest version of the words.
    public var canonical: QuoteReference
    /// The index of the speaker among the corpus's entities, or nil.
    public var speaker: Int?

    /// Creates an utterance.
    public init(id: String, quotes: [QuoteReference], canonical: QuoteReference, speaker: Int?) {
        self.id = id
        self.quotes = quotes
        self.canonical = canonical
        self.speaker = speaker
    }
}

/// How one report of words stands to another.
public enum Relation: String, Sendable, CaseIterable {
    /// The same to the letter.
    case identical
    /// The same words with other punctuation, capitals or marks.
    case punctuation
    /// The same words with some left out at an end.
    case truncated
    /// The same words with more at an end.
    case extended
    /// Words changed, added or left out inside.
    case altered
    /// What the other prints as several sentences or quotes, joined.
    case spliced
}

/// One step of a difference by words.
public struct DiffStep: Hashable, Sendable {
    /// What happens to the words.
    public enum Operation: String, Sendable {
        /// Both have them.
        case equal
        /// Only the other has them.
        case insert
        /// Only the recorded has them.
        case delete
        /// Each has its own.
        case replace
    }

    /// What happens.
    public let operation: Operation
    /// The words that are recorded.
    public let recorded: String
    /// The words of the other.
    public let other: String

    /// Creates a step.
    public init(_ operation: Operation, recorded: String, other: String) {
        self.operation = operation
        self.recorded = recorded
        self.other = other
    }
}

import Model

/// What a report of words has to say for whose they are, from nothing to the surest.
///
/// How a text refers to the speaker tells more than how sure its reader was: a pronoun is given to the wrong one of two
/// people as confidently as to the right one.
enum SpeakerEvidence: Int, Comparable {
    /// Nobody is named.
    case none
    /// Who is spoken of beside the words.
    case nearby
    /// A pronoun or a description stands for somebody.
    case described
    /// The words go on from some beside which a name stands.
    case carried
    /// A name stands beside the words.
    case named

    /// What `quote` has to say.
    init(_ quote: Quote) {
        guard quote.speaker.entity != nil else {
            self = .none
            return
        }
        switch (quote.attribution.method, quote.speaker.type) {
        case (.context, _), (.none, _): self = .nearby
        case (.continuation, .named): self = .carried
        case (_, .named): self = .named
        default: self = .described
        }
    }

    /// How much it counts beside other reports of the same words: two pronouns do not outvote a name, three do.
    var weight: Double {
        switch self {
        case .none: 0
        case .nearby: 0.2
        case .described: 0.4
        case .carried: 0.8
        case .named: 1
        }
    }

    static func < (left: SpeakerEvidence, right: SpeakerEvidence) -> Bool { left.rawValue < right.rawValue }
}

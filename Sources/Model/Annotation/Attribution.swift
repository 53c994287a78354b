/// How a quote's speaker was found.
public struct Attribution: Hashable, Sendable {
    /// The rule or model that decided.
    public var method: AttributionMethod
    /// How sure that is, from 0 to 1.
    public var confidence: Double
    /// ``confidence`` as it leaves the program, and as it is compared: with three decimals.
    public var shownConfidence: Double { (confidence * 1000).rounded() / 1000 }
    /// Why no entity is named, or nil where one is.
    public var reason: UnattributedReason?

    /// Creates an attribution.
    public init(method: AttributionMethod, confidence: Double, reason: UnattributedReason?) {
        self.method = method
        self.confidence = confidence
        self.reason = reason
    }
}

/// Why a quote names no entity.
public enum UnattributedReason: String, Sendable, CaseIterable {
    /// The speaker is never named in the text.
    case notNamed = "not_named"
    /// Several could be meant.
    case ambiguous
    /// The text attributes the words to nobody.
    case noAttribution = "no_attribution"
}

/// The closed list of ways to a speaker, as `docs/api.md` explains them.
public enum AttributionMethod: String, Sendable, CaseIterable {
    /// The cue's subject is a name.
    case syntax
    /// The cue's subject is a pronoun, resolved to an entity.
    case pronoun
    /// The cue's subject is a role or description.
    case nominal
    /// `according to` or another preposition names the source.
    case accordingTo = "according_to"
    /// A name and a colon before the words.
    case colon
    /// A name and a dash behind the words.
    case signature
    /// The words go on from an attributed quotation.
    case continuation
    /// The sentence around the words has a speaker without a word of saying.
    case context
    /// Nobody was found.
    case none
}

/// A verb that can report words or thoughts.
public struct ReportingVerb: Hashable, Sendable {
    /// What the verb does with the words.
    public enum Sense: String, Sendable {
        /// Says them: `say`, `tell`.
        case speech
        /// Judges somebody or something with them: `call`, `blame`.
        case judgement
        /// Holds them true: `think`, `expect`.
        case thought
    }

    /// The dictionary form.
    public let lemma: String
    /// What it does.
    public let sense: Sense
    /// Whether the verb has other, more common uses (`note`, `post`).
    public let isWeak: Bool
}

/// The form in which a verb stands.
public enum VerbForm: UInt8, Sendable {
    /// `say`.
    case base
    /// `says`.
    case third
    /// `said`, past or participle.
    case past
    /// `written`, where it differs from the past.
    case participle
    /// `saying`.
    case gerund
}

import Language
import Model

/// A word of saying with its subject.
struct CueCandidate: Hashable, Sendable {
    enum Construction: Hashable, Sendable {
        /// `Duarte said`
        case finite
        /// `Duarte spoke, saying`
        case gerund
        /// `Duarte went on to say`
        case infinitive
        /// `according to Duarte`
        case accordingTo
        /// `Duarte: …`
        case colon
    }

    /// Its tokens.
    let tokens: Range<Int>
    let lemma: String
    let sense: ReportingVerb.Sense
    let isWeak: Bool
    let construction: Construction
    /// Whether `not` or `never` stands before it.
    let isNegated: Bool
    /// Whether the verb names the one who is spoken to, so that what stands behind it is never its subject.
    var isAddressing: Bool { Self.addressing.contains(lemma) }

    private static let addressing: Set<String> = [
        "tell", "inform", "remind", "assure", "advise", "warn", "instruct", "urge", "promise", "ask",
    ]

    /// Who it says speaks; nil where only what stands to its right can tell.
    let subject: Phrase?

    /// What names a source without a verb: `according to Duarte`, `in Duarte’s words`.
    static func accordingTo(_ tokens: Range<Int>, lemma: String, subject: Phrase?) -> CueCandidate {
        CueCandidate(
            tokens: tokens,
            lemma: lemma,
            sense: .speech,
            isWeak: false,
            construction: .accordingTo,
            isNegated: false,
            subject: subject
        )
    }
}

import Model

/// The cue and the phrase that a quotation is attributed by.
struct Attachment: Hashable {
    /// Where the attribution stands.
    enum Side: Hashable {
        /// `Duarte said, “…”`
        case before
        /// `“…,” Duarte said`
        case after
        /// Before the quotation, which is a part of what is said (`Duarte said the port “…”`).
        case around
    }

    /// Nil where the words are attributed without a word of saying.
    let cue: CueCandidate?
    let phrase: Phrase?
    let side: Side
    let method: AttributionMethod
}

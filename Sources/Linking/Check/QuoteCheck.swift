public import Model

/// What a corpus says about a text that somebody is said to have said.
public struct QuoteCheck: Hashable, Sendable {
    /// Whether it is on record.
    public enum Verdict: String, Sendable, CaseIterable {
        /// All words, in order, without a gap, in one stretch of speech.
        case verbatim
        /// Some sentences are verbatim, the others not found.
        case partial
        /// A recorded utterance with words changed, added or left out, or several joined.
        case altered
        /// Verbatim or altered, but somebody else's than asked.
        case otherSpeaker = "other_speaker"
        /// Nothing like it.
        case notFound = "not_found"
    }

    /// Recorded words that the text, or a part of it, goes back to.
    public struct Match: Hashable, Sendable {
        /// The recorded quotes, one after the other in one article; never empty.
        public let quotes: [QuoteReference]
        /// The index of the utterance of the first of them.
        public let utterance: Int
        /// The index of the speaker among the corpus's entities, or nil where it is not known.
        public let speaker: Int?
        /// The part of the text that goes back to them, in UTF-8 bytes of the text.
        public let span: Range<Int>
        /// How that part stands to the recorded words, and where they differ.
        public let comparison: QuoteComparison
        /// The share of the words of that part, and of the recorded ones that it lies over, that both have, from 0 to 1.
        public let similarity: Double
    }

    /// Whether the text is on record.
    public let verdict: Verdict
    /// What was found, the best first: at most ten, of each utterance one.
    public let matches: [Match]
}

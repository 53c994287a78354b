import Model

/// A quote before its speaker is resolved, in tokens.
struct QuoteDraft {
    var kind: QuoteKind
    /// The attributed tokens; outer marks left out where nothing else is attributed.
    var spans: [Range<Int>]
    /// The tokens inside marks.
    var segments: [Range<Int>]
    var phrase: Phrase?
    var cue: CueCandidate?
    var method: AttributionMethod
    let passage: Int
    /// How sure the taggers are of the words and of the phrase, and of the cue; nil where the place of the words told.
    var certainty: (frame: Double, cue: Double)?
    /// The index of the draft that this one goes on from.
    var continues: Int?
    /// Whether the speaker is the one of the draft before that this index names, though it does not go on from it.
    var follows: Int?
}

/// One attribution as the taggers read it: a cue with its source and its content, in tokens of the article.
struct SpeechFrame: Sendable {
    /// The words of saying.
    let cue: Range<Int>
    /// Who or what they belong to; empty where nobody is named.
    let source: Range<Int>
    /// The attributed stretches, in their order; never empty.
    let content: [Range<Int>]
    /// How sure the tagger is of the ends of source and content, from 0 to 1.
    let probability: Double
    /// How likely the cue is one, from 0 to 1.
    let cueProbability: Double
}

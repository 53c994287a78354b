/// One sentence of the reporter: its tokens, the quotations in it and the words of saying around them.
struct SpeechSentence {
    let tokens: Range<Int>
    /// The indexes of the quotations that begin in it, in their order.
    let quotations: [Int]
    let cues: [CueCandidate]

    /// Whether nothing but quotations and marks stands in it.
    let isQuotationOnly: Bool
}

import Language

/// The tokens of a sentence that the taggers look at: of a long quotation only its ends, since its inside says nothing
/// about who speaks it.
struct SentenceView {
    private static let shownAtStart = 4
    private static let shownAtEnd = 3

    /// The shown tokens, by their indexes in the article.
    let tokens: [Int]

    init(_ sentence: Range<Int>, in scene: Scene) {
        var tokens: [Int] = []
        tokens.reserveCapacity(sentence.count)
        for index in sentence {
            let quotation = Int(scene.quotationAt[index])
            if quotation >= 0 {
                let range = scene.quotations[quotation].tokens
                if index - range.lowerBound >= Self.shownAtStart && range.upperBound - index > Self.shownAtEnd {
                    continue
                }
            }
            tokens.append(index)
        }
        self.tokens = tokens
    }
}

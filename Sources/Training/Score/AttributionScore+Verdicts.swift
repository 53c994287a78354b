import Model

extension AttributionScore {
    /// For each quote of `annotated` but `scare` ones, by its index, whether its words and the words that refer to its speaker
    /// are right.
    static func verdicts(_ annotated: AnnotatedArticle, gold: GoldArticle) -> [Int: Bool] {
        let text = Array(gold.text.unicodeScalars)
        let found = JudgedQuote.quotes(of: annotated, keepsSegments: false)
        let marked = gold.quotes.map(JudgedQuote.init)
        let words = WordTokens.tokens(text[...])
        let goldUnits = ScoreUnit.units(.content, marked, text, words: words, stretches: [])
        let foundUnits = ScoreUnit.units(.content, found, text, words: words, stretches: [])
        let judge = SpeakerJudge(text: text)
        var verdicts: [Int: Bool] = [:]
        for quote in found { for member in quote.members { verdicts[member] = false } }
        for match in ScoreUnit.matches(goldUnits, foundUnits) {
            let quote = found[foundUnits[match.found].quote]
            guard judge.isRight(marked[goldUnits[match.gold].quote], quote) else { continue }
            for member in quote.members { verdicts[member] = true }
        }
        return verdicts
    }
}

/// Where the sentences of an article are: for each token the number of its sentence, and for each sentence its first token.
struct SentenceIndex: Sendable {
    /// For each token, the number of its sentence in the article.
    let sentenceAt: [Int32]
    /// For each sentence, its first token.
    let firstToken: [Int]

    /// Numbers the sentences of `passages`, which hold so many tokens.
    init(_ passages: [Passage], tokenCount: Int) {
        var sentenceAt = [Int32](repeating: 0, count: tokenCount)
        var firstToken: [Int] = []
        for passage in passages {
            for sentence in passage.sentences {
                for token in sentence { sentenceAt[token] = Int32(firstToken.count) }
                firstToken.append(sentence.lowerBound)
            }
        }
        self.sentenceAt = sentenceAt
        self.firstToken = firstToken
    }
}

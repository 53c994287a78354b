import Language
import Model

/// How a word stands in an article.
struct WordUse {
    private var capitals: UInt8 = 0
    private var lowerCase: UInt8 = 0
    private var behindTitle: UInt8 = 0
    private var behindName: UInt8 = 0
    private var behindPreposition: UInt8 = 0
    private var speaks: UInt8 = 0
    private var kinds: UInt8 = 0

    /// All of it as one number.
    var code: UInt64 {
        UInt64(min(capitals, 2)) | UInt64(min(lowerCase, 1)) << 2 | UInt64(min(behindTitle, 1)) << 3
            | UInt64(min(behindName, 1)) << 4 | UInt64(min(behindPreposition, 1)) << 5 | UInt64(min(speaks, 1)) << 6
            | UInt64(kinds) << 8
    }

    /// The uses of every word of `article` that stands with a capital behind the start of a sentence, or in a name.
    static func uses(in article: ParsedArticle, _ traits: TokenTraits, _ rules: [UInt8]) -> [UInt64: WordUse] {
        var uses: [UInt64: WordUse] = [:]
        let finder = NameFinder()
        for passage in article.passages where !finder.isTitleCase(passage, in: article) {
            for sentence in passage.sentences {
                for token in sentence where article.tokens[token].kind == .word {
                    let isStart = token == sentence.lowerBound
                    guard article.tokens[token].isCapitalized else { continue }
                    guard !isStart || rules[token] & 1 == 1 else { continue }
                    uses[traits.words[token], default: WordUse()].note(token, isStart, article, rules)
                }
            }
        }
        for (token, word) in traits.words.enumerated() where article.tokens[token].kind == .word {
            guard !article.tokens[token].isCapitalized, uses[word] != nil else { continue }
            uses[word]?.lowerCase = 1
        }
        return uses
    }

    private mutating func note(_ token: Int, _ isStart: Bool, _ article: ParsedArticle, _ rules: [UInt8]) {
        if !isStart { capitals = min(capitals + 1, 2) }
        if rules[token] & 1 == 1 { kinds |= 1 << ((rules[token] & 0x0E) >> 1) }
        if token + 1 < article.tokens.count, article.isSpeechVerb(token + 1) { speaks = 1 }
        guard !isStart, token > 0 else { return }
        let before = article.tokens[token - 1]
        if before.is(.title) { behindTitle = 1 }
        if before.is(.givenName) && before.isCapitalized { behindName = 1 }
        if before.is(.preposition) { behindPreposition = 1 }
    }
}

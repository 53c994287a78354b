import Language
import Model

/// Finds names by capitals, the words in them and the words around them.
///
/// Passages that write every word with a capital (headlines) give no names of their own: the ones known from the rest of
/// the article are found there by ``KnownNameFinder``.
struct NameFinder: Sendable {
    func names(in article: ParsedArticle) -> [NameMention] {
        var mentions: [NameMention] = []
        for (index, passage) in article.passages.enumerated() where !isTitleCase(passage, in: article) {
            var found: [NameMention] = []
            for sentence in passage.sentences {
                var scanner = NameScanner(article: article, passage: index, sentence: sentence)
                scanner.scan(into: &found)
            }
            if passage.kind == .caption || passage.kind == .captionRepeat {
                found.removeAll { isInBrackets($0.tokens.lowerBound, of: passage, article) }
            }
            mentions += found
        }
        return mentions
    }

    /// Whether the token stands in brackets, as a picture's credit does.
    private func isInBrackets(_ index: Int, of passage: Passage, _ article: ParsedArticle) -> Bool {
        let before = article.tokens[passage.tokens.lowerBound..<index]
        let bracket = before.last { $0.kind == .bracketOpen || $0.kind == .bracketClose }
        return bracket?.kind == .bracketOpen
    }

    /// Whether nearly all words of the passage begin with a capital, but for the small ones.
    func isTitleCase(_ passage: Passage, in article: ParsedArticle) -> Bool {
        guard passage.tokens.count <= 40, passage.kind != .byline else { return false }
        let last = passage.tokens.last {
            article.tokens[$0].kind != .quotationMark && article.tokens[$0].kind != .bracketClose
        }
        let isSentence = last.map { article.tokens[$0].isTerminal } ?? false
        if passage.kind == .paragraph && isSentence { return false }
        var capitals = 0
        var words = 0
        for index in passage.tokens where article.tokens[index].kind == .word {
            let token = article.tokens[index]
            if token.is(.function) && !token.isCapitalized { continue }
            words += 1
            if token.isCapitalized { capitals += 1 }
        }
        return words >= 4 && capitals * 5 >= words * 4
    }
}

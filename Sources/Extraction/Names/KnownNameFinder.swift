import Language
import Model

/// Finds again the names that the article gave in passages that write every word with a capital.
struct KnownNameFinder: Sendable {
    /// The longest name that is looked for, in words.
    private static let longest = 5

    /// The names of `known` again, wherever they stand in the title-case passages of `article`.
    func names(in article: ParsedArticle, known: EntityCatalog) -> [NameMention] {
        let finder = NameFinder()
        var evidence: [UInt64: NameMention.Evidence] = [:]
        for name in known.names {
            evidence[article.key(of: name.tokens)] = name.evidence.subtracting([.speaks, .location, .body])
        }
        var found: [NameMention] = []
        for (index, passage) in article.passages.enumerated() where finder.isTitleCase(passage, in: article) {
            var start = passage.tokens.lowerBound
            while start < passage.tokens.upperBound {
                let longest = min(start + Self.longest, passage.tokens.upperBound)
                let match =
                    article.tokens[start].isCapitalized
                    ? (start + 1...longest).last { evidence[article.key(of: start..<$0)] != nil } : nil
                guard let end = match, let known = evidence[article.key(of: start..<end)] else {
                    start += 1
                    continue
                }
                found.append(NameMention(tokens: start..<end, role: start..<start, passage: index, evidence: known))
                start = end
            }
        }
        return found
    }
}

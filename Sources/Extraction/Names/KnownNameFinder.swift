import Language
import Model

/// Finds again the names that the article gave: in passages that write every word with a capital, and surnames that are
/// common words where a sentence begins with them.
struct KnownNameFinder: Sendable {
    /// The longest name that is looked for, in words.
    private static let longest = 5

    /// The names of `known` again, wherever they stand in the title-case passages of `article`.
    func names(in article: ParsedArticle, known: EntityCatalog) -> [NameMention] {
        let finder = NameFinder()
        var evidence: [UInt64: NameMention.Evidence] = [:]
        for name in known.names {
            evidence[key(of: name.tokens, in: article)] = name.evidence.subtracting([.speaks, .location])
        }
        var found: [NameMention] = []
        for (index, passage) in article.passages.enumerated() where finder.isTitleCase(passage, in: article) {
            var start = passage.tokens.lowerBound
            while start < passage.tokens.upperBound {
                let longest = min(start + Self.longest, passage.tokens.upperBound)
                let match =
                    article.tokens[start].isCapitalized
                    ? (start + 1...longest).last { evidence[key(of: start..<$0, in: article)] != nil } : nil
                guard let end = match, let known = evidence[key(of: start..<end, in: article)] else {
                    start += 1
                    continue
                }
                found.append(NameMention(tokens: start..<end, role: start..<start, passage: index, evidence: known))
                start = end
            }
        }
        return found + surnames(in: article, known: known)
    }

    /// Surnames of known people that were passed over because the word is a common one: `Wren told the committee`.
    private func surnames(in article: ParsedArticle, known: EntityCatalog) -> [NameMention] {
        let people = known.items.filter { $0.type == .person && $0.words.count > 1 }
        let surnames = Set(people.compactMap(\.words.last))
        guard !surnames.isEmpty else { return [] }
        var found: [NameMention] = []
        let finder = NameFinder()
        for (index, passage) in article.passages.enumerated() where !finder.isTitleCase(passage, in: article) {
            for token in passage.tokens.dropLast() where known.nameAt[token] < 0 && article.tokens[token].isCapitalized
            {
                let next = article.tokens[token + 1]
                let isSubject = next.entry.verb >= 0 || next.is(.auxiliary) || next.kind == .clitic
                guard isSubject, article.tokens[token].is(.common), surnames.contains(article.folded(token)) else {
                    continue
                }
                found.append(
                    NameMention(tokens: token..<token + 1, role: token..<token, passage: index, evidence: .person)
                )
            }
        }
        return found
    }

    private func key(of tokens: Range<Int>, in article: ParsedArticle) -> UInt64 {
        var key = WordKey.start
        for index in tokens {
            for byte in WordFolder.standard.fold(article.text[article.tokens[index].range]) {
                key = WordKey.adding(byte, to: key)
            }
            key = WordKey.adding(0x20, to: key)
        }
        return key
    }
}

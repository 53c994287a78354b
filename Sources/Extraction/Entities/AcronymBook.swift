import Language
import Model

/// Tells which names of an article its abbreviations stand for.
struct AcronymBook {
    /// Of so many mentions of one name what stands behind it is read.
    private static let mostRead = 8

    let article: ParsedArticle
    /// The article's names.
    let names: [NameMention]
    /// The folded words of each.
    let words: [[String]]

    /// The drafts of names of several words by the letters that stand for them: what brackets behind a name say, and else the
    /// first letters of its capitals.
    func drafts(among drafts: [EntityDraft]) -> [String: Int] {
        var acronyms: [String: Int] = [:]
        for index in drafts.indices where !drafts[index].isPerson && drafts[index].words.count > 1 {
            guard let mention = drafts[index].mentions.first else { continue }
            let letters = names[mention].tokens.filter { article.tokens[$0].isCapitalized }
                .compactMap {
                    WordFolder.standard.fold(article.text[article.tokens[$0].range]).first
                }
            let acronym = String(decoding: letters, as: UTF8.self)
            // A name that holds the letters as a word is not what they stand for.
            guard letters.count >= 2 && !drafts[index].words.contains(acronym) else { continue }
            if acronyms[acronym] == nil { acronyms[acronym] = index }
        }
        for (index, draft) in drafts.enumerated() where !draft.isPerson && draft.words.count > 1 {
            for acronym in draft.mentions.prefix(Self.mostRead).compactMap(bracketed) { acronyms[acronym] = index }
        }
        return acronyms
    }

    /// The capitals in brackets behind a name whose letters they are, in order, from its first on: `Waterworkers'
    /// Federation (WWF)`.
    private func bracketed(_ name: Int) -> String? {
        let (open, tokens) = (names[name].tokens.upperBound, article.tokens)
        guard open + 2 < tokens.count, tokens[open].kind == .bracketOpen, tokens[open + 2].kind == .bracketClose,
            tokens[open + 1].shape.contains(.allCapitals), (2...8).contains(tokens[open + 1].range.count)
        else { return nil }
        let acronym = article.folded(open + 1).filter { $0 != "." }
        let letters = words[name].joined()
        guard letters.first == acronym.first else { return nil }
        var rest = acronym[...]
        for letter in letters where letter == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty ? acronym : nil
    }
}

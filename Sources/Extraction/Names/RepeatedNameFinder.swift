import Language
import Model

/// Finds again, in sentences, the names that the article gave and that were passed over there: whole ones, surnames, and
/// words that are short for a body (`Rovers` for Northwick Rovers).
struct RepeatedNameFinder {
    /// The longest name that is looked for, in words.
    private static let longest = 5
    private static let kinds: NameMention.Evidence = [
        .taggedPerson, .taggedOrganization, .taggedPlace, .taggedOther,
    ]

    private let article: ParsedArticle
    private let known: EntityCatalog
    private let tags: [PartOfSpeech]?
    /// What is known of each name, by the key of its words.
    private var names: [UInt64: NameMention.Evidence] = [:]

    /// The words that the article writes with a small letter.
    private let smallWords: Set<UInt64>

    /// Prepares for the names of `article` that are known, its words' parts of speech being `tags` where a tagger was there.
    init(article: ParsedArticle, known: EntityCatalog, tags: [PartOfSpeech]?) {
        self.article = article
        self.known = known
        self.tags = tags
        smallWords = Set(
            article.tokens.indices
                .filter { article.tokens[$0].kind == .word && !article.tokens[$0].isCapitalized }
                .map { article.key(of: $0..<$0 + 1) }
        )
        for (name, item) in zip(known.names, known.entityOf) where item >= 0 && known.items[item].type != .other {
            names[article.key(of: name.tokens), default: []].formUnion(name.evidence.intersection(Self.kinds))
        }
        addSurnames()
        for item in known.items where item.words.count > 1 && item.type == .organization { addShortForms(of: item) }
    }

    /// Surnames that one person bears; of namesakes the names that were found say who is meant.
    private mutating func addSurnames() {
        var bearers: [UInt64: Int] = [:]
        for item in known.items where item.type == .person && item.words.count > 1 {
            guard let last = item.mentions.first.flatMap({ known.names[$0].tokens.last }) else { continue }
            bearers[article.key(of: last..<last + 1), default: 0] += 1
        }
        for (surname, count) in bearers where count == 1 { names[surname, default: []].insert(.taggedPerson) }
    }

    private mutating func addShortForms(of body: EntityCatalog.Item) {
        guard let first = body.mentions.first.map({ known.names[$0].tokens }), let last = first.last else { return }
        // `Union` is Union Lindmark, but `University` not the University of Calder.
        let leads = !article.tokens[last].is(.organizationWord) && !article.isWord(first.lowerBound + 1, "of")
        let isFirstOwn = leads && article.tokens[first.lowerBound].is(.organizationWord)
        let words = [first.lowerBound, last].filter { !isGeneral($0) || isFirstOwn && $0 == first.lowerBound }
        for token in words where !isSmall(token) {
            let key = article.key(of: token..<token + 1)
            // `Trump` is the man, though the text names his university.
            if names[key] == nil { names[key] = .taggedOrganization }
        }
    }

    /// Whether the article writes the word with a small letter too, so that it need not be short for the body.
    private func isSmall(_ token: Int) -> Bool { smallWords.contains(article.key(of: token..<token + 1)) }

    /// Whether a word of a body's name is one that many bodies have, or no word of its own.
    private func isGeneral(_ token: Int) -> Bool {
        let word = article.tokens[token]
        return word.kind != .word || !word.isCapitalized
            || word.is([.organizationWord, .firmKind, .nationality, .place, .placeWord, .title, .role, .function])
    }

    /// The names that were passed over, in the order of the text.
    func find() -> [NameMention] {
        var found: [NameMention] = []
        let finder = NameFinder()
        guard !names.isEmpty else { return [] }
        let taken = known.nameAt.map { $0 >= 0 }
        for (index, passage) in article.passages.enumerated() where !finder.isTitleCase(passage, in: article) {
            for sentence in passage.sentences {
                let scanner = NameScanner(article: article, passage: index, sentence: sentence)
                let bounds = NameBounds(article: article, sentence: sentence, taken: taken)
                var start = sentence.lowerBound
                while start < sentence.upperBound {
                    guard let name = name(at: start, in: sentence), let kind = names[article.key(of: name)] else {
                        start += 1
                        continue
                    }
                    let isPerson = kind.contains(.taggedPerson)
                    let first = isPerson ? bounds.beforeParticles(name.lowerBound, isPerson: true) : name.lowerBound
                    var mention = scanner.mention(tagged: first..<name.upperBound)
                    mention.evidence.formUnion(kind)
                    if !mention.tokens.isEmpty { found.append(mention) }
                    start = name.upperBound
                }
            }
        }
        return found
    }

    /// The longest known name that begins at a token and is no part of another.
    private func name(at start: Int, in sentence: Range<Int>) -> Range<Int>? {
        guard isFree(start), article.tokens[start].isCapitalized, !continuesName(start, in: sentence) else {
            return nil
        }
        let limit = min(start + Self.longest, sentence.upperBound)
        let ends = (start + 1...limit).prefix { isFree($0 - 1) }
        guard let end = ends.last(where: { names[article.key(of: start..<$0)] != nil }) else { return nil }
        if end < sentence.upperBound, isFree(end), article.tokens[end].isCapitalized,
            !article.tokens[end].is([.title, .role])
        {
            return nil
        }
        let isWord = end - start == 1 && article.tokens[start].is(.common)
        return isWord && begins(start, sentence) && !isSubject(before: end, in: sentence) ? nil : start..<end
    }

    private func isFree(_ index: Int) -> Bool { known.nameAt[index] < 0 }

    /// Whether the word before is one with a capital, of a name that is not known.
    private func continuesName(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return false }
        let before = article.tokens[index - 1]
        return before.isCapitalized && isFree(index - 1) && !before.is([.title, .role, .function])
            && !begins(index - 1, sentence)
    }

    /// Whether the word has a capital for its place alone.
    private func begins(_ index: Int, _ sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return true }
        let kind = article.tokens[index - 1].kind
        return kind != .word && kind != .clitic && kind != .comma
    }

    /// Whether what stands behind the name is a verb: `Wren told the committee`.
    private func isSubject(before index: Int, in sentence: Range<Int>) -> Bool {
        guard index < sentence.upperBound else { return false }
        let next = article.tokens[index]
        if let tags, tags[index].isVerb, tags[index - 1] == .name { return true }
        return next.entry.verb >= 0 || next.is(.auxiliary) || next.kind == .clitic
    }
}

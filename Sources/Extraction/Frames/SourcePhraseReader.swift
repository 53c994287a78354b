import Language
import Model

/// Reads the phrase that names the speaker from the tokens that the tagger takes for a source.
struct SourcePhraseReader {
    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    /// The phrase of `source` in its `sentence`, or nil where no word of it can name anybody.
    func phrase(_ source: Range<Int>, in sentence: Range<Int>) -> Phrase? {
        var source = source
        while let last = source.last, tokens[last].kind == .comma || tokens[last].kind == .dash { source.removeLast() }
        source = withoutTail(source)
        if source.isEmpty { return nil }
        source = withPossession(source, in: sentence)
        if let bearer = bearer(of: source) ?? bearer(around: source, in: sentence) ?? besideDash(source, in: sentence) {
            return bearer
        }
        guard let first = source.first(where: { tokens[$0].kind == .word || tokens[$0].kind == .number }) else {
            return nil
        }
        let end = nounPhraseEnd(from: first, in: source)
        guard let head = head(first..<end) else { return nil }
        // `a report earlier this week`, `who last year`
        if isTime(first..<end, head), let tail = (first..<end).dropFirst().first(where: isTail) {
            return phrase(first..<tail, in: sentence)
        }
        if first == head, isPronoun(head) { return Phrase(tokens: head..<head + 1, head: head, kind: .pronoun) }
        if let name = scene.name(at: head) {
            return named(name, first..<end, source)
        }
        let titles = TitlePhraseReader(scene: scene)
        if let name = titles.name(in: first..<source.upperBound) ?? leading(first..<source.upperBound, head) {
            let start = min(first, name.tokens.lowerBound)
            return Phrase(
                tokens: start..<name.tokens.upperBound,
                head: name.tokens.upperBound - 1,
                kind: .name(index(of: name))
            )
        }
        if let name = apposition(behind: end) ?? apposition(behind: complement(end, source)) {
            return Phrase(tokens: first..<name.tokens.upperBound, head: head, kind: .name(index(of: name)))
        }
        return somebody(
            Phrase(
                tokens: first..<withComplement(end, source),
                head: head,
                kind: isSeveral(first..<end, head) ? .group : .nominal
            )
        )
    }

    /// Words behind a name that tell when or that it is the very one.
    private static let tails = [
        "this", "last", "next", "earlier", "later", "yesterday", "today", "tonight", "himself", "herself", "itself",
        "themselves",
    ]

    private func isTail(_ index: Int) -> Bool { Self.tails.contains { scene.article.isWord(index, $0) } }

    /// The source up to the end of a name that `last year`, `earlier this month` or `himself` follows.
    private func withoutTail(_ source: Range<Int>) -> Range<Int> {
        let tail = source.dropFirst().first { isTail($0) && scene.name(at: $0 - 1)?.tokens.upperBound == $0 }
        guard let tail, !(source.lowerBound..<tail).contains(where: { tokens[$0].is(.coordinator) }) else {
            return source
        }
        return source.lowerBound..<tail
    }

    private static let times = [
        "moment", "moments", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks", "month", "months",
        "year", "years", "season", "decade", "decades", "weekend", "time",
    ]

    /// Whether the phrase says when; `the minutes` of a meeting do not.
    private func isTime(_ phrase: Range<Int>, _ head: Int) -> Bool {
        Self.times.contains { scene.article.isWord(head, $0) } && !scene.article.isWord(phrase.lowerBound, "the")
            || tokens[head].is([.weekday, .month]) && !tokens[head].shape.contains(.allCapitals)
                && scene.name(at: head) == nil
    }

    /// The phrase, unless it is a time (`next year`, `minutes later`) or an adverb (`underneath`, `there`).
    func somebody(_ phrase: Phrase) -> Phrase? {
        guard phrase.kind == .nominal || phrase.kind == .group else { return phrase }
        if isTime(phrase.tokens, phrase.head) { return nil }
        guard let tags = scene.taggedWords?.partsOfSpeech, phrase.head >= phrase.tokens.lowerBound else {
            return phrase
        }
        let words = phrase.tokens.lowerBound...phrase.head
        let isAdverb = words.allSatisfy { index in
            [.existential, .to, .adverb, .preposition].contains(tags[index])
                && tokens[index].is([.role, .group, .organ, .document]) == false
        }
        return isAdverb ? nil : phrase
    }

    /// `Ana Duarte` in `As Ana Duarte, a lawyer in Calder, puts it`, where the apposition alone was taken for the source.
    private func bearer(of apposition: Range<Int>) -> Phrase? {
        let comma = apposition.lowerBound - 1
        let end = apposition.upperBound
        guard comma > 0, tokens[comma].kind == .comma, tokens[apposition.lowerBound].is([.determiner, .possessive]),
            end < tokens.count, [.comma, .dash].contains(tokens[end].kind),
            let name = scene.name(at: comma - 1), name.tokens.upperBound == comma, isPerson(name)
        else { return nil }
        let before = name.start - 1
        // `After talks with Ana Duarte, the minister, who …, said`
        if before >= 0, tokens[before].is(.preposition), !scene.article.isWord(before, "as") { return nil }
        return Phrase(tokens: name.tokens, head: name.tokens.upperBound - 1, kind: .name(index(of: name)))
    }

    /// How far behind the name a body stands that is taken for the source, in tokens.
    private static let longestClause = 8

    /// `Ana Duarte` in `Ana Duarte, who chairs the Harbour Trust, said`, where the body alone was taken for the source.
    private func bearer(around source: Range<Int>, in sentence: Range<Int>) -> Phrase? {
        let end = source.upperBound
        let before = max(sentence.lowerBound, source.lowerBound - Self.longestClause)..<source.lowerBound
        guard end < sentence.upperBound, tokens[end].kind == .comma,
            let comma = before.last(where: { tokens[$0].kind == .comma }), comma > sentence.lowerBound,
            (comma..<source.lowerBound).allSatisfy(scene.isOutside), isOwned(source, from: comma + 1),
            let name = scene.name(at: comma - 1), name.tokens.upperBound == comma, isPerson(name),
            name.start == sentence.lowerBound || !tokens[name.start - 1].is(.preposition)
        else { return nil }
        return Phrase(tokens: name.tokens, head: name.tokens.upperBound - 1, kind: .name(index(of: name)))
    }

    /// Whether the words from `start` say whose or of what somebody is something: `who chairs the`, `head of`.
    private func isOwned(_ source: Range<Int>, from start: Int) -> Bool {
        guard start < source.lowerBound else { return false }
        if tokens[start].is(.relative) { return true }
        let article = tokens[source.lowerBound].is(.determiner) ? source.lowerBound : source.lowerBound - 1
        let last = tokens[article].is(.determiner) ? article - 1 : article
        return last >= start && tokens[last].is(.preposition)
    }

    /// The speaker before a pair of dashes, between which the source was looked for.
    private func besideDash(_ source: Range<Int>, in sentence: Range<Int>) -> Phrase? {
        let end = source.upperBound
        guard end < sentence.upperBound, tokens[end].kind == .dash, scene.isOutside(end),
            let dash = (sentence.lowerBound..<source.lowerBound).last(where: { tokens[$0].kind == .dash }),
            scene.isOutside(dash),
            let phrase = PhraseReader(scene: scene).phrase(endingAt: dash - 1, from: sentence.lowerBound)
        else { return nil }
        return bearer(of: phrase.tokens.lowerBound..<dash) ?? phrase
    }

    /// The source with what belongs to it: of `Duarte` in `Duarte’s niece said`, the niece.
    private func withPossession(_ source: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
        let end = source.upperBound
        guard end < sentence.upperBound, tokens[end].kind == .clitic, scene.isOutside(end),
            let name = scene.name(at: end - 1), name.tokens.upperBound == end,
            let phrase = PhraseReader(scene: scene).phrase(startingAt: name.tokens.lowerBound, to: sentence.upperBound),
            phrase.tokens.upperBound > end + 1
        else { return source }
        return source.lowerBound..<phrase.tokens.upperBound
    }

    private func isPerson(_ name: NameMention) -> Bool {
        scene.catalog.items[scene.catalog.entityOf[index(of: name)]].type == .person
    }

    private func named(_ name: NameMention, _ phrase: Range<Int>, _ source: Range<Int>) -> Phrase {
        if let other = firstOfTwo(name, phrase) {
            return Phrase(
                tokens: other.tokens.lowerBound..<name.tokens.upperBound,
                head: other.tokens.upperBound - 1,
                kind: .group
            )
        }
        // `the Brazilian` is somebody of a nation, and not the nation.
        let first = phrase.lowerBound
        if name.evidence.contains(.group), name.tokens.count == 1, tokens[first].is(.determiner) {
            let head = name.tokens.lowerBound
            let isPlural = scene.article.text[tokens[head].range].last == UInt8(ascii: "s")
            return Phrase(tokens: first..<head + 1, head: head, kind: isPlural ? .group : .nominal)
        }
        return Phrase(tokens: name.tokens, head: name.tokens.upperBound - 1, kind: .name(index(of: name)))
    }

    private func index(of name: NameMention) -> Int { Int(scene.catalog.nameAt[name.tokens.lowerBound]) }

    /// The other of two people that `and` joins: nobody is meant alone.
    private func firstOfTwo(_ name: NameMention, _ phrase: Range<Int>) -> NameMention? {
        let joint = name.start - 1
        guard joint > phrase.lowerBound, scene.article.isWord(joint, "and"), let other = scene.name(at: joint - 1)
        else {
            return nil
        }
        return other
    }

    private func isPronoun(_ index: Int) -> Bool {
        tokens[index].is([.subject, .object, .possessive, .reflexive, .relative]) || scene.article.isWord(index, "that")
    }

    /// Where the phrase ends that the source begins with: before a comma, a relative clause or a preposition.
    private func nounPhraseEnd(from first: Int, in source: Range<Int>) -> Int {
        var end = first
        while end < source.upperBound {
            let token = tokens[end]
            if end > first, scene.name(at: end) == nil || scene.name(at: end)?.tokens.lowerBound == end {
                let isEnd =
                    token.kind == .comma || token.kind == .bracketOpen || token.kind == .colon || token.kind == .dash
                    || token.is([.relative, .preposition, .subordinator, .auxiliary]) && scene.name(at: end) == nil
                    || scene.article.isWord(end, "that")
                if isEnd { break }
            } else if end == first, token.kind == .comma {
                break
            }
            end += 1
        }
        return max(end, first + 1)
    }

    private func head(_ phrase: Range<Int>) -> Int? {
        var head = phrase.last { tokens[$0].kind == .word || tokens[$0].kind == .number }
        while let last = head, last > phrase.lowerBound, tokens[last].is(.suffix) || tokens[last].is(.adverb) {
            head = last - 1
        }
        return head
    }

    /// The name in `Ana Duarte head of the trust`, where the comma was forgotten.
    private func leading(_ source: Range<Int>, _ head: Int) -> NameMention? {
        let name = source.prefix(4).lazy.compactMap { scene.name(at: $0) }.first
        guard let name, name.tokens.count > 1, isPerson(name), name.tokens.upperBound == head, tokens[head].is(.role),
            scene.article.isWord(head + 1, "of"),
            (source.lowerBound..<name.tokens.lowerBound).allSatisfy(name.role.contains)
        else { return nil }
        return name
    }

    /// Where `for the trust` in `a spokesman for the trust, Ana Duarte,` ends; nobody else is named or meant in it.
    private func complement(_ end: Int, _ source: Range<Int>) -> Int {
        let last = withComplement(end, source)
        let names = (end..<last)
            .contains { index in
                tokens[index].is([.role, .title]) || scene.name(at: index).map(isPerson) ?? false
            }
        return names ? end : last
    }

    /// The name in `its chief, Ana Duarte`, also behind a bracket: `the chief of the Port Authority (PA), Ana Duarte`.
    private func apposition(behind end: Int) -> NameMention? {
        let end = behindBracket(end)
        let start = end + 1
        guard start < tokens.count, tokens[end].kind == .comma, scene.isOutside(start),
            let name = (start..<min(start + 5, tokens.count)).lazy.compactMap({ scene.name(at: $0) }).first,
            (start..<name.tokens.lowerBound).allSatisfy({ name.role.contains($0) || tokens[$0].is(.title) })
        else { return nil }
        return isPerson(name) ? name : nil
    }

    /// The token behind the short bracket that begins at `index`, or `index` itself.
    private func behindBracket(_ index: Int) -> Int {
        guard index < tokens.count, tokens[index].kind == .bracketOpen else { return index }
        let close = (index..<min(index + 5, tokens.count)).first { tokens[$0].kind == .bracketClose }
        return close.map { min($0 + 1, tokens.count - 1) } ?? index
    }

    /// `of …` and `for …` belong to a description.
    private func withComplement(_ end: Int, _ source: Range<Int>) -> Int {
        var last = end
        while last < source.upperBound,
            tokens[last].kind == .word || tokens[last].kind == .clitic || tokens[last].kind == .number,
            !tokens[last].is(.relative), !scene.article.isWord(last, "that")
        {
            last += 1
        }
        return last
    }

    private func isSeveral(_ phrase: Range<Int>, _ head: Int) -> Bool {
        if tokens[head].is(.group) && !tokens[head].is(.role) { return true }
        let bytes = scene.article.text[tokens[head].range]
        let isPlural = bytes.count > 3 && bytes.last == UInt8(ascii: "s") && bytes.dropLast().last != UInt8(ascii: "s")
        let isOne = ["a", "an", "one", "another", "this"].contains { scene.article.isWord(phrase.lowerBound, $0) }
        return isPlural && !isOne && !tokens[head].is([.role, .organ, .document])
            || phrase.contains { scene.article.isWord($0, "and") }
    }
}

import Language
import Model

/// Reads noun phrases by their closed-class words, to the left and to the right of a verb.
struct PhraseReader {
    private static let longest = 9
    /// Determiners that can be a subject by themselves.
    private static let standingAlone = ["another", "some", "many", "one", "both", "few", "all", "several", "most"]

    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    // MARK: To the left

    /// The phrase whose last token is `end`, not beginning before `lower`.
    func phrase(endingAt end: Int, from lower: Int) -> Phrase? {
        guard end >= lower, scene.isOutside(end) else { return nil }
        let token = tokens[end]
        if let name = scene.name(at: end), name.tokens.upperBound == end + 1 { return named(name, end, lower) }
        if token.kind == .bracketClose { return beforeBracket(end, lower) }
        if token.is([.relative, .that]) && !token.is(.determiner) { return antecedent(of: end, lower) }
        if token.is(.subject) { return Phrase(tokens: end..<end + 1, head: end, kind: .pronoun) }
        if Self.standingAlone.contains(where: { scene.article.isWord(end, $0) }) {
            return Phrase(tokens: end..<end + 1, head: end, kind: .group)
        }
        guard isNominal(end) else { return nil }
        var start = end
        while start > lower, end - start < Self.longest, continues(start - 1) { start -= 1 }
        if start > lower, scene.isOutside(start - 1), tokens[start - 1].is([.determiner, .possessive]) { start -= 1 }
        while start < end, tokens[start].is([.adverb, .weekday]) || tokens[start].kind == .clitic { start += 1 }
        let phrase = Phrase(tokens: start..<end + 1, head: end, kind: kind(head: end, start: start))
        return extended(phrase, lower)
    }

    private func named(_ name: NameMention, _ end: Int, _ lower: Int) -> Phrase {
        if let demonym = demonym(name, from: lower) { return demonym }
        let index = Int(scene.catalog.nameAt[end])
        let phrase = Phrase(tokens: name.tokens, head: end, kind: .name(index))
        let before = name.tokens.lowerBound - 1
        if before > lower, scene.article.isWord(before, "and"), let other = scene.name(at: before - 1),
            other.tokens.upperBound == before, isPerson(at: before - 1) == isPerson(at: end)
        {
            return Phrase(tokens: other.tokens.lowerBound..<end + 1, head: other.tokens.upperBound - 1, kind: .group)
        }
        return bearer(of: phrase, lower) ?? extended(phrase, lower)
    }

    /// `the Brazilian`: somebody of a nation, and not the nation.
    private func demonym(_ name: NameMention, from lower: Int) -> Phrase? {
        let before = name.tokens.lowerBound - 1
        guard name.evidence.contains(.group), name.tokens.count == 1, before >= lower,
            tokens[before].is(.determiner), !isPlural(name.tokens.lowerBound)
        else { return nil }
        return Phrase(tokens: before..<name.tokens.upperBound, head: name.tokens.lowerBound, kind: .nominal)
    }

    private func isPlural(_ index: Int) -> Bool {
        scene.article.text[tokens[index].range].last == UInt8(ascii: "s")
    }

    /// `Duarte` in `Duarte of the University of Lisbon`: the person that the name of a body or place belongs to.
    private func bearer(of phrase: Phrase, _ lower: Int) -> Phrase? {
        var joint = phrase.tokens.lowerBound - 1
        while joint > lower, scene.isOutside(joint), tokens[joint].is(.determiner) || isNoun(joint) { joint -= 1 }
        guard joint - 1 >= lower, isJoint(joint), let left = scene.name(at: joint - 1), isPerson(at: joint - 1),
            !isPerson(at: phrase.head), left.tokens.upperBound == joint
        else { return nil }
        return Phrase(tokens: left.tokens, head: joint - 1, kind: .name(Int(scene.catalog.nameAt[joint - 1])))
    }

    private func isPerson(at index: Int) -> Bool {
        let name = Int(scene.catalog.nameAt[index])
        return name >= 0 && scene.catalog.items[scene.catalog.entityOf[name]].type == .person
    }

    /// The phrase with the noun that it depends on: of `Duarte` in `a spokesman for Duarte`, the spokesman.
    private func extended(_ phrase: Phrase, _ lower: Int) -> Phrase {
        let joint = phrase.tokens.lowerBound - 1
        guard joint - 1 >= lower, scene.isOutside(joint), isJoint(joint) else { return phrase }
        guard scene.isOutside(joint - 1), scene.name(at: joint - 1) == nil || scene.article.isWord(joint, "of"),
            let left = self.phrase(endingAt: joint - 1, from: lower)
        else { return phrase }
        let head = tokens[left.head]
        let isSomebody = head.is([.role, .group, .organ, .document]) || head.is(.title)
        let hasDeterminer = tokens[left.tokens.lowerBound].is([.determiner, .possessive])
        guard left.kind != .pronoun, isSomebody || (hasDeterminer && scene.article.isWord(joint, "of")) else {
            return phrase
        }
        return Phrase(tokens: left.tokens.lowerBound..<phrase.tokens.upperBound, head: left.head, kind: left.kind)
    }

    private func isJoint(_ index: Int) -> Bool {
        ["of", "for", "at", "from", "with", "in", "to", "on"].contains { scene.article.isWord(index, $0) }
    }

    private func beforeBracket(_ end: Int, _ lower: Int) -> Phrase? {
        var index = end
        while index > lower, end - index < 20, tokens[index].kind != .bracketOpen { index -= 1 }
        return index > lower ? phrase(endingAt: index - 1, from: lower) : nil
    }

    /// What `who` refers to: the phrase before it, over a comma.
    private func antecedent(of index: Int, _ lower: Int) -> Phrase? {
        var before = index - 1
        if before >= lower, tokens[before].kind == .comma { before -= 1 }
        return before >= lower ? phrase(endingAt: before, from: lower) : nil
    }

    /// Whether the token can be the main noun of a phrase.
    private func isNominal(_ index: Int) -> Bool {
        let token = tokens[index]
        guard scene.isOutside(index), token.kind == .word || token.kind == .number else { return false }
        if token.is([.group, .role, .organ, .document, .title]) { return true }
        if token.is(.function) || token.is([.adverb, .weekday, .month]) { return false }
        return token.entry.verb < 0 || token.isCapitalized
    }

    /// Whether the token can stand inside a phrase, before its main noun.
    private func continues(_ index: Int) -> Bool {
        let token = tokens[index]
        guard scene.isOutside(index) else { return false }
        if token.kind == .clitic || token.kind == .number || scene.name(at: index) != nil { return true }
        guard token.kind == .word else { return false }
        if token.is([.role, .organ, .document, .title, .group]) && !token.is(.function) { return true }
        return !token.is(.function) && token.entry.verb < 0 && !token.is(.weekday)
    }

    private func kind(head: Int, start: Int) -> Phrase.Kind {
        let isSeveral = tokens[head].is(.group) && !tokens[head].is(.role)
        return isSeveral || (tokens[head].is(.group) && !isSingular(start)) ? .group : .nominal
    }

    private func isSingular(_ start: Int) -> Bool {
        ["a", "an", "one", "another"].contains { scene.article.isWord(start, $0) }
    }
}

extension PhraseReader {
    // MARK: To the right

    /// The phrase that begins at `start` and ends before `upper`: a name with its titles, a pronoun or a description.
    func phrase(startingAt start: Int, to upper: Int) -> Phrase? {
        guard start < upper, scene.isOutside(start) else { return nil }
        if tokens[start].is(.subject) { return Phrase(tokens: start..<start + 1, head: start, kind: .pronoun) }
        if Self.standingAlone.contains(where: { scene.article.isWord(start, $0) }),
            !(start + 1 < upper && isNoun(start + 1))
        {
            return apart(start, upper)
        }
        var index = start
        if tokens[index].is([.determiner, .possessive]) && scene.name(at: index) == nil { index += 1 }
        while index > start, index < upper, tokens[index].is(.adverb) || scene.article.endsLikeAdverb(index) {
            index += 1
        }
        var head = -1
        while index < upper, index - start < Self.longest, scene.isOutside(index) {
            if let name = scene.name(at: index), name.tokens.lowerBound == index {
                let end = name.tokens.upperBound
                if let described = nameDescribed(from: end, upper) {
                    index = described
                    continue
                }
                let goesOn =
                    end < upper && scene.isOutside(end) && (tokens[end].kind == .clitic || isClassNoun(end))
                if !goesOn {
                    if let demonym = demonym(name, from: start) { return demonym }
                    return Phrase(tokens: name.tokens, head: end - 1, kind: .name(Int(scene.catalog.nameAt[index])))
                }
                head = end - 1
                index = end
                continue
            }
            guard tokens[index].kind == .clitic || isNoun(index) else { break }
            // Behind a noun that can speak, a word that cannot is its verb.
            if head >= start, isClassNoun(head), tokens[index].kind != .clitic, !isClassNoun(index),
                !tokens[index].isCapitalized
            {
                break
            }
            head = index
            index += 1
        }
        guard head >= start, index > start else { return nil }
        if tokens[head].kind == .clitic { return nil }
        let end = withComplement(index, upper)
        return Phrase(tokens: start..<end, head: head, kind: kind(head: head, start: start))
    }

    /// `one of them`, or the name behind it: `one of them, Ana Duarte`.
    private func apart(_ start: Int, _ upper: Int) -> Phrase {
        var end = start + 1
        while end < min(upper, start + 5), scene.isOutside(end), tokens[end].kind == .word, tokens[end].entry.verb < 0 {
            end += 1
        }
        if end + 1 < upper, tokens[end].kind == .comma, let name = scene.name(at: end + 1),
            name.tokens.lowerBound == end + 1
        {
            return Phrase(
                tokens: name.tokens,
                head: name.tokens.upperBound - 1,
                kind: .name(Int(scene.catalog.nameAt[end + 1]))
            )
        }
        return Phrase(tokens: start..<start + 1, head: start, kind: .group)
    }

    /// The name that nouns at `start` lead to: `Ana Duarte` behind `Idaho` in `Idaho fishery owner Ana Duarte`.
    private func nameDescribed(from start: Int, _ upper: Int) -> Int? {
        var index = start
        while index < min(upper, start + 6), scene.isOutside(index) {
            if let name = scene.name(at: index) {
                return index > start && name.tokens.lowerBound == index && name.role.contains(index - 1) ? index : nil
            }
            guard tokens[index].kind == .clitic || isNoun(index) else { return nil }
            index += 1
        }
        return nil
    }

    /// Whether the token is a noun for somebody, for a body or for a text.
    private func isClassNoun(_ index: Int) -> Bool {
        tokens[index].is([.role, .organ, .document, .group]) && !tokens[index].is(.function)
    }

    /// The phrase at `start` behind a verb of saying, or the name in apposition to it: `said its chief, Ana Duarte`.
    func subject(startingAt start: Int, to upper: Int) -> Phrase? {
        guard let phrase = phrase(startingAt: start, to: upper) else { return nil }
        let comma = phrase.tokens.upperBound
        guard phrase.kind == .nominal, isClassNoun(phrase.head), comma + 1 < upper, tokens[comma].kind == .comma,
            let name = scene.name(at: comma + 1), name.tokens.lowerBound == comma + 1, isPerson(at: comma + 1)
        else { return phrase }
        return Phrase(
            tokens: name.tokens,
            head: name.tokens.upperBound - 1,
            kind: .name(Int(scene.catalog.nameAt[comma + 1]))
        )
    }

    private func isNoun(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word || token.kind == .number else { return false }
        if token.is([.role, .organ, .document, .group, .title]) { return true }
        return !token.is(.function) && !token.is([.adverb, .weekday]) && token.entry.verb < 0
    }

    /// The end of `of …`, `for …` behind a noun.
    private func withComplement(_ end: Int, _ upper: Int) -> Int {
        guard end + 1 < upper, scene.isOutside(end), isComplement(end) else { return end }
        return phrase(startingAt: end + 1, to: upper)?.tokens.upperBound ?? end
    }

    private func isComplement(_ index: Int) -> Bool {
        ["of", "for", "at", "from", "with"].contains { scene.article.isWord(index, $0) }
    }
}

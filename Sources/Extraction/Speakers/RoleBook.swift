import Language
import Model

/// The role words that the text gives each person, before the name and in the apposition behind it, and what else it calls
/// them there.
struct RoleBook {
    /// Titles that tell no role.
    static let honorifics: Set<String> = ["mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "mx."]

    /// For each entity, the token ranges of its roles.
    let roles: [[Range<Int>]]
    /// Whom the first paragraph tells of before they are named.
    let delayed: DelayedNameReader.Introduced?
    private let scene: Scene
    private var words: [Set<String>]

    init(scene: Scene) {
        self.scene = scene
        delayed = DelayedNameReader(scene: scene).introduced()
        let reader = RoleReader(scene: scene)
        var roles = [[Range<Int>]](repeating: [], count: scene.catalog.items.count)
        for (index, item) in scene.catalog.items.enumerated() where item.type == .person {
            for mention in item.mentions {
                roles[index].append(contentsOf: reader.roles(of: scene.catalog.names[mention]))
            }
        }
        self.roles = roles
        words = roles.map { ranges in
            var words: Set<String> = []
            for range in ranges {
                for token in range where !reader.isPossessor(token) { words.insert(scene.article.folded(token)) }
            }
            return words
        }
        for (index, item) in scene.catalog.items.enumerated() where item.type == .person {
            let verbs = item.mentions.compactMap { reader.activity(of: scene.catalog.names[$0]) }
            let nouns = item.mentions.flatMap { reader.descriptions(of: scene.catalog.names[$0]) }
            self.words[index].formUnion((verbs + nouns).map(scene.article.folded))
        }
        if let delayed { words[delayed.person].insert(scene.article.folded(delayed.noun)) }
    }

    /// Whether the entity is given the role `word`.
    func has(_ entity: Int, _ word: String) -> Bool { words[entity].contains(word) }

    /// Those of `people` whom the text itself calls by the word at `token`; where it calls nobody so, those who may be called so.
    func bearers(of token: Int, among people: some Collection<Int>) -> [Int] {
        let literal = called(by: token, among: people)
        return literal.isEmpty ? people.filter { bears($0, scene.article.folded(token)) } : literal
    }

    /// Those of `people` whom the text itself calls by the word at `token`.
    ///
    /// Of several the rank tells: beside a prime minister, `the minister` is another.
    func called(by token: Int, among people: some Collection<Int>) -> [Int] {
        let word = scene.article.folded(token)
        let literal = people.filter { has($0, word) }
        guard literal.count > 1 else { return literal }
        let rank = rank(of: token)
        let alike = literal.filter { has($0, word, of: rank) }
        return alike.isEmpty ? literal : alike
    }

    /// Words before a role that make it another.
    private static let ranks: Set<String> = ["prime", "deputy", "vice", "assistant", "former", "shadow", "acting"]

    /// The word before a role that tells its rank, or nil.
    private func rank(of token: Int) -> String? {
        guard token > 0, scene.tokens[token - 1].kind == .word else { return nil }
        let word = scene.article.folded(token - 1)
        return Self.ranks.contains(word) ? word : nil
    }

    /// Whether a role of the entity has the word in that rank.
    private func has(_ entity: Int, _ word: String, of rank: String?) -> Bool {
        roles[entity].prefix(MentionPlaces.mostDescribed)
            .contains { role in
                role.contains { scene.article.folded($0) == word && self.rank(of: $0) == rank }
            }
    }

    /// Whether the entity is given the role `word`, or one that the word is another name for.
    func bears(_ entity: Int, _ word: String) -> Bool {
        if has(entity, word) { return true }
        guard let kinds = scene.article.lexicon.roleKinds[word] else { return false }
        return !kinds.isDisjoint(with: words[entity])
    }
}

/// Reads the roles of one name.
struct RoleReader {
    let scene: Scene

    /// Nouns that say what somebody is, offices or not.
    private static let anyRole: WordClass = [.role, .personNoun, .epithet]

    private var tokens: [Token] { scene.tokens }

    func roles(of name: NameMention) -> [Range<Int>] {
        var roles: [Range<Int>] = []
        let role = withoutHonorific(name.role)
        if !role.isEmpty { roles.append(role) }
        var start = name.start
        if name.role.isEmpty, let noun = nounBefore(name) {
            roles.append(noun)
            start = noun.lowerBound
        }
        // `the coach, former captain Ana Duarte`
        while start > 0, name.start - start < 4, isNoun(start - 1), tokens[start - 1].is(.common) { start -= 1 }
        if let role = roleBefore(start) { roles.append(role) }
        if let apposition = apposition(of: name) { roles.append(apposition) }
        if let predicate = predicate(of: name) { roles.append(predicate) }
        return roles
    }

    /// Whether `'s` stands behind the word: the union leader's brother is no leader.
    func isPossessor(_ index: Int) -> Bool {
        index + 1 < tokens.count && tokens[index + 1].kind == .clitic
    }

    /// The role without `Sir` and the like at its end, which belong to the name.
    private func withoutHonorific(_ role: Range<Int>) -> Range<Int> {
        guard role.count > 1, let last = role.last, tokens[last].is(.title), !tokens[last].is(.role) else {
            return role
        }
        let rest = role.dropLast()
        // `a deal with Talvia Mr Lund said`, `Said Mr Lund`
        let isRole = rest.last.map {
            tokens[$0].is([.role, .title]) || !tokens[$0].isCapitalized && tokens[$0].entry.verb < 0
        }
        return isRole == true ? rest : role.lowerBound..<role.lowerBound
    }

    /// `mayor` in `The mayor, Anton Brugg, counted heads`, `minister of transport` in `The minister of transport, Ilka Sore,`;
    /// `end` is where the name begins, or what describes it.
    private func roleBefore(_ end: Int) -> Range<Int>? {
        let comma = end - 1
        guard comma > 0, tokens[comma].kind == .comma else { return nil }
        var start = comma
        while start > 0, comma - start < 9, isPart(start - 1) {
            // An article belongs to the phrase only where a body is named behind `of`.
            if tokens[start - 1].is(.determiner), start < 2 || !isLink(start - 2) { break }
            start -= 1
        }
        guard start < comma,
            tokens[start].isCapitalized || start > 0 && tokens[start - 1].is([.determiner, .possessive])
        else { return nil }
        let end = (start..<comma).first { isLink($0) || tokens[$0].is(.preposition) } ?? comma
        return end > start && tokens[end - 1].is(Self.anyRole) ? start..<comma : nil
    }

    /// `climate physicist` in `the climate physicist Ana Duarte`: a noun for people right before the name, with the words that
    /// belong to it.
    private func nounBefore(_ name: NameMention) -> Range<Int>? {
        let end = name.tokens.lowerBound
        guard end > 0, isNoun(end - 1), tokens[end - 1].is(Self.anyRole) else { return nil }
        var start = end - 1
        while start > 0, end - start < 4, isNoun(start - 1), tokens[start - 1].is(.common) { start -= 1 }
        return start..<end
    }

    /// Whether what a role is held of stands behind the word.
    private func isLink(_ index: Int) -> Bool {
        ["of", "for", "at"].contains { scene.article.isWord(index, $0) }
    }

    /// `leads` in `Ana Duarte, who leads the union,`: what somebody does tells what they are.
    func activity(of name: NameMention) -> Int? {
        var index = name.tokens.upperBound
        guard index + 2 < tokens.count, tokens[index].kind == .comma, scene.article.isWord(index + 1, "who") else {
            return nil
        }
        index += 2
        while index + 1 < tokens.count, tokens[index].is([.auxiliary, .adverb]) { index += 1 }
        return tokens[index].kind == .word && scene.isOutside(index) ? index : nil
    }

    /// `the union's leader` in `Ana Duarte, the union's leader,`, without its article.
    private func apposition(of name: NameMention) -> Range<Int>? {
        guard var start = appositionStart(name), scene.isOutside(start) else { return nil }
        // Of `its chairman` a body is meant, of `his wife` somebody else.
        let isOfBody = ["its", "their"].contains { scene.article.isWord(start, $0) }
        if tokens[start].is(.determiner) || isOfBody { start += 1 }
        var end = start
        var hasRole = false
        while end < tokens.count, end - start < 9, isPart(end) || end == start && isAge(end) {
            if tokens[end].is(Self.anyRole) { hasRole = true }
            end += 1
        }
        return hasRole && end > start ? start..<end : nil
    }

    /// `infrastructure minister` in `Ana Duarte is still Talvia’s infrastructure minister`, without its article or possessor.
    ///
    /// With words before it, it has to be an office: nobody is known as `the right man`.
    private func predicate(of name: NameMention) -> Range<Int>? {
        var start = name.tokens.upperBound
        guard start < tokens.count, scene.isOutside(start),
            Self.being.contains(where: { scene.article.isWord(start, $0) })
        else { return nil }
        start += 1
        while start < tokens.count, tokens[start].is(.adverb), !tokens[start].is(.negation) { start += 1 }
        let first = start
        while start < tokens.count, start - first < 4,
            tokens[start].is(.possessive) || tokens[start].isCapitalized && isPossessor(start)
        {
            start += tokens[start].is(.possessive) ? 1 : 2
        }
        if start == first, start < tokens.count, tokens[start].is(.determiner) { start += 1 }
        var end = start
        while end < tokens.count, end - start < 6, isPart(end), !isLink(end), !tokens[end].is(.preposition) { end += 1 }
        guard end > start, (start..<end).allSatisfy({ scene.catalog.nameAt[$0] < 0 && !isParticiple($0) }) else {
            return nil
        }
        let isOne = ["a", "an"].contains { scene.article.isWord(first, $0) }
        if isOne, end > start + 1 { return nil }
        return tokens[end - 1].is(end == start + 1 ? .role : .office) ? start..<end : nil
    }

    private static let being = ["is", "was", "remains", "became"]

    private func isParticiple(_ index: Int) -> Bool { scene.taggedWords?.partsOfSpeech[index] == .participle }

    /// Whether the word is an age: `the 22-year-old prop`.
    private func isAge(_ index: Int) -> Bool {
        tokens[index].kind == .number && scene.article.text[tokens[index].range].contains(UInt8(ascii: "-"))
    }

    /// The first token behind the comma that follows the name, and behind an age with its comma.
    private func appositionStart(_ name: NameMention) -> Int? {
        let comma = name.tokens.upperBound
        guard comma + 1 < tokens.count, tokens[comma].kind == .comma else { return nil }
        let start = tokens[comma + 1].kind == .number ? comma + 3 : comma + 1
        return start < tokens.count ? start : nil
    }

    /// The nouns that describe somebody without being roles of a list: `ranger` in `ranger Ana Duarte`, `beekeeper` in
    /// `Ana Duarte, 41, a beekeeper from Calder,`.
    func descriptions(of name: NameMention) -> [Int] {
        let before = name.start - 1
        var nouns = before >= 0 && isNoun(before) && tokens[before].is(.common) ? [before] : []
        guard let start = appositionStart(name), tokens[start].is(.determiner) else { return nouns }
        let end = (start + 1..<min(start + 7, tokens.count)).prefix(while: isPlain).endIndex
        if end > start + 1, isNoun(end - 1) { nouns.append(end - 1) }
        return nouns
    }

    private func isPlain(_ index: Int) -> Bool {
        scene.isOutside(index) && tokens[index].kind == .word && !tokens[index].is(.function)
    }

    private func isNoun(_ index: Int) -> Bool {
        let token = tokens[index]
        return isPlain(index) && !token.isCapitalized && token.entry.verb < 0 && !token.is(.adverb)
            && scene.catalog.nameAt[index] < 0
    }

    private func isPart(_ index: Int) -> Bool {
        let token = tokens[index]
        // A mark outside all quotations is an apostrophe: `the Dockworkers’ Federation`.
        let isKept = token.kind == .word || token.kind == .clitic || token.kind == .quotationMark
        guard scene.isOutside(index), isKept else { return false }
        let isJoint =
            ["of", "for", "at", "in", "the"].contains { scene.article.isWord(index, $0) }
            || scene.article.isWord(index, "charge") && index > 0 && scene.article.isWord(index - 1, "in")
        return isJoint || (!token.is(.function) && token.entry.verb < 0)
    }
}

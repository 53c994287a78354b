import Language
import Model

/// Finds whom the text brings in right before words.
///
/// `His coach, Davud Karimi, was less romantic. “We were poor for an hour,” he said.`
struct IntroductionReader {
    /// Whom a sentence brings in.
    enum Introduced {
        /// One person.
        case person(Int)
        /// Somebody whom the text does not name: `a voter leaving the diner`.
        case unnamed
    }

    /// So far into a sentence it is looked for somebody without a name, in tokens.
    private static let reach = 9

    /// The most words that describe a name before it.
    private static let longestDescription = 3

    let scene: Scene

    private var sentences: SentenceIndex { scene.article.sentences }

    private var tokens: [Token] { scene.tokens }

    /// Whom the sentence before the words brings in that `pronoun` stands behind, or nil where it does not tell.
    ///
    /// - Complexity: O(*n*) in the tokens of the words and of the sentence before them.
    func introduced(before pronoun: Pronoun) -> Introduced? {
        guard pronoun.form == .subject, !scene.isOutside(pronoun.start),
            let sentence = sentence(before: pronoun.sentence, in: pronoun.passage)
                ?? sentence(beforeAllOf: Int(scene.quotationAt[pronoun.start]))
        else {
            return introducedLast(before: pronoun).map(Introduced.person)
        }
        if keepsUnnamed(sentence) { return .unnamed }
        guard let person = person(in: sentence) else {
            return bringsInNobody(sentence) || goesOnFromUnnamed(sentence, pronoun) ? .unnamed : nil
        }
        return agrees(person, isFeminine: pronoun.isFeminine) ? .person(person) : nil
    }

    /// Whether a pronoun stands behind a clause `Asked …` that begins its sentence, in a paragraph where somebody has spoken.
    ///
    /// They answer then, and not whom the question names:
    ///
    /// `Asked whether the chief, Karl Lund, should go, he replied: “…”`
    func isAsked(_ pronoun: Pronoun) -> Bool {
        let first = sentences.firstToken[pronoun.sentence]
        return pronoun.form == .subject && scene.article.isWord(first, "asked") && scene.isOutside(first)
            && pronoun.token > first + 1 && tokens[pronoun.token - 1].kind == .comma
            && (scene.article.passages[pronoun.passage].tokens.lowerBound..<first)
                .contains { !scene.isOutside($0) }
    }

    /// The only person named before a pronoun in its paragraph, where that is about them and the pronoun begins its sentence.
    ///
    /// `On Cutler Street Merle Hask loaded a boat. He said he had laughed.` It may also stand behind words that do.
    func leader(before pronoun: Pronoun) -> Int? {
        guard pronoun.form == .subject, pronoun.token == pronoun.start || !scene.isOutside(pronoun.start),
            let person = onlyPerson(in: pronoun.passage, before: pronoun.start),
            agrees(person, isFeminine: pronoun.isFeminine)
        else { return nil }
        return person
    }

    /// The only person of the last sentence of the paragraph before words, where they are named for the first time.
    ///
    /// `The bowler, Desmond Carl, has been suspended.` before `“I have never taken a dollar,” he said.`
    private func introducedLast(before pronoun: Pronoun) -> Int? {
        guard pronoun.form == .subject, !scene.isOutside(pronoun.start), pronoun.passage > 0,
            scene.article.passages[pronoun.passage - 1].kind == .paragraph,
            let sentence = sentence(before: pronoun.sentence, in: pronoun.passage - 1),
            sentence.upperBound == scene.article.passages[pronoun.passage - 1].tokens.upperBound,
            let person = person(in: sentence), agrees(person, isFeminine: pronoun.isFeminine),
            let first = scene.catalog.items[person].mentions.first.map({ scene.catalog.names[$0] }),
            sentence.contains(first.tokens.lowerBound), first.tokens.count > 1
        else { return nil }
        return person
    }

    /// The only person of the sentence that words stand behind which begin at `token`, in their passage.
    func person(beforeWords token: Int, in passage: Int) -> Int? {
        sentence(before: Int(sentences.sentenceAt[token]), in: passage).flatMap(person)
    }

    /// The name that the sentence before words begins with, where it brings in that one person and holds no words of anybody.
    ///
    /// `“It can wait,” Lund said. Duarte, asked about that, did not smile. “It cannot.”`
    func lead(beforeWords token: Int, in passage: Int) -> Int? {
        let number = Int(sentences.sentenceAt[token]) - 1
        guard number >= 0, sentences.firstToken[number] >= scene.article.passages[passage].tokens.lowerBound,
            sentences.firstToken[number + 1] == token
        else { return nil }
        let sentence = sentences.firstToken[number]..<token
        guard sentence.allSatisfy(scene.isOutside),
            let person = person(in: sentence), let first = sentence.first(where: { tokens[$0].kind == .word })
        else { return nil }
        let name = Int(scene.catalog.nameAt[first])
        return name >= 0 && scene.catalog.entityOf[name] == person ? name : nil
    }

    /// The only person of the sentence before the words that a description at `token` stands behind, or else of all that
    /// stands before them in the passage.
    func person(before token: Int, in passage: Int) -> Int? {
        let number = Int(sentences.sentenceAt[token])
        let start = sentences.firstToken[number]
        // `Ana Duarte won by a length. The sprinter said …`
        guard !scene.isOutside(start) || start == token else { return nil }
        if let sentence = sentence(before: number, in: passage) {
            return person(in: sentence) ?? onlyPerson(in: passage, before: start)
        }
        guard start < token else { return nil }
        // `“…,” the skier said.` goes on from the paragraph before.
        guard passage > 0, scene.article.passages[passage - 1].kind == .paragraph else { return nil }
        let people = Set(
            scene.article.passages[passage - 1].tokens.filter { scene.isOutside($0) && namesPerson($0) }
                .map { scene.catalog.entityOf[Int(scene.catalog.nameAt[$0])] }
        )
        return people.count == 1 ? people.first : nil
    }

    /// The only person named in the passage before a sentence, who is its first subject.
    private func onlyPerson(in passage: Int, before start: Int) -> Int? {
        let tokens = scene.article.passages[passage].tokens.lowerBound..<start
        let named = tokens.filter(scene.isOutside).map { Int(scene.catalog.nameAt[$0]) }
            .filter { $0 >= 0 && scene.catalog.items[scene.catalog.entityOf[$0]].type == .person }
        guard let first = named.first, Set(named.map { scene.catalog.entityOf[$0] }).count == 1,
            isPerson(scene.catalog.entityOf[first]),
            isSubject(scene.catalog.names[first], of: scene.catalog.entityOf[first])
        else { return nil }
        return scene.catalog.entityOf[first]
    }

    /// The last sentence before a speech that runs over several passages, of which the quotation of that index is a part.
    private func sentence(beforeAllOf quotation: Int) -> Range<Int>? {
        var first = quotation
        while first > 0, scene.quotations[first - 1].continuesInNext { first -= 1 }
        guard first >= 0, first < quotation else { return nil }
        let (passage, number) = (
            scene.quotations[first].passage, Int(sentences.sentenceAt[scene.quotations[first].tokens.lowerBound])
        )
        if let sentence = sentence(before: number, in: passage) { return sentence }
        guard passage > 0, scene.article.passages[passage - 1].kind == .paragraph else { return nil }
        return sentence(before: number, in: passage - 1)
    }

    /// Whether a sentence says that somebody in it is not to be named: `A spokesman for Lund, who asked not to be named,`.
    private func keepsUnnamed(_ sentence: Range<Int>) -> Bool {
        guard let who = sentence.first(where: { scene.article.isWord($0, "who") && scene.isOutside($0) }) else {
            return false
        }
        let clause = (who + 1..<sentence.upperBound).prefix(Self.reach)
        let denies = clause.contains { tokens[$0].is(.negation) || Self.denying.contains(scene.article.folded($0)) }
        return denies
            && clause.contains { index in
                ["named", "identified"].contains(scene.article.folded(index))
                    // `who would not name the buyer` is somebody.
                    || scene.article.isWord(index, "name")
                        && (tokens[index - 1].is([.possessive, .determiner]) || isPersonal(index + 1))
            }
    }

    private func isPersonal(_ token: Int) -> Bool {
        ["him", "her", "them"].contains { scene.article.isWord(token, $0) }
    }

    private static let denying: Set<String> = ["not", "declined", "refused", "declines", "refuses"]

    /// Whether the paragraph before the pronoun's ends with somebody whom it does not name, and the sentence that begins the
    /// pronoun's goes on about them.
    ///
    /// `… said a customs officer. / He has served for six years. “…,” he added.`
    private func goesOnFromUnnamed(_ sentence: Range<Int>, _ pronoun: Pronoun) -> Bool {
        let before = pronoun.passage - 1
        guard before >= 0, sentence.lowerBound == scene.article.passages[pronoun.passage].tokens.lowerBound,
            scene.article.isWord(sentence.lowerBound, pronoun.isFeminine ? "she" : "he"),
            !sentence.contains(where: { scene.isOutside($0) && namesPerson($0) }),
            scene.article.passages[before].kind == .paragraph,
            let last = self.sentence(before: Int(sentences.sentenceAt[sentence.lowerBound]), in: before)
        else { return false }
        return keepsUnnamed(last) || bringsInNobody(last)
    }

    /// The last sentence of the passage before one that is not all words of somebody.
    private func sentence(before number: Int, in passage: Int) -> Range<Int>? {
        let start = scene.article.passages[passage].tokens.lowerBound
        var number = number - 1
        while number >= 0, sentences.firstToken[number] >= start {
            let sentence = sentences.firstToken[number]..<sentences.firstToken[number + 1]
            if sentence.contains(where: { tokens[$0].kind == .word && scene.isOutside($0) }) { return sentence }
            number -= 1
        }
        return nil
    }

    /// The only person of a sentence, if it is about them: they are named for the first time, or nothing says that they are
    /// somebody's or that something is done to them.
    private func person(in sentence: Range<Int>) -> Int? {
        var person: Int?
        var name: NameMention?
        for token in sentence where scene.isOutside(token) {
            let index = Int(scene.catalog.nameAt[token])
            if index < 0 {
                // `She praised Karimi. “…,” she said.`
                if name == nil, isPronoun(token), !beginsAside(sentence) { return nil }
                continue
            }
            let entity = scene.catalog.entityOf[index]
            guard isPerson(entity) || leads(scene.catalog.names[index], sentence) else { continue }
            // `So it fell to Guido’s son, Matteo Bertoli. “…,” he said.`
            if isPossessor(scene.catalog.names[index]), name == nil { continue }
            if let person, person != entity {
                // `Ana Duarte was asked by Lund what she thought. “…,” she said.`
                guard let name, name.start == sentence.lowerBound, isAgent(scene.catalog.names[index]) else {
                    return nil
                }
                continue
            }
            if person == nil { (person, name) = (entity, scene.catalog.names[index]) }
        }
        guard let person, let name, isSubject(name, of: person) else { return nil }
        return person
    }

    /// Whether the sentence begins with what goes on behind a comma: `Asked whether he had advised his son, Delaney declined`.
    private func beginsAside(_ sentence: Range<Int>) -> Bool {
        let first = sentence.lowerBound
        return tokens[first].is(.subordinator) || scene.article.isWord(first, "asked")
            || scene.article.isWord(first, "in")
    }

    /// Whether the entity is somebody; a single word that a tagger alone takes for a person need not be.
    private func isPerson(_ entity: Int) -> Bool {
        let item = scene.catalog.items[entity]
        guard item.type == .person, item.words.count == 1, !item.isMasculine, !item.isFeminine else {
            return item.type == .person
        }
        return item.mentions.contains { !scene.catalog.names[$0].evidence.isDisjoint(with: [.person, .speaks]) }
    }

    /// Whether what a tagger alone takes for a person begins the sentence, as its subject does.
    private func leads(_ name: NameMention, _ sentence: Range<Int>) -> Bool {
        let end = name.tokens.upperBound
        return name.start == sentence.lowerBound && end < sentence.upperBound && tokens[end].kind != .clitic
            && scene.catalog.items[scene.catalog.entityOf[Int(scene.catalog.nameAt[name.tokens.lowerBound])]].type
                == .person
    }

    /// Whether the name tells only whose somebody is, in front of kin or a role: `Guido’s son`.
    private func isPossessor(_ name: NameMention) -> Bool {
        let end = name.tokens.upperBound
        return end + 1 < tokens.count && tokens[end].kind == .clitic
            && tokens[end + 1].is([.role, .personNoun, .masculine, .feminine])
    }

    private func isPronoun(_ token: Int) -> Bool {
        ["he", "she", "him", "they", "i", "we"].contains { scene.article.isWord(token, $0) }
    }

    private func isSubject(_ name: NameMention, of person: Int) -> Bool {
        let end = name.tokens.upperBound
        if end < tokens.count, tokens[end].kind == .clitic { return false }
        let isFirst = scene.catalog.items[person].mentions.first.map { scene.catalog.names[$0] == name } ?? false
        if isFirst, name.tokens.count > 1 { return true }
        // `the last runs off his brother Ravi`
        var before = name.start - 1
        for _ in 0..<Self.longestDescription where before > 0 && isDescribing(before) { before -= 1 }
        return before < 0 || !tokens[before].is(.preposition)
    }

    /// Whether the name stands behind `by`, as who does what is done to the subject.
    private func isAgent(_ name: NameMention) -> Bool {
        name.start > 0 && scene.article.isWord(name.start - 1, "by")
    }

    /// Whether the token may stand between a preposition and a name: `his`, `the`, `brother`.
    private func isDescribing(_ index: Int) -> Bool {
        tokens[index].is([.possessive, .determiner, .role, .masculine, .feminine])
    }

    private func agrees(_ person: Int, isFeminine: Bool) -> Bool {
        let item = scene.catalog.items[person]
        if isFeminine ? item.isMasculine : item.isFeminine { return false }
        guard let first = item.words.first, item.words.count > 1 else { return true }
        return !scene.article.lexicon.entry(of: first).classes
            .contains(isFeminine ? .masculineName : .feminineName)
    }

    /// Whether a sentence that names no person begins with somebody without a name.
    private func bringsInNobody(_ sentence: Range<Int>) -> Bool {
        let words = sentence.prefix(Self.reach).filter { tokens[$0].kind == .word && scene.isOutside($0) }
        let first = sentence.lowerBound
        if scene.article.isWord(first, "one"), scene.article.isWord(first + 1, "of") { return true }
        guard sentence.allSatisfy({ !scene.isOutside($0) || !namesPerson($0) && !isPronoun($0) }) else { return false }
        return words.contains { index in
            let start = max(sentence.lowerBound, index - 3)
            let isAny = (start..<index)
                .contains { place in
                    ["a", "an", "another"].contains { scene.article.isWord(place, $0) }
                }
            let leads = index == first + 1 && scene.article.isWord(first, "a")
            return isAny && (isPersonNoun(index) || leads && tokens[index].is(.personNoun))
        }
    }

    private func namesPerson(_ token: Int) -> Bool {
        let index = Int(scene.catalog.nameAt[token])
        return index >= 0 && isPerson(scene.catalog.entityOf[index])
    }

    private func isPersonNoun(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.isCapitalized { return false }
        return token.is([.role, .epithet, .masculine, .feminine])
            || scene.article.lexicon.entry(of: scene.article.folded(index) + "s").classes.contains(.group)
    }
}

import Language
import Model

/// Says whom a description means: `the minister`, `the Swede`, `the 34-year-old`, `the company`.
///
/// Somebody whom the text itself calls so comes first, then somebody who may be called so, at last, for words that news
/// use in place of a name just given, who was the subject nearby. Where two would do, nobody is chosen.
struct DescriptionReader {
    /// What a description was taken for.
    enum Meaning: Equatable {
        case entity(Int, certainty: Double)
        case ambiguous
        case nobody

        /// The best of the scores of entities, if it leads by `margin`.
        static func best(of scores: [Int: Double], certainty: Double, margin: Double) -> Meaning {
            let ranked = scores.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
            guard let best = ranked.first else { return .nobody }
            if let second = ranked.dropFirst().first, best.value - second.value < margin { return .ambiguous }
            return .entity(best.key, certainty: certainty)
        }
    }

    /// What having spoken last counts for.
    private static let turn = 0.7
    /// How much nearer or more prominent than the next somebody must be.
    private static let leastMargin = 1.0
    /// The score of a subject two sentences back.
    private static let leastNearScore = -0.6
    /// The score of the subject of the sentence before, in the paragraph before.
    private static let leastSubjectScore = 0.5
    /// Of the sentence before so many tokens are looked at.
    private static let sentenceLength = 100

    /// So far back it is looked whether the same word stands there, in tokens, so that a long text costs linear time.
    private static let reach = 2_000

    private let scene: Scene
    private let roles: RoleBook
    private let places: MentionPlaces
    private let bodies: BodyFinder
    private let sentences: SentenceIndex

    init(scene: Scene, roles: RoleBook, places: MentionPlaces) {
        self.scene = scene
        self.roles = roles
        self.places = places
        bodies = BodyFinder(scene: scene, places: places)
        sentences = scene.article.sentences
    }

    /// What the words mean where that is no question of choice, else nil: a headline's mean who the story tells of, `a farmer`,
    /// and `the farmer` behind it, nobody named but for those whom the first paragraph tells of before they are named.
    func settled(_ question: DescriptionQuestion) -> Meaning? {
        let phrase = question.phrase
        if let delayed = roles.delayed, delayed.noun == phrase.head {
            return .entity(delayed.person, certainty: 0.65)
        }
        if scene.article.passages[question.passage].kind.zone == .title { return bearerInStory(phrase) }
        if isIndefinite(phrase) { return .nobody }
        // `A minister who would not be named said no. “We were eating,” the minister said.`
        return isUnnamed(phrase, in: question.passage) ? .nobody : nil
    }

    /// Whether learned choices may tell what the words mean that are not settled: a transcript's `CALLER` is as printed.
    func isOpen(_ phrase: Phrase) -> Bool { !scene.tokens[phrase.head].shape.contains(.allCapitals) }

    /// The entities named before the words.
    func named(before question: DescriptionQuestion) -> [MentionPlaces.Candidate] {
        places.candidates(before: question.phrase.tokens.lowerBound, in: question.passage)
    }

    private func isIndefinite(_ phrase: Phrase) -> Bool {
        ["a", "an", "one", "another"].contains { scene.article.isWord(phrase.tokens.lowerBound, $0) }
    }

    /// Whether the text gives the entity a role.
    func hasRoles(_ entity: Int) -> Bool { !roles.roles[entity].isEmpty }

    /// Which of some entities the text calls by the word at `head`, or by one that it is another name for; of several people
    /// whom it does, those of that rank.
    func areCalled(_ entities: [Int], _ head: Int) -> [Bool] {
        let word = scene.article.folded(head)
        let isPerson = { (entity: Int) in scene.catalog.items[entity].type == .person }
        let ofRank = Set(roles.called(by: head, among: entities.filter(isPerson)))
        return entities.map { entity in
            guard isPerson(entity) else { return bodies.isCalled(entity, word) }
            return roles.has(entity, word) ? ofRank.contains(entity) : roles.bears(entity, word)
        }
    }

    /// Those of `named` whom the words may mean: people or bodies, as they tell, of whom the text says nothing else.
    func fitting(_ phrase: Phrase, among named: [MentionPlaces.Candidate]) -> [MentionPlaces.Candidate] {
        let word = scene.article.folded(phrase.head)
        let head = classes(of: phrase.head)
        let origins = origins(in: phrase.tokens)
        let isBody = Self.isBody(head)
        // No body is a `Frenchman` or `the 34-year-old`.
        let isSomebody =
            AgeReader.age(in: phrase.tokens, of: scene) != nil
            || !isBody && !head.isDisjoint(with: [.epithet, .nationality, .masculine, .feminine])
        return named.filter { candidate in
            let entity = candidate.entity
            switch scene.catalog.items[entity].type {
            case .organization:
                // The bank is no senate.
                return !isSomebody
                    && (!isBody || bodies.isCalled(entity, word) || !bodies.isOfAnotherKind(entity))
            case .person:
                return !isBody && scene.catalog.items[entity].agrees(with: head) && agrees(entity, with: origins)
                    && !hasOtherOffice(entity, than: phrase.head)
            default: return false
            }
        }
    }

    /// Whether words of these classes stand for bodies.
    private static func isBody(_ head: WordClass) -> Bool {
        !head.isDisjoint(with: [.organ, .firmKind]) && !head.contains(.role)
    }

    /// Whether nothing tells that the entity comes from elsewhere than `origins`.
    private func agrees(_ entity: Int, with origins: Set<String>) -> Bool {
        guard !origins.isEmpty else { return true }
        let known = self.origins(of: entity)
        return known.isEmpty || !origins.isDisjoint(with: known)
    }

    /// Whether the head is an office and the text gives the person others alone.
    private func hasOtherOffice(_ entity: Int, than head: Int) -> Bool {
        guard scene.tokens[head].is(.office), !roles.bears(entity, scene.article.folded(head)) else { return false }
        return roles.roles[entity].prefix(MentionPlaces.mostDescribed)
            .contains { $0.contains { scene.tokens[$0].is(.office) } }
    }

    /// Whether the noun stands before in the text.
    func isRepeated(_ phrase: Phrase) -> Bool {
        (max(0, phrase.head - Self.reach)..<phrase.head).contains { isSame($0, phrase.head) }
    }

    /// What the rules take the words for that are not settled, `named` being those named before.
    func guess(_ question: DescriptionQuestion, among named: [MentionPlaces.Candidate]) -> Meaning {
        let (phrase, current) = (question.phrase, question.current)
        let first = phrase.tokens.lowerBound
        let head = classes(of: phrase.head)
        if Self.isBody(head) {
            guard scene.tokens[first].is(.determiner) else { return .nobody }
            return bodies.body(phrase, among: named, current: current, isSpecific: isSpecific(phrase))
        }
        let people =
            named
            .filter {
                scene.catalog.items[$0.entity].type == .person && scene.catalog.items[$0.entity].agrees(with: head)
            }
        if let age = AgeReader.age(in: phrase.tokens, of: scene) {
            let aged = people.filter { isAged($0.entity, age) }
            if let only = aged.first, aged.count == 1 { return .entity(only.entity, certainty: 0.85) }
            return nearest(people, current)
        }
        let bearer = bearer(phrase, people, current)
        guard case .nobody = bearer else { return bearer }
        if head.contains(.role) {
            let member = member(phrase, people)
            guard case .nobody = member else { return member }
        }
        guard scene.article.isWord(first, "the") else { return .nobody }
        if !head.isDisjoint(with: [.epithet, .nationality]) {
            let nearest = nearest(people, current)
            guard case .nobody = nearest else { return nearest }
        } else if head.contains(.role), opensSentence(phrase) {
            let named = justNamed(phrase, people)
            guard case .nobody = named else { return named }
        }
        return broughtIn(phrase, in: question.passage)
    }

    // MARK: Who was just named

    /// Whether the phrase is an article and the role alone, at the start of a sentence.
    private func opensSentence(_ phrase: Phrase) -> Bool {
        let before = phrase.tokens.lowerBound - 1
        return phrase.tokens.count == 2 && phrase.head == phrase.tokens.lowerBound + 1 && before >= 0
            && (scene.tokens[before].isTerminal || scene.tokens[phrase.tokens.lowerBound].shape.contains(.lineStart))
    }

    /// The subject of the sentence before, where nobody else is near, the text has said nothing of what they are and the
    /// role is new in it: `…, Ana Duarte has said. The chancellor, on a tour of Talvia, said …`.
    private func justNamed(_ phrase: Phrase, _ people: [MentionPlaces.Candidate]) -> Meaning {
        let near = people.filter { $0.score >= Self.leastNearScore }
        guard let only = near.first, near.count == 1, only.score >= Self.leastSubjectScore,
            isAlone(only.entity, before: phrase.tokens.lowerBound),
            roles.roles[only.entity].joined().allSatisfy({ RoleBook.honorifics.contains(scene.article.folded($0)) }),
            !isRepeated(phrase)
        else { return .nobody }
        return .entity(only.entity, certainty: 0.65)
    }

    /// Whether the sentence that ends before `token` names no other person.
    private func isAlone(_ entity: Int, before token: Int) -> Bool {
        let sentence = (0..<token - 1).suffix(Self.sentenceLength).reversed().prefix { !scene.tokens[$0].isTerminal }
        return sentence.allSatisfy { index in
            let name = Int(scene.catalog.nameAt[index])
            guard name >= 0 else { return true }
            let other = scene.catalog.entityOf[name]
            return other == entity || scene.catalog.items[other].type != .person
        }
    }

    private func isSame(_ index: Int, _ other: Int) -> Bool {
        let (first, second) = (scene.tokens[index].range, scene.tokens[other].range)
        return first.count == second.count && scene.article.folded(index) == scene.article.folded(other)
    }

    /// Who was brought in right before the words, where the text gives them no role: `Dr Ortega, who saw the mine, was heard
    /// too. “…,” the engineer said.` Whoever holds an office is named by it, if not here then elsewhere.
    private func broughtIn(_ phrase: Phrase, in passage: Int) -> Meaning {
        guard !scene.tokens[phrase.head].is(.office) || isFormer(phrase), isAgent(phrase.head),
            let person = IntroductionReader(scene: scene)
                .person(before: phrase.tokens.lowerBound, in: passage),
            roles.roles[person].allSatisfy({ !scene.tokens[$0.upperBound - 1].is(.role) }),
            scene.catalog.items[person].agrees(with: classes(of: phrase.head))
        else { return .nobody }
        return .entity(person, certainty: 0.65)
    }

    /// Whether the office is one that somebody has no more: the text may say so without having named it before.
    private func isFormer(_ phrase: Phrase) -> Bool {
        scene.article.isWord(phrase.tokens.lowerBound + 1, "former")
            || scene.article.folded(phrase.head).hasPrefix("ex-")
    }

    /// Whether a word is one for people, by the lists or by how it ends: `translator`, `skier`, `geologist`.
    private func isAgent(_ index: Int) -> Bool {
        if scene.tokens[index].is([.role, .epithet, .masculine, .feminine]) { return true }
        let word = scene.article.folded(index)
        return !scene.tokens[index].is([.document, .organ, .placeWord])
            && ["er", "or", "ist", "ian", "man", "woman"].contains { word.hasSuffix($0) && word.utf8.count > 5 }
    }

    // MARK: Who is called so

    /// Whom the story calls what a headline does, if that is one person alone: `Minister denies fault`.
    private func bearerInStory(_ phrase: Phrase) -> Meaning {
        let people = scene.catalog.items.indices.filter {
            scene.catalog.items[$0].type == .person
                && scene.catalog.items[$0].agrees(with: classes(of: phrase.head))
        }
        let bearers = roles.bearers(of: phrase.head, among: people)
        guard let bearer = bearers.first else { return .nobody }
        return bearers.count == 1 ? .entity(bearer, certainty: 0.7) : .ambiguous
    }

    /// The only one whose role names the body that the phrase names before its head: `the Harbour Union deputy` behind
    /// `Ana Duarte, spokeswoman of the Harbour Union,`.
    private func member(_ phrase: Phrase, _ people: [MentionPlaces.Candidate]) -> Meaning {
        guard phrase.tokens.lowerBound < phrase.head else { return .nobody }
        let bodies = named(in: phrase.tokens.lowerBound..<phrase.head)
        guard !bodies.isEmpty else { return .nobody }
        let members = people.filter { candidate in
            roles.roles[candidate.entity].contains { !bodies.isDisjoint(with: named(in: $0)) }
        }
        guard let member = members.first else { return .nobody }
        return members.count == 1 ? .entity(member.entity, certainty: 0.75) : .ambiguous
    }

    /// What is named in a stretch.
    private func named(in tokens: Range<Int>) -> Set<Int> {
        Set(
            tokens.compactMap { index in
                let name = Int(scene.catalog.nameAt[index])
                return name >= 0 ? scene.catalog.entityOf[name] : nil
            }
        )
    }

    private func bearer(_ phrase: Phrase, _ people: [MentionPlaces.Candidate], _ current: Int?) -> Meaning {
        let head = scene.article.folded(phrase.head)
        let origin = origins(in: phrase.tokens)
        var bearers: [Int: Double] = [:]
        // `His lawyer` is not the lawyer whom another calls counsel.
        let isOwned = scene.tokens[phrase.tokens.lowerBound].is(.possessive)
        for candidate in people
        where isOwned ? roles.has(candidate.entity, head) : roles.bears(candidate.entity, head) {
            guard agrees(candidate.entity, with: origin) else { continue }
            bearers[candidate.entity] = score(candidate, current)
        }
        let called = Set(roles.called(by: phrase.head, among: bearers.keys))
        let literal = bearers.filter { called.contains($0.key) }
        // Which of several it is, a word like `union` in `the union leader` would have to tell.
        if literal.isEmpty && bearers.count > 1 && isSpecific(phrase) { return .ambiguous }
        // Who is called so by the text comes before who may be called so.
        return .best(of: literal.isEmpty ? bearers : literal, certainty: 0.85, margin: Self.leastMargin)
    }

    /// Whoever of `people` was the subject nearby, or else goes on speaking.
    private func nearest(_ people: [MentionPlaces.Candidate], _ current: Int?) -> Meaning {
        let near = people.filter { $0.score >= Self.leastNearScore }
        guard near.isEmpty else {
            let scores = Dictionary(uniqueKeysWithValues: near.map { ($0.entity, $0.score) })
            return .best(of: scores, certainty: 0.65, margin: Self.leastMargin)
        }
        return people.first { $0.entity == current }.map { .entity($0.entity, certainty: 0.65) } ?? .nobody
    }

    private func score(_ candidate: MentionPlaces.Candidate, _ current: Int?) -> Double {
        candidate.score + (candidate.entity == current ? Self.turn : 0)
    }

    /// Whether the passage speaks of one of those before, and not by name.
    private func isUnnamed(_ phrase: Phrase, in passage: Int) -> Bool {
        let start = max(scene.article.passages[passage].tokens.lowerBound, phrase.tokens.lowerBound - Self.reach)
        let head = scene.article.folded(phrase.head)
        return (start..<max(start, phrase.tokens.lowerBound))
            .contains { index in
                guard scene.isOutside(index), scene.tokens[index].kind == .word, scene.article.folded(index) == head,
                    index + 1 < scene.tokens.count, scene.tokens[index + 1].kind != .comma,
                    scene.catalog.nameAt[index + 1] < 0
                else { return false }
                let before = max(start, index - 3)..<index
                return before.contains { place in
                    ["a", "an", "another", "one"].contains { scene.article.isWord(place, $0) }
                }
            }
    }

    // MARK: What agrees

    /// The classes of the word, of `winger` in `ex-winger` and of `mum` in `mum-of-two`.
    func classes(of index: Int) -> WordClass {
        let word = scene.article.folded(index)
        let parts = word.split(separator: "-")
        let isFormer = parts.count > 1 && parts[0] == "ex"
        guard isFormer || parts.count > 2 && parts[1] == "of" else { return scene.tokens[index].entry.classes }
        return scene.article.lexicon.entry(of: String(parts[isFormer ? 1 : 0])).classes
    }

    private func isAged(_ entity: Int, _ age: String) -> Bool {
        scene.catalog.items[entity].mentions.prefix(MentionPlaces.mostDescribed)
            .contains { AgeReader.age(behind: scene.catalog.names[$0], of: scene) == age }
    }

    /// Adjectives that do not tell one bearer of a role from another.
    private static let general = [
        "top", "former", "senior", "veteran", "new", "longtime", "current", "late", "then", "acting", "outgoing",
    ]

    /// Whether a noun before the role says which one is meant: `the union leader`.
    func isSpecific(_ phrase: Phrase) -> Bool {
        (phrase.tokens.lowerBound..<max(phrase.head, phrase.tokens.lowerBound))
            .contains { index in
                let token = scene.tokens[index]
                return token.kind == .word && !token.isCapitalized && !token.is(.function.union(.adverb))
                    && !Self.general.contains { scene.article.isWord(index, $0) }
            }
    }

    private func origins(in tokens: Range<Int>) -> Set<String> {
        Set(tokens.filter { scene.tokens[$0].is([.nationality, .place]) }.map(scene.article.folded))
    }

    private func origins(of entity: Int) -> Set<String> {
        roles.roles[entity].prefix(MentionPlaces.mostDescribed).reduce(into: []) { $0.formUnion(origins(in: $1)) }
    }
}

import Language
import Model

/// Says whom a description means: `the minister`, `the Swede`, `the 34-year-old`, `the company`.
///
/// Somebody whom the text itself calls so comes first, then somebody who may be called so, at last, for words that news
/// use in place of a name just given, who was the subject nearby. Where two would do, nobody is chosen.
struct DescriptionReader {
    /// What a description was taken for.
    enum Meaning {
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

    private let scene: Scene
    private let roles: RoleBook
    private let places: MentionPlaces
    private let bodies: BodyFinder

    init(scene: Scene, roles: RoleBook, places: MentionPlaces) {
        self.scene = scene
        self.roles = roles
        self.places = places
        bodies = BodyFinder(scene: scene, places: places)
    }

    /// The entity meant by `phrase`, which stands in the passage of that index; `current` is the entity that spoke last.
    func meaning(of phrase: Phrase, in passage: Int, current: Int?) -> Meaning {
        let first = phrase.tokens.lowerBound
        if ["a", "an", "one", "another"].contains(where: { scene.article.isWord(first, $0) }) { return .nobody }
        let head = classes(of: phrase.head)
        if !head.isDisjoint(with: [.organ, .firmKind]), !head.contains(.role) {
            guard scene.tokens[first].is(.determiner) else { return .nobody }
            return bodies.body(phrase, in: passage, current: current, isSpecific: isSpecific(phrase))
        }
        let people = places.candidates(before: first, in: passage)
            .filter { scene.catalog.items[$0.entity].type == .person && agrees($0.entity, head) }
        if let age = AgeReader.age(in: phrase.tokens, of: scene) {
            let aged = people.filter { isAged($0.entity, age) }
            if let only = aged.first, aged.count == 1 { return .entity(only.entity, certainty: 0.85) }
            return nearest(people, current)
        }
        let bearer = bearer(phrase, people, current)
        guard case .nobody = bearer else { return bearer }
        let standsForName = !head.isDisjoint(with: [.epithet, .nationality])
        return standsForName && scene.article.isWord(first, "the") ? nearest(people, current) : .nobody
    }

    // MARK: Who is called so

    private func bearer(_ phrase: Phrase, _ people: [MentionPlaces.Candidate], _ current: Int?) -> Meaning {
        let head = scene.article.folded(phrase.head)
        let origin = origins(in: phrase.tokens)
        var bearers: [Int: Double] = [:]
        var literal: [Int: Double] = [:]
        for candidate in people where bears(candidate.entity, head) {
            let known = origins(of: candidate.entity)
            if !origin.isEmpty && !known.isEmpty && origin.isDisjoint(with: known) { continue }
            bearers[candidate.entity] = score(candidate, current)
            if roles.has(candidate.entity, head) { literal[candidate.entity] = bearers[candidate.entity] }
        }
        // Which of several it is, a word like `union` in `the union leader` would have to tell.
        if literal.isEmpty && bearers.count > 1 && isSpecific(phrase) { return .ambiguous }
        // Who is called so by the text comes before who may be called so.
        return .best(of: literal.isEmpty ? bearers : literal, certainty: 0.85, margin: Self.leastMargin)
    }

    /// Whether the text gives the entity the role itself, or one that the word is another name for.
    private func bears(_ entity: Int, _ role: String) -> Bool {
        if roles.has(entity, role) { return true }
        guard let kinds = scene.article.lexicon.roleKinds[role] else { return false }
        return !kinds.isDisjoint(with: roles.words(of: entity))
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

    // MARK: What agrees

    /// Whether the word is none for the other gender than the entity's titles tell.
    private func agrees(_ entity: Int, _ head: WordClass) -> Bool {
        let item = scene.catalog.items[entity]
        return !(head.contains(.feminine) && item.isMasculine && !item.isFeminine)
            && !(head.contains(.masculine) && item.isFeminine && !item.isMasculine)
    }

    /// The classes of the word, of `winger` in `ex-winger` and of `mum` in `mum-of-two`.
    private func classes(of index: Int) -> WordClass {
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
    private func isSpecific(_ phrase: Phrase) -> Bool {
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
        roles.roles[entity].reduce(into: []) { $0.formUnion(origins(in: $1)) }
    }
}

import Language
import Model

/// Finds the organisation that a description means: `the bank`, `the ministry`, `the company`.
struct BodyFinder {
    let scene: Scene
    let places: MentionPlaces

    /// How far behind a firm may be that `the company` means, by its score.
    private static let leastScore = -4.0
    /// How much nearer or more prominent it must be than the next.
    private static let leastMargin = 1.0

    /// The body meant by `phrase`, `named` being those named before; `isSpecific` tells that a word like `insurance` in `the insurance company` says which.
    func body(
        _ phrase: Phrase,
        among named: [MentionPlaces.Candidate],
        current: Int?,
        isSpecific: Bool
    ) -> DescriptionReader.Meaning {
        let candidates = named.filter { scene.catalog.items[$0.entity].type == .organization }
        let head = scene.article.folded(phrase.head)
        let called = candidates.filter { isCalled($0.entity, head) }
        if called.count == 1 { return .entity(called[0].entity, certainty: 0.85) }
        if called.count > 1 { return best(of: called, current, certainty: 0.75, margin: Self.leastMargin) }
        guard scene.tokens[phrase.head].is([.anyBody, .firmKind]), !isSpecific else { return .nobody }
        let near = candidates.filter { $0.score >= Self.leastScore && !isOfAnotherKind($0.entity) }
        let meaning = best(of: near, current, certainty: 0.65, margin: 2 * Self.leastMargin)
        guard case .entity(let entity, _) = meaning else { return meaning }
        return hasActed(entity) ? meaning : .nobody
    }

    private func best(
        of candidates: [MentionPlaces.Candidate],
        _ current: Int?,
        certainty: Double,
        margin: Double
    ) -> DescriptionReader.Meaning {
        let scores = candidates.map { ($0.entity, $0.score + ($0.entity == current ? Self.leastMargin : 0)) }
        return .best(of: Dictionary(uniqueKeysWithValues: scores), certainty: certainty, margin: margin)
    }

    /// Whether the text calls the entity by the word: in its name, or right before or behind it.
    func isCalled(_ entity: Int, _ word: String) -> Bool {
        let item = scene.catalog.items[entity]
        let kinds = scene.article.lexicon.roleKinds[word] ?? []
        if item.words.count > 1, item.words.contains(where: { $0 == word || kinds.contains($0) }) { return true }
        return item.mentions.prefix(MentionPlaces.mostDescribed).contains { isDescribed(scene.catalog.names[$0], word) }
    }

    /// `The airline Meridian`, or `Meridian, a budget airline`.
    private func isDescribed(_ name: NameMention, _ word: String) -> Bool {
        let before = name.tokens.lowerBound - 1
        if before >= 0, scene.tokens[before].kind == .word, scene.article.folded(before) == word { return true }
        let comma = name.tokens.upperBound
        guard comma + 1 < scene.tokens.count, scene.tokens[comma].kind == .comma,
            scene.tokens[comma + 1].is(.determiner)
        else { return false }
        return (comma + 2..<min(comma + 8, scene.tokens.count)).prefix { scene.tokens[$0].kind == .word }
            .contains { scene.article.folded($0) == word }
    }

    /// Whether it was the subject of a sentence: who is only talked to, as papers are, is not meant.
    private func hasActed(_ entity: Int) -> Bool {
        scene.catalog.items[entity].mentions.prefix(MentionPlaces.mostDescribed)
            .contains { places.isSubject(scene.catalog.names[$0]) }
    }

    /// Whether its name says that it is no firm: `the company` is no party, court or ministry.
    func isOfAnotherKind(_ entity: Int) -> Bool {
        scene.catalog.items[entity].words
            .contains { word in
                let classes = scene.article.lexicon.entry(of: word).classes
                return classes.contains(.organ) && classes.isDisjoint(with: [.anyBody, .firmKind])
            }
    }
}

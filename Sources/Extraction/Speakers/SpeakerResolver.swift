import Language
import Model

/// Says whom a phrase means: the entity of a name, the antecedent of a pronoun, the bearer of a role.
struct SpeakerResolver {
    /// What a phrase was resolved to.
    struct Resolution {
        var speaker: Speaker
        var method: AttributionMethod
        /// How sure it is that the entity is meant, or that it cannot be told, from 0 to 1.
        var certainty: Double
        var reason: UnattributedReason?

        /// The same of a pronoun that stands for the phrase, which may be taken for another.
        func standing(at mention: TextRange) -> Resolution {
            var resolution = self
            resolution.speaker.type = .pronoun
            resolution.speaker.mention = mention
            resolution.certainty *= 0.9
            return resolution
        }
    }

    /// What having spoken last counts for.
    private static let turn = 0.7
    /// The score of who was no subject two sentences back.
    private static let leastOfThing = -1.5
    /// The score of a subject in the same sentence or the one before.
    private static let leastOfPlace = 0.8

    let scene: Scene
    private let descriptions: DescriptionReader
    private let places: MentionPlaces
    private let pronouns: [Int: PronounReader.Reading]?
    private let chooser: DescriptionChooser?
    /// Asked only where no reader of pronouns is.
    private lazy var genders = GenderBook(scene: scene)

    init(
        scene: Scene,
        roles: RoleBook,
        pronouns: [Int: PronounReader.Reading]? = nil,
        ranker: CandidateRanker? = nil
    ) {
        self.pronouns = pronouns
        self.scene = scene
        places = MentionPlaces(scene: scene)
        let reader = DescriptionReader(scene: scene, roles: roles, places: places)
        descriptions = reader
        let places = places
        chooser = ranker.map { ranker in
            let features = DescriptionFeatures(scene: scene, places: places, reader: reader, pronouns: pronouns)
            return DescriptionChooser(reader: reader, features: features, ranker: ranker)
        }
    }

    /// Resolves `phrase`, which stands in the passage of that index; `current` is the entity that spoke last.
    ///
    /// `unnamed` is the token of somebody in the passage who spoke last and is never named: `she` is that person where
    /// nobody is named in between.
    mutating func resolve(
        _ phrase: Phrase,
        in passage: Int,
        method: AttributionMethod,
        current: Int?,
        unnamed: Int? = nil
    ) -> Resolution {
        let mention = scene.article.textRange(phrase.tokens)
        switch phrase.kind {
        case .name(let name):
            let entity = scene.catalog.entityOf[name]
            return Resolution(
                speaker: Speaker(entity: entity, type: .named, mention: mention),
                method: method,
                certainty: 1,
                reason: nil
            )
        case .pronoun where unnamed.map { namesNobody(between: $0, and: phrase.head) } ?? false:
            return unresolved(mention, .pronoun, method, .notNamed)
        case .pronoun: return pronoun(phrase, mention, in: passage, method, current)
        case .nominal: return nominal(phrase, mention, in: passage, method, current)
        case .group:
            return Resolution(
                speaker: Speaker(entity: nil, type: .group, mention: mention),
                method: method,
                certainty: 1,
                reason: .notNamed
            )
        }
    }

    // MARK: Pronouns

    private mutating func pronoun(
        _ phrase: Phrase,
        _ mention: TextRange,
        in passage: Int,
        _ method: AttributionMethod,
        _ current: Int?
    ) -> Resolution {
        if let reading = pronouns?[phrase.head] { return resolution(of: reading, mention, method) }
        if let relative = relative(phrase, mention, in: passage, method, current) { return relative }
        let gender = gender(of: phrase.head)
        let isThing = scene.article.isWord(phrase.head, "it")
        guard gender != nil || isThing && !ImpersonalReader(scene: scene).isImpersonal(phrase.head) else {
            return unresolved(mention, .pronoun, method, .notNamed)
        }
        if isThing, let led = leadingBody(phrase, mention, in: passage, method, current) { return led }
        var ranked: [(entity: Int, score: Double)] = []
        for candidate in places.candidates(before: phrase.tokens.lowerBound, in: passage)
        where isThing ? mayBeThing(candidate, current) : type(of: candidate.entity) == .person {
            if let gender, let known = genders.gender(of: candidate.entity), known != gender { continue }
            let score = candidate.score + (candidate.entity == current ? Self.turn : 0)
            ranked.append((candidate.entity, score))
        }
        ranked.sort { ($0.score, $1.entity) > ($1.score, $0.entity) }
        guard let best = ranked.first else { return unresolved(mention, .pronoun, method, .notNamed) }
        let margin = best.score - (ranked.dropFirst().first?.score ?? best.score - 3)
        // What is far is a guess where `it` may mean a thing that no name names.
        if isThing, best.entity != current, best.score < Self.leastOfThing {
            return unresolved(mention, .pronoun, method, .notNamed)
        }
        if margin < 0.05 { return unresolved(mention, .pronoun, method, .ambiguous) }
        if let gender, margin >= 1 { genders.note(gender, of: best.entity) }
        return Resolution(
            speaker: Speaker(entity: best.entity, type: .pronoun, mention: mention),
            method: .pronoun,
            certainty: margin >= 2 ? 0.85 : margin >= 1 ? 0.75 : 0.6,
            reason: nil
        )
    }

    /// The body that the paragraph of an `it` is about, where no other is named in between.
    ///
    /// `The company disputes that. “We will appeal,” it said.`
    private mutating func leadingBody(
        _ phrase: Phrase,
        _ mention: TextRange,
        in passage: Int,
        _ method: AttributionMethod,
        _ current: Int?
    ) -> Resolution? {
        let start = scene.article.passages[passage].tokens.lowerBound
        guard start < phrase.tokens.lowerBound, scene.article.isWord(start, "the"),
            let lead = PhraseReader(scene: scene).phrase(startingAt: start, to: phrase.tokens.lowerBound),
            lead.kind == .nominal, scene.tokens[lead.head].is([.organ, .firmKind]),
            phrase.head - lead.head < Self.reachOfBody,
            (lead.head..<phrase.head)
                .allSatisfy({ index in
                    let name = Int(scene.catalog.nameAt[index])
                    return name < 0 || !scene.isOutside(index)
                        || type(of: scene.catalog.entityOf[name]) != .organization
                })
        else { return nil }
        var resolution = resolve(lead, in: passage, method: method, current: current)
        guard let entity = resolution.speaker.entity, type(of: entity) == .organization else { return nil }
        resolution.method = .pronoun
        return resolution.standing(at: mention)
    }

    /// How far behind the body its `it` stands, in tokens.
    private static let reachOfBody = 80

    private func type(of entity: Int) -> EntityType { scene.catalog.items[entity].type }

    /// Whether `it` may be the candidate: a body, or a country that acts nearby, or something else that has spoken.
    private func mayBeThing(_ candidate: MentionPlaces.Candidate, _ current: Int?) -> Bool {
        switch type(of: candidate.entity) {
        case .organization: true
        case .person: candidate.entity == current && mayBeBody(candidate.entity)
        case .place: candidate.entity == current || candidate.score >= Self.leastOfPlace
        default: candidate.entity == current
        }
    }

    /// Whether no more than a tagger takes the entity for a person: one word, without given name, title, role or pronoun.
    private func mayBeBody(_ entity: Int) -> Bool {
        let item = scene.catalog.items[entity]
        guard item.words.count == 1, !(pronouns?.values.contains { $0.entity == entity } ?? false) else { return false }
        return item.mentions.allSatisfy {
            scene.catalog.names[$0].evidence.isDisjoint(with: [.person, .masculine, .feminine])
        }
    }

    /// What the reader of pronouns took the pronoun for.
    private func resolution(
        of reading: PronounReader.Reading,
        _ mention: TextRange,
        _ method: AttributionMethod
    ) -> Resolution {
        guard let entity = reading.entity else {
            return Resolution(
                speaker: Speaker(entity: nil, type: .pronoun, mention: mention),
                method: method,
                certainty: reading.probability,
                reason: .notNamed
            )
        }
        if reading.probability < 0.35 {
            return Resolution(
                speaker: Speaker(entity: nil, type: .pronoun, mention: mention),
                method: method,
                certainty: 1 - reading.probability,
                reason: .ambiguous
            )
        }
        return Resolution(
            speaker: Speaker(entity: entity, type: .pronoun, mention: mention),
            method: .pronoun,
            certainty: reading.probability,
            reason: nil
        )
    }

    /// `who` and `which`: what stands before them.
    private mutating func relative(
        _ phrase: Phrase,
        _ mention: TextRange,
        in passage: Int,
        _ method: AttributionMethod,
        _ current: Int?
    ) -> Resolution? {
        guard scene.tokens[phrase.head].is(.relative) else { return nil }
        let lower = scene.article.passages[passage].tokens.lowerBound
        guard let antecedent = PhraseReader(scene: scene).phrase(endingAt: phrase.head, from: lower),
            antecedent.head != phrase.head
        else { return unresolved(mention, .pronoun, method, .notNamed) }
        let resolution = resolve(antecedent, in: passage, method: method, current: current)
        // Nobody is a `which`.
        if scene.article.isWord(phrase.head, "which"), let entity = resolution.speaker.entity,
            type(of: entity) == .person
        {
            return unresolved(mention, .pronoun, method, .notNamed)
        }
        return resolution.standing(at: mention)
    }

    private func gender(of index: Int) -> GenderBook.Gender? {
        if scene.article.isWord(index, "he") { return .masculine }
        return scene.article.isWord(index, "she") ? .feminine : nil
    }

    private func unresolved(
        _ mention: TextRange,
        _ type: SpeakerType,
        _ method: AttributionMethod,
        _ reason: UnattributedReason
    ) -> Resolution {
        Resolution(
            speaker: Speaker(entity: nil, type: type, mention: mention),
            method: method,
            certainty: reason == .ambiguous ? 0.6 : 0.9,
            reason: reason
        )
    }

    /// Whether no person is named behind the token at `start` and before `end`; false where `start` is not before it, as
    /// for a pronoun whose words come first: `“No,” he said, and the guard said “Yes.”`.
    private func namesNobody(between start: Int, and end: Int) -> Bool {
        guard start < end else { return false }
        return !(start..<end)
            .contains { index in
                let name = Int(scene.catalog.nameAt[index])
                guard name >= 0, scene.isOutside(index) else { return false }
                return scene.catalog.items[scene.catalog.entityOf[name]].type == .person
            }
    }

    // MARK: Descriptions

    private func nominal(
        _ phrase: Phrase,
        _ mention: TextRange,
        in passage: Int,
        _ method: AttributionMethod,
        _ current: Int?
    ) -> Resolution {
        let question = DescriptionQuestion(phrase: phrase, passage: passage, current: current)
        switch descriptions.settled(question) ?? choice(question) {
        case .nobody: return unresolved(mention, .nominal, method, .notNamed)
        case .ambiguous: return unresolved(mention, .nominal, method, .ambiguous)
        case .entity(let entity, let certainty):
            return Resolution(
                speaker: Speaker(entity: entity, type: .nominal, mention: mention),
                method: .nominal,
                certainty: certainty,
                reason: nil
            )
        }
    }

    /// Whom the words mean by what was learned, or by the rules where nothing was.
    private func choice(_ question: DescriptionQuestion) -> DescriptionReader.Meaning {
        let named = descriptions.named(before: question)
        let rules = descriptions.guess(question, among: named)
        return chooser?.meaning(of: question, among: named, rules: rules) ?? rules
    }
}

import Language
import Model

/// Follows the people of an article through its text and says whom each `he` and `she` outside quotations means.
///
/// Pronouns are read in the order of the text, each with what the ones before it were taken for, so that a chain of them
/// is carried on. Nobody is a candidate who is named only inside quotations.
struct PronounReader {
    /// What a pronoun was taken for.
    struct Reading: Sendable {
        /// The entity, or nil where nobody named is meant.
        let entity: Int?
        /// How likely that is, from 0 to 1.
        let probability: Double
    }

    private enum Mention {
        case name(Int, token: Int)
        case description(DescriptionMentions.Mention)

        var token: Int {
            switch self {
            case .name(_, let token): token
            case .description(let mention): mention.token
            }
        }
    }

    /// How likely a pronoun means the subject of the sentence before, where nobody else is in it.
    private static let leastOfSubject = 0.7
    /// How often the article's votes are counted.
    private static let rounds = 2

    private let scene: Scene
    private let pronouns: [Pronoun]
    private let speakers: SpeakingMentions
    private let subjects: SubjectReader
    private let descriptions: DescriptionMentions
    /// The names and descriptions in the order of the text.
    private let mentions: [Mention]
    private let withheld: FeatureGroups

    init(scene: Scene, drafts: [QuoteDraft], roles: RoleBook, withheld: FeatureGroups = []) {
        self.withheld = withheld
        self.scene = scene
        pronouns = Pronoun.all(in: scene)
        subjects = SubjectReader(scene: scene)
        descriptions = DescriptionMentions(scene: scene, roles: roles)
        let names = scene.catalog.names.enumerated()
            .map { Mention.name($0.offset, token: $0.element.tokens.lowerBound) }
        mentions = (names + descriptions.all.map(Mention.description)).sorted { $0.token < $1.token }
        speakers = SpeakingMentions(scene: scene, drafts: drafts)
    }

    /// What each pronoun was taken for, by its token.
    func readings(_ ranker: CandidateRanker) -> [Int: Reading] {
        let introductions = IntroductionReader(scene: scene)
        var readings: [Int: Reading] = [:]
        var next = 0
        walk(votes: rounds(ranker).last ?? GenderVotes()) { candidates, table in
            let probabilities = ranker.probabilities(table)
            let pronoun = pronouns[next]
            let introduced = introductions.introduced(before: pronoun)
            next += 1
            let subject: Int? =
                switch introduced {
                case .person(let person): person
                case .unnamed: nil
                case nil where speakers.goesOn(candidates.token): candidates.lastSpeaker
                case nil:
                    candidates.subjectBefore
                        ?? (introductions.isAsked(pronoun) ? candidates.lastSpeaker : nil)
                        ?? introductions.leader(before: pronoun)
                        ?? speakerBefore(pronoun, readings)
                }
            if let subject, let place = candidates.entities.firstIndex(of: subject) {
                let probability = max(probabilities[place + 1], Self.leastOfSubject)
                readings[candidates.token] = Reading(entity: subject, probability: probability)
                return subject
            }
            if case .unnamed = introduced {
                readings[candidates.token] = Reading(entity: nil, probability: Self.leastOfSubject)
                return nil
            }
            let (entity, probability) = Self.choice(candidates, probabilities)
            readings[candidates.token] = Reading(entity: entity, probability: probability)
            return entity
        }
        return readings
    }

    /// Who speaks last in the sentence that ends the paragraph before words which begin one.
    ///
    /// `… with Duarte saying that she was concerned.` before `“It is late,” she said.`
    private func speakerBefore(_ pronoun: Pronoun, _ readings: [Int: Reading]) -> Int? {
        let passages = scene.article.passages
        guard pronoun.form == .subject, !scene.isOutside(pronoun.start), pronoun.passage > 0,
            scene.quotationAt[pronoun.start] == scene.quotationAt[passages[pronoun.passage].tokens.lowerBound],
            passages[pronoun.passage - 1].kind == .paragraph,
            let sentence = passages[pronoun.passage - 1].sentences.last,
            let token = sentence.last(where: { scene.isOutside($0) && speakers.isMarked($0) != nil })
        else { return nil }
        let name = Int(scene.catalog.nameAt[token])
        return name >= 0 ? scene.catalog.entityOf[name] : readings[token]?.entity
    }

    /// The choices with the answers that `answer` knows: an entity, or nil for nobody named; no answer for those it does
    /// not know.
    ///
    /// Without a `guide`, pronouns are carried on as they should be. With one they are carried on as it takes them, and
    /// each is a choice several times, as when pronouns are read: before the article's votes are counted and behind.
    func examples(guide: CandidateRanker?, answer: (_ token: Int) -> Int??) -> [RankExample] {
        var examples: [RankExample] = []
        func learn(_ votes: GenderVotes) {
            walk(votes: votes) { candidates, table in
                let known = answer(candidates.token)
                if let known {
                    let row = known.map { candidates.entities.firstIndex(of: $0).map { $0 + 1 } } ?? 0
                    if let row { examples.append(RankExample(candidates: table, answer: row)) }
                }
                return guide.map { Self.choice(candidates, $0.probabilities(table)).entity } ?? known ?? nil
            }
        }
        learn(GenderVotes())
        if let guide { rounds(guide).forEach(learn) }
        return examples
    }

    /// What all pronouns of the article say of somebody's gender: first by a reading without votes, then by one with those.
    private func rounds(_ ranker: CandidateRanker) -> [GenderVotes] {
        (0..<Self.rounds)
            .reduce(into: []) { rounds, _ in
                rounds.append(votes(ranker, after: rounds.last ?? GenderVotes()))
            }
    }

    private func votes(_ ranker: CandidateRanker, after before: GenderVotes) -> GenderVotes {
        var votes = GenderVotes()
        var next = 0
        walk(votes: before) { candidates, table in
            let probabilities = ranker.probabilities(table)
            votes.count(pronouns[next], Array(zip(candidates.entities, probabilities.dropFirst())))
            next += 1
            return Self.choice(candidates, probabilities).entity
        }
        return votes
    }

    private static func choice(_ candidates: Candidates, _ probabilities: [Double]) -> (entity: Int?, Double) {
        let best = probabilities.indices.max { (probabilities[$0], $1) < (probabilities[$1], $0) } ?? 0
        return (best == 0 ? nil : candidates.entities[best - 1], probabilities[best])
    }

    /// Asks `choose` for each pronoun; row 0 of the table stands for nobody, the others for the candidates.
    private func walk(votes: GenderVotes, _ choose: (Candidates, FeatureTable) -> Int?) {
        var people = ReferentBook(scene: scene, subjects: subjects, descriptions: descriptions, votes: votes)
        var next = 0
        var table = FeatureTable()
        for pronoun in pronouns {
            while next < mentions.count, mentions[next].token < pronoun.token {
                meet(mentions[next], &people)
                next += 1
            }
            let candidates = people.candidates(for: pronoun)
            table.removeAll()
            CandidateFeatures(pronoun: pronoun, speakers: speakers, votes: votes, scene: scene, withheld: withheld)
                .describe(candidates, of: people, in: &table)
            guard let chosen = choose(candidates, table) else { continue }
            people.meet(pronoun: pronoun, meaning: chosen)
            speak(chosen, at: pronoun.token, &people)
        }
    }

    private func meet(_ mention: Mention, _ people: inout ReferentBook) {
        switch mention {
        case .name(let name, _):
            people.meet(name: name)
            speak(scene.catalog.entityOf[name], at: scene.catalog.names[name].tokens.upperBound - 1, &people)
        case .description(let mention):
            if let entity = people.meet(description: mention) { speak(entity, at: mention.token, &people) }
        }
    }

    private func speak(_ entity: Int, at token: Int, _ people: inout ReferentBook) {
        if let isMarked = speakers.isMarked(token) { people.speak(entity, at: token, isMarked: isMarked) }
    }
}

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

    private let scene: Scene
    private let sentences: SentenceIndex
    private let pronouns: [Pronoun]
    /// For each token that names a speaker, whether the words are marked.
    private let speakers: [Int: Bool]

    init(scene: Scene, drafts: [QuoteDraft]) {
        self.scene = scene
        sentences = SentenceIndex(scene.article)
        pronouns = Pronoun.all(in: scene)
        var speakers: [Int: Bool] = [:]
        for draft in drafts where draft.kind != .scare {
            guard let head = draft.phrase?.head else { continue }
            speakers[head] = speakers[head] ?? false || draft.kind != .indirect
        }
        self.speakers = speakers
    }

    /// What each pronoun was taken for, by its token.
    func readings(_ ranker: CandidateRanker) -> [Int: Reading] {
        // What all pronouns of the article say of somebody's gender, by a first reading, helps the second.
        let first = readings(ranker, votes: [:], own: [:])
        var own: [Int: Int] = [:]
        for (token, reading) in first where reading.probability > 0.5 { own[token] = reading.entity }
        return readings(ranker, votes: votes(own), own: own)
    }

    private func readings(
        _ ranker: CandidateRanker,
        votes: [Int: ReferentBook.Votes],
        own: [Int: Int]
    ) -> [Int: Reading] {
        var readings: [Int: Reading] = [:]
        walk(votes: votes, own: own) { candidates, table in
            let probabilities = ranker.probabilities(table)
            let best = probabilities.indices.max { (probabilities[$0], $1) < (probabilities[$1], $0) } ?? 0
            let entity = best == 0 ? nil : candidates.entities[best - 1]
            readings[candidates.token] = Reading(entity: entity, probability: probabilities[best])
            return entity
        }
        return readings
    }

    /// The choices with the answers that `answer` knows: an entity, or nil for nobody named; no answer for those it does
    /// not know.
    func examples(answer: (_ token: Int) -> Int??) -> [RankExample] {
        var examples: [RankExample] = []
        var own: [Int: Int] = [:]
        for pronoun in pronouns {
            if let known = answer(pronoun.token), let entity = known { own[pronoun.token] = entity }
        }
        walk(votes: votes(own), own: own) { candidates, table in
            guard let known = answer(candidates.token) else { return nil }
            guard let entity = known else {
                examples.append(RankExample(candidates: table, answer: 0))
                return nil
            }
            if let row = candidates.entities.firstIndex(of: entity) {
                examples.append(RankExample(candidates: table, answer: row + 1))
            }
            return entity
        }
        return examples
    }

    private func votes(_ own: [Int: Int]) -> [Int: ReferentBook.Votes] {
        var votes: [Int: ReferentBook.Votes] = [:]
        for pronoun in pronouns {
            guard let entity = own[pronoun.token] else { continue }
            if pronoun.isFeminine {
                votes[entity, default: ReferentBook.Votes()].feminine += 1
            } else {
                votes[entity, default: ReferentBook.Votes()].masculine += 1
            }
        }
        return votes
    }

    /// Asks `choose` for each pronoun; row 0 of the table stands for nobody, the others for the candidates.
    private func walk(
        votes: [Int: ReferentBook.Votes],
        own: [Int: Int],
        _ choose: (Candidates, FeatureTable) -> Int?
    ) {
        var people = ReferentBook(scene: scene, sentences: sentences, votes: votes)
        var names = 0
        var table = FeatureTable()
        for pronoun in pronouns {
            while names < scene.catalog.names.count, scene.catalog.names[names].tokens.lowerBound < pronoun.token {
                people.meet(name: names)
                let head = scene.catalog.names[names].tokens.upperBound - 1
                if let isMarked = speakers[head] {
                    people.speak(scene.catalog.entityOf[names], at: head, isMarked: isMarked)
                }
                names += 1
            }
            let candidates = people.candidates(for: pronoun)
            table.removeAll()
            let isSpeaker = speakers[pronoun.token] != nil
            CandidateFeatures(pronoun: pronoun, isSpeaker: isSpeaker, voted: own[pronoun.token], scene: scene)
                .describe(candidates, of: people, in: &table)
            let chosen = choose(candidates, table)
            if let chosen {
                people.meet(pronoun: pronoun, meaning: chosen)
                if let isMarked = speakers[pronoun.token] {
                    people.speak(chosen, at: pronoun.token, isMarked: isMarked)
                }
            }
        }
    }
}

import Language
import Model

/// The features by which whom a description means is chosen.
///
/// Row 0 of the table stands for nobody who is named, the others for the candidates. Templates 300–349.
struct DescriptionFeatures {
    /// How many candidates a description has at the most.
    private static let mostCandidates = 12
    /// How many sentences back somebody is near.
    private static let near = 2

    private let scene: Scene
    private let places: MentionPlaces
    private let reader: DescriptionReader
    private let sentences: SentenceIndex
    /// Of each entity, how many of the article's pronouns mean it: those of men less those of women.
    private var genders: [Int: Int] = [:]

    init(
        scene: Scene,
        places: MentionPlaces,
        reader: DescriptionReader,
        pronouns: [Int: PronounReader.Reading]?
    ) {
        self.scene = scene
        self.places = places
        self.reader = reader
        sentences = scene.article.sentences
        for (token, reading) in pronouns ?? [:] {
            guard let entity = reading.entity, let isFeminine = Pronoun.isFeminine(token, in: scene) else { continue }
            genders[entity, default: 0] += isFeminine ? -1 : 1
        }
    }

    /// Those of `named` whom the words may mean, the best score first.
    func candidates(
        for question: DescriptionQuestion,
        among named: [MentionPlaces.Candidate]
    ) -> [MentionPlaces.Candidate] {
        let fitting = reader.fitting(question.phrase, among: named)
        return Array(fitting.sorted { ($0.score, $1.entity) > ($1.score, $0.entity) }.prefix(Self.mostCandidates))
    }

    /// Describes nobody and the candidates, where rules take the words for `meaning`.
    func describe(
        _ candidates: [MentionPlaces.Candidate],
        for question: DescriptionQuestion,
        rules meaning: DescriptionReader.Meaning,
        in table: inout FeatureTable
    ) {
        let about = About(question, candidates, meaning, self)
        describeNobody(about, &table)
        for rank in candidates.indices { describe(rank, about, meaning, &table) }
    }

    /// What holds for all rows of one question.
    private struct About {
        let question: DescriptionQuestion
        let candidates: [MentionPlaces.Candidate]
        /// Of each candidate, whether it is a person, whether the text calls it so, and how many sentences back it is.
        let arePeople: [Bool]
        let areCalled: [Bool]
        let distances: [Int]
        let kind: UInt64
        let word: UInt64
        let ending: UInt64
        /// Whether the head is a man's or a woman's word.
        let gender: WordClass
        let opening: UInt64
        let verdict: UInt64
        /// How many are called so, and how many people there are.
        let called: Int
        let people: Int
        /// How many mentions the most named candidate has.
        let mostNamed: Int

        init(
            _ question: DescriptionQuestion,
            _ candidates: [MentionPlaces.Candidate],
            _ meaning: DescriptionReader.Meaning,
            _ features: DescriptionFeatures
        ) {
            self.question = question
            self.candidates = candidates
            arePeople = candidates.map { features.scene.catalog.items[$0.entity].type == .person }
            let head = features.scene.article.folded(question.phrase.head)
            areCalled = features.reader.areCalled(candidates.map(\.entity), question.phrase.head)
            distances = candidates.map { features.distance(to: $0, from: question.phrase) }
            kind = features.kind(of: question.phrase)
            word = WordKey.of(head.utf8)
            ending = WordKey.of(head.utf8.suffix(3))
            gender = features.reader.classes(of: question.phrase.head).intersection([.masculine, .feminine])
            opening = features.opening(question.phrase)
            verdict = DescriptionFeatures.verdict(meaning)
            called = areCalled.count { $0 }
            people = arePeople.count { $0 }
            mostNamed = candidates.map { features.scene.catalog.items[$0.entity].mentions.count }.max() ?? 1
        }
    }

    private func describeNobody(_ about: About, _ table: inout FeatureTable) {
        let near = UInt64(min(about.distances.count { $0 <= Self.near }, 3))
        let crowd = near << 2 | UInt64(min(about.people, 3))
        let called = UInt64(min(about.called, 2))
        table.add(300, 0)
        table.add(301, about.kind)
        table.add(302, FeatureHash.join(about.verdict, about.kind))
        table.add(303, about.verdict)
        table.add(304, FeatureHash.join(about.opening, about.kind))
        table.add(305, about.word)
        table.add(306, crowd)
        table.add(307, FeatureHash.join(called, about.kind))
        table.add(308, FeatureHash.join(reader.isRepeated(about.question.phrase) ? 1 : 0, called, about.kind))
        table.add(309, FeatureHash.join(about.opening, called))
        table.add(310, FeatureHash.join(about.opening, crowd))
        table.endToken()
    }

    private func describe(
        _ rank: Int,
        _ about: About,
        _ meaning: DescriptionReader.Meaning,
        _ table: inout FeatureTable
    ) {
        let candidate = about.candidates[rank]
        let item = scene.catalog.items[candidate.entity]
        let name = scene.catalog.names[candidate.last]
        let isPerson: UInt64 = about.arePeople[rank] ? 1 : 0
        let away = about.distances[rank]
        let far: UInt64 = away < 4 ? UInt64(max(away, 0)) : away < 8 ? 4 : 5
        let place = UInt64(min(rank, 4))
        let called: UInt64 = about.areCalled[rank] ? about.called == 1 ? 1 : 2 : about.called == 0 ? 0 : 3
        let isKnown: UInt64 = reader.hasRoles(candidate.entity) ? 1 : 0
        let farAsSubject = far << 1 | (places.isSubject(name) ? 1 : 0)
        let current = about.question.current
        let turn: UInt64 = current == nil ? 0 : current == candidate.entity ? 1 : 2
        let answer = Self.answer(meaning, candidate.entity)
        table.add(320, isPerson)
        table.add(321, FeatureHash.join(answer, about.kind))
        table.add(322, FeatureHash.join(answer, about.verdict, far))
        table.add(323, FeatureHash.join(isPerson, about.kind))
        table.add(324, FeatureHash.join(isPerson, about.word))
        table.add(325, FeatureHash.join(isPerson, about.ending))
        table.add(326, FeatureHash.join(called, isPerson))
        table.add(327, FeatureHash.join(called, far, place))
        table.add(328, FeatureHash.join(called << 1 | isKnown, about.opening, isPerson))
        table.add(329, FeatureHash.join(place, isPerson, about.kind))
        table.add(330, FeatureHash.join(farAsSubject, isPerson))
        table.add(331, FeatureHash.join(farAsSubject, about.opening, isPerson))
        table.add(332, FeatureHash.join(UInt64(min(about.question.passage - name.passage, 3)), far))
        table.add(333, FeatureHash.join(turn, far, isPerson))
        table.add(334, FeatureHash.join(turn, called, about.opening))
        let share = UInt64(item.mentions.count * 3 / max(about.mostNamed, 1))
        table.add(337, FeatureHash.join(share, isPerson, far))
        table.add(338, FeatureHash.join(UInt64(min(about.people, 3)), isPerson, called))
        table.add(339, FeatureHash.join(agreement(of: about.gender, candidate.entity), isPerson))
        table.add(340, FeatureHash.join(about.kind, called, far))
        table.add(341, FeatureHash.join(item.mentions.first == candidate.last ? 1 : 0, far, isKnown))
        describePlace(rank, about, far: far, farAsSubject: farAsSubject, called: called, &table)
        table.endToken()
    }

    /// How the candidate stands to the others of its sort, people or bodies.
    private func describePlace(
        _ rank: Int,
        _ about: About,
        far: UInt64,
        farAsSubject: UInt64,
        called: UInt64,
        _ table: inout FeatureTable
    ) {
        let isPerson: UInt64 = about.arePeople[rank] ? 1 : 0
        let like = about.candidates.indices.filter { about.arePeople[$0] == about.arePeople[rank] }
        let rivals = UInt64(min(like.count { $0 != rank && about.distances[$0] <= Self.near }, 2))
        let order = UInt64(min(like.count { $0 < rank }, 3))
        let scores = like.map { about.candidates[$0].score }
        let (best, own) = (scores[0], about.candidates[rank].score)
        let behind = best - own
        let lead = best - (scores.count > 1 ? scores[1] : best - 4)
        let led: UInt64 =
            behind > 0 ? behind < 0.5 ? 3 : behind < 1.5 ? 4 : 5 : lead < 0.5 ? 0 : lead < 1.5 ? 1 : 2
        let gap = about.candidates[0].score - own
        let margin: UInt64 = gap == 0 ? 0 : gap < 0.5 ? 1 : gap < 1 ? 2 : gap < 2 ? 3 : 4
        table.add(335, FeatureHash.join(margin, isPerson, called))
        table.add(336, FeatureHash.join(rivals, isPerson, far))
        table.add(342, FeatureHash.join(order, isPerson, about.kind))
        table.add(343, FeatureHash.join(led, isPerson, called))
        table.add(344, FeatureHash.join(led, far, about.opening))
        table.add(345, FeatureHash.join(order, UInt64(min(like.count, 3)), isPerson))
        table.add(346, FeatureHash.join(order, farAsSubject, isPerson))
    }

    // MARK: Values

    private func distance(to candidate: MentionPlaces.Candidate, from phrase: Phrase) -> Int {
        let token = scene.catalog.names[candidate.last].tokens.lowerBound
        return Int(sentences.sentenceAt[phrase.tokens.lowerBound]) - Int(sentences.sentenceAt[token])
    }

    /// What sort of noun the head is, a bit each.
    private func kind(of phrase: Phrase) -> UInt64 {
        let classes = reader.classes(of: phrase.head)
        let sorts: [WordClass] = [
            [.organ, .firmKind], .role, .office, [.epithet, .nationality], [.masculine, .feminine], .personNoun,
            [.document, .thing], .anyBody,
        ]
        var kind: UInt64 = AgeReader.age(in: phrase.tokens, of: scene) == nil ? 0 : 1
        for (index, sort) in sorts.enumerated() where !classes.isDisjoint(with: sort) { kind |= 2 << UInt64(index) }
        return kind
    }

    /// How the phrase begins and where, and how long it is.
    private func opening(_ phrase: Phrase) -> UInt64 {
        let first = phrase.tokens.lowerBound
        let article: UInt64 =
            scene.article.isWord(first, "the")
            ? 1 : scene.tokens[first].is(.possessive) ? 2 : scene.tokens[first].is(.determiner) ? 3 : 0
        let isFirst: UInt64 = sentences.firstToken[Int(sentences.sentenceAt[first])] == first ? 1 : 0
        let isSpecific: UInt64 = reader.isSpecific(phrase) ? 1 : 0
        let isClosed: UInt64 = phrase.head == phrase.tokens.upperBound - 1 ? 1 : 0
        return article | UInt64(min(phrase.head - first, 3)) << 2 | isFirst << 4 | isSpecific << 5 | isClosed << 6
    }

    /// What the head and the article's pronouns say of the gender of `entity`.
    private func agreement(of head: WordClass, _ entity: Int) -> UInt64 {
        guard !head.isEmpty else { return 0 }
        guard let gender = genders[entity], gender != 0 else { return 1 }
        return (gender > 0) == head.contains(.masculine) ? 2 : 3
    }

    private static func verdict(_ meaning: DescriptionReader.Meaning) -> UInt64 {
        switch meaning {
        case .nobody: 0
        case .ambiguous: 1
        case .entity(_, let certainty): certainty > 0.8 ? 2 : certainty > 0.7 ? 3 : 4
        }
    }

    /// What the rules say of `entity`: that it is meant, another is, or what they say instead.
    private static func answer(_ meaning: DescriptionReader.Meaning, _ entity: Int) -> UInt64 {
        guard case .entity(let other, _) = meaning else { return verdict(meaning) << 1 }
        return other == entity ? verdict(meaning) << 1 | 1 : 1
    }
}

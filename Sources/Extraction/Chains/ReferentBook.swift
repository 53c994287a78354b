import Language
import Model

/// The people of an article as they have been met so far, and how.
struct ReferentBook {
    /// How somebody was met last.
    struct Meeting {
        var token = -1
        var passage = 0
        var sentence = 0
        /// Whether the mention is the subject of its clause, by what stands beside it.
        var isSubject = false
        var isPossessive = false
        var isBehindPreposition = false
        var isPronoun = false
        var isDescription = false
        var isFirst = false
    }

    /// One person.
    struct Referent {
        var last = Meeting()
        var lastName = Meeting()
        var lastAsSubject = Meeting()
        var meetings = 0
        var masculine = 0.0
        var feminine = 0.0
        /// Whether men or women bear the given name, where it is known that the others hardly do.
        var givenName: WordClass = []
        /// The sentence in which they spoke last, or -1.
        var spoke = -1
    }

    /// How many candidates a pronoun has at the most, and how many passages back they were met.
    private static let mostCandidates = 10
    private static let reach = 10
    /// So many of those met last are looked at, so that a list of names costs linear time.
    private static let mostConsidered = 60

    private let scene: Scene
    private let sentences: SentenceIndex
    private let subjects: SubjectReader
    private let descriptions: DescriptionMentions
    private(set) var referents: [Int: Referent] = [:]
    /// The entities, the one met last at the end.
    private var order: [Int] = []
    /// The entity that spoke last.
    private(set) var speaker: Int?
    private(set) var markedSpeaker: Int?
    /// The last pronouns and whom they meant.
    private(set) var lastMasculine: (entity: Int, sentence: Int)?
    private(set) var lastFeminine: (entity: Int, sentence: Int)?

    /// What the pronouns of the whole article tell, of which each counts once here and not again when it is met.
    private let votes: GenderVotes

    /// For each passage, the person who was its first subject, as far as it was read.
    private(set) var leaders: [Int: Int] = [:]

    init(scene: Scene, subjects: SubjectReader, descriptions: DescriptionMentions, votes: GenderVotes = GenderVotes()) {
        self.scene = scene
        self.subjects = subjects
        self.descriptions = descriptions
        sentences = scene.article.sentences
        self.votes = votes
    }

    mutating func meet(name index: Int) {
        let name = scene.catalog.names[index]
        let entity = scene.catalog.entityOf[index]
        guard scene.isOutside(name.tokens.lowerBound), mayBePerson(entity, name) else { return }
        var meeting = self.meeting(
            name.start..<name.tokens.upperBound,
            name.passage
        )
        meeting.token = name.tokens.lowerBound
        note(meeting, of: entity)
        referents[entity]?.lastName = meeting
        switch GenderReader(scene: scene).gender(of: name) {
        case .masculine: referents[entity]?.masculine += 100
        case .feminine: referents[entity]?.feminine += 100
        case nil: break
        }
    }

    /// Notes whom a description stands for, if the text calls one of those met so, and returns them.
    mutating func meet(description: DescriptionMentions.Mention) -> Int? {
        guard let entity = descriptions.person(of: description, among: order) else { return nil }
        var meeting = self.meeting(description.token..<description.token + 1, description.passage)
        meeting.isDescription = true
        note(meeting, of: entity)
        return entity
    }

    /// Whether the entity is a person, or a single word of which nothing tells what it names: people are owned by nobody
    /// (`the firm’s Orlo player`) and have no article.
    private func mayBePerson(_ entity: Int, _ name: NameMention) -> Bool {
        let item = scene.catalog.items[entity]
        guard item.type == .other else { return item.type == .person }
        let before = name.start - 1
        return item.words.count == 1
            && (before < 0 || scene.tokens[before].kind != .clitic && !scene.tokens[before].is(.determiner))
    }

    mutating func meet(pronoun: Pronoun, meaning entity: Int) {
        var meeting = self.meeting(pronoun.token..<pronoun.token + 1, pronoun.passage)
        meeting.isPronoun = true
        meeting.isSubject = pronoun.form == .subject
        meeting.isPossessive = pronoun.form == .possessive
        note(meeting, of: entity)
        if votes.isEmpty {
            if pronoun.isFeminine { referents[entity]?.feminine += 1 } else { referents[entity]?.masculine += 1 }
        }
        if pronoun.isFeminine {
            lastFeminine = (entity, pronoun.sentence)
        } else {
            lastMasculine = (entity, pronoun.sentence)
        }
    }

    mutating func speak(_ entity: Int, at token: Int, isMarked: Bool) {
        speaker = entity
        referents[entity]?.spoke = Int(sentences.sentenceAt[token])
        if isMarked { markedSpeaker = entity }
    }

    /// Whether the person's given name is one that men bear and hardly any woman, or the other way round.
    private func givenName(of person: EntityCatalog.Item) -> WordClass {
        guard person.type == .person, person.words.count > 1, let first = person.words.first else { return [] }
        return scene.article.lexicon.entry(of: first).classes.intersection([.masculineName, .feminineName])
    }

    private mutating func note(_ meeting: Meeting, of entity: Int) {
        if referents[entity] == nil {
            var referent = Referent()
            let item = scene.catalog.items[entity]
            if item.isMasculine { referent.masculine = 100 }
            if item.isFeminine { referent.feminine = 100 }
            referent.givenName = givenName(of: item)
            referent.masculine += votes.votes(for: entity).masculine
            referent.feminine += votes.votes(for: entity).feminine
            referents[entity] = referent
        }
        referents[entity]?.last = meeting
        if meeting.isSubject {
            referents[entity]?.lastAsSubject = meeting
            if leaders[meeting.passage] == nil { leaders[meeting.passage] = entity }
        }
        referents[entity]?.meetings += 1
        if let place = order.lastIndex(of: entity) { order.remove(at: place) }
        order.append(entity)
    }

    private func meeting(_ tokens: Range<Int>, _ passage: Int) -> Meeting {
        let sentence = Int(sentences.sentenceAt[tokens.lowerBound])
        var meeting = Meeting(token: tokens.lowerBound, passage: passage, sentence: sentence)
        let next = tokens.upperBound
        if next < scene.tokens.count {
            meeting.isPossessive = scene.tokens[next].kind == .clitic
            meeting.isSubject =
                subjects.isSubject(tokens)
                || scene.isOutside(next) && (scene.tokens[next].is(.auxiliary) || scene.tokens[next].entry.verb >= 0)
        }
        let before = tokens.lowerBound - 1
        meeting.isFirst = tokens.lowerBound - sentences.firstToken[sentence] <= 1
        if meeting.isFirst && !meeting.isPossessive { meeting.isSubject = true }
        meeting.isBehindPreposition = before >= sentences.firstToken[sentence] && scene.tokens[before].is(.preposition)
        return meeting
    }

    /// The only person of the sentence before in the passage, where that began with the name and the pronoun begins its own,
    /// `Ana Duarte was blunter. She said …`.
    func subjectBefore(_ pronoun: Pronoun) -> Int? {
        guard pronoun.form == .subject, pronoun.token == pronoun.start, let entity = order.last,
            let name = referents[entity]?.lastName, name.isFirst, name.isSubject, name.passage == pronoun.passage,
            name.sentence == pronoun.sentence - 1
        else { return nil }
        let isAlone = order.suffix(Self.mostCandidates).dropLast()
            .allSatisfy { (referents[$0]?.last.sentence ?? -1) < name.sentence }
        return isAlone ? entity : nil
    }

    /// Whether a title tells that the pronoun means somebody else, or a given name that only others bear, where no title and
    /// not the pronouns of the whole text speak against it.
    private func isOfOtherGender(_ referent: Referent, than pronoun: Pronoun) -> Bool {
        let own = pronoun.isFeminine ? referent.feminine : referent.masculine
        let other = pronoun.isFeminine ? referent.masculine : referent.feminine
        if other >= 100 && own < 100 { return true }
        return referent.givenName.contains(pronoun.isFeminine ? .masculineName : .feminineName) && own < Self.manyVotes
    }

    /// From so many pronouns on, somebody is of their gender, whatever the name.
    private static let manyVotes = 3.0

    /// Whom `pronoun` may mean, the one met last first.
    func candidates(for pronoun: Pronoun) -> Candidates {
        let context = scene.article.passages[pronoun.passage].context
        var found: [Int] = []
        for entity in order.suffix(Self.mostConsidered).reversed() {
            guard found.count < Self.mostCandidates, let referent = referents[entity],
                pronoun.passage - referent.last.passage <= Self.reach
            else { break }
            guard scene.article.passages[referent.last.passage].context == context else { continue }
            if isOfOtherGender(referent, than: pronoun) { continue }
            found.append(entity)
        }
        var candidates = Candidates(token: pronoun.token, entities: found)
        candidates.subjectBefore = subjectBefore(pronoun)
        candidates.lastSpeaker = speaker
        return candidates
    }
}

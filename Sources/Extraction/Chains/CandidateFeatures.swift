import Language
import Model

/// The features by which the person that a pronoun means is chosen.
struct CandidateFeatures {
    let pronoun: Pronoun
    let speakers: SpeakingMentions
    let votes: GenderVotes
    let scene: Scene
    var withheld: FeatureGroups = []

    func describe(_ candidates: Candidates, of book: ReferentBook, in table: inout FeatureTable) {
        let isSpeaker = speakers.isMarked(pronoun.token)
        let kind = pronoun.form.rawValue << 2 | (isSpeaker == nil ? 0 : isSpeaker == true ? 2 : 1)
        table.add(0, 0)
        table.add(1, kind)
        table.add(2, UInt64(min(candidates.entities.count, 4)))
        table.add(3, FeatureHash.join(kind, UInt64(min(candidates.entities.count, 2))))
        table.endToken()
        let most = candidates.entities.map { book.referents[$0]?.meetings ?? 0 }.max() ?? 0
        let sentences = candidates.entities.map { pronoun.sentence - (book.referents[$0]?.last.sentence ?? 0) }
        let places = prominence(candidates, book)
        let mostNamed = candidates.entities.map { scene.catalog.items[$0].mentions.count }.max() ?? 1
        for (rank, entity) in candidates.entities.enumerated() {
            guard let referent = book.referents[entity] else { continue }
            describe(referent, entity, rank, kind, book, &table)
            describe(referent, entity, places[rank], kind, mostNamed, book, &table)
            let share = referent.meetings * 3 / max(most, 1)
            table.add(30, UInt64(share))
            table.add(31, FeatureHash.join(UInt64(share), UInt64(min(rank, 3))))
            let isAlone = sentences.filter { $0 == sentences[rank] }.count == 1
            table.add(32, FeatureHash.join(isAlone ? 1 : 0, distance(sentences[rank])))
            table.add(33, UInt64(min(candidates.entities.count, 4)) << 4 | UInt64(min(rank, 4)))
            table.endToken()
        }
    }

    private func describe(
        _ referent: ReferentBook.Referent,
        _ entity: Int,
        _ rank: Int,
        _ kind: UInt64,
        _ book: ReferentBook,
        _ table: inout FeatureTable
    ) {
        let last = referent.last
        let away = distance(pronoun.sentence - last.sentence)
        let passages = UInt64(min(pronoun.passage - last.passage, 4))
        let form = form(last)
        let agreement = withheld.contains(.gender) ? 0 : agreement(referent, entity)
        let seesTurns = !withheld.contains(.turns)
        let turn: UInt64 =
            seesTurns ? (book.markedSpeaker == entity ? 2 : 0) | (book.speaker == entity ? 1 : 0) : 0
        table.add(8, UInt64(min(rank, 5)))
        table.add(9, FeatureHash.join(away, form))
        table.add(10, FeatureHash.join(away, form, kind))
        table.add(11, FeatureHash.join(passages, away))
        table.add(12, agreement)
        table.add(13, FeatureHash.join(agreement, UInt64(min(rank, 3)), away))
        table.add(14, FeatureHash.join(turn, kind))
        table.add(15, FeatureHash.join(turn, away, passages))
        table.add(16, FeatureHash.join(turn, agreement, UInt64(min(rank, 3))))
        let same = !seesTurns ? nil : pronoun.isFeminine ? book.lastFeminine : book.lastMasculine
        let isCarried: UInt64 = same == nil ? 0 : same?.entity == entity ? 1 : 2
        let since = same.map { distance(pronoun.sentence - $0.sentence) } ?? 9
        table.add(17, FeatureHash.join(isCarried, since))
        table.add(18, FeatureHash.join(isCarried, since, kind))
        table.add(19, FeatureHash.join(isCarried, away << 4 | form, agreement))
        let subject = distance(pronoun.sentence - referent.lastAsSubject.sentence)
        table.add(20, referent.lastAsSubject.token < 0 ? 15 : subject)
        let name = distance(pronoun.sentence - referent.lastName.sentence)
        table.add(21, FeatureHash.join(name, formOfName(referent)))
        table.add(22, FeatureHash.join(UInt64(min(referent.meetings, 6)), away))
        let isStart: UInt64 = pronoun.token - pronoun.start <= 1 ? 1 : 0
        table.add(23, FeatureHash.join(isStart, away << 4 | form, kind))
        if away == 0 {
            let gap = pronoun.token - last.token
            table.add(24, FeatureHash.join(UInt64(gap < 4 ? gap : gap < 8 ? 4 : gap < 16 ? 5 : 6), form, kind))
        }
        let isFirstOfPassage: UInt64 =
            pronoun.start == scene.article.passages[pronoun.passage].tokens.lowerBound ? 1 : 0
        let isPerson: UInt64 = scene.catalog.items[entity].type == .person ? 1 : 0
        table.add(26, FeatureHash.join(isPerson, UInt64(min(scene.catalog.items[entity].words.count, 2))))
        table.add(25, FeatureHash.join(isFirstOfPassage, turn, passages))
        // `“…,” she said` goes on from who spoke before more often than `She said`.
        let isBehindWords: UInt64 = scene.isOutside(pronoun.start) ? 0 : 1
        let spoke = referent.spoke < 0 || !seesTurns ? 15 : distance(pronoun.sentence - referent.spoke)
        let place = isBehindWords << 1 | isFirstOfPassage
        table.add(27, FeatureHash.join(place, spoke, kind))
        table.add(28, FeatureHash.join(place, spoke << 4 | away, turn))
        table.add(29, FeatureHash.join(spoke, agreement, kind))
        let isNamedWithin: UInt64 = speakers.names(entity, at: pronoun.token) ? 1 : 0
        table.add(34, FeatureHash.join(isNamedWithin, turn))
        table.add(35, FeatureHash.join(place, away << 4 | form, turn))
    }

    /// For each candidate, its place where subjects come before others of the same sentence, and what stands to the left
    /// before what stands to the right, as Hobbs (1978) orders them; the sentence met last comes first.
    private func prominence(_ candidates: Candidates, _ book: ReferentBook) -> [Int] {
        let meetings = candidates.entities.map { entity in
            guard let referent = book.referents[entity] else { return ReferentBook.Meeting() }
            return referent.lastAsSubject.sentence == referent.last.sentence ? referent.lastAsSubject : referent.last
        }
        let order = meetings.indices.sorted { first, second in
            let (one, other) = (meetings[first], meetings[second])
            if one.sentence != other.sentence { return one.sentence > other.sentence }
            if one.isSubject != other.isSubject { return one.isSubject }
            return one.token < other.token
        }
        var places = [Int](repeating: 0, count: order.count)
        for (place, index) in order.enumerated() { places[index] = place }
        return places
    }

    /// The features of where the candidate is most prominent: in the sentence, the passage and the article, in which no
    /// candidate is named more than `mostNamed` times.
    private func describe(
        _ referent: ReferentBook.Referent,
        _ entity: Int,
        _ place: Int,
        _ kind: UInt64,
        _ mostNamed: Int,
        _ book: ReferentBook,
        _ table: inout FeatureTable
    ) {
        let order = UInt64(min(place, 4))
        let away = distance(pronoun.sentence - referent.last.sentence)
        let agreement = withheld.contains(.gender) ? 0 : agreement(referent, entity)
        table.add(36, FeatureHash.join(order, kind))
        table.add(37, FeatureHash.join(order, agreement))
        table.add(38, FeatureHash.join(order, away, referent.lastAsSubject.sentence == referent.last.sentence ? 1 : 0))
        let leader = book.leaders[pronoun.passage]
        let leads: UInt64 = leader == nil ? 0 : leader == entity ? 1 : 2
        let before = book.leaders[pronoun.passage - 1]
        let ledBefore: UInt64 = before == nil ? 0 : before == entity ? 1 : 2
        let isBehindWords: UInt64 = scene.isOutside(pronoun.start) ? 0 : 1
        table.add(39, FeatureHash.join(leads << 2 | ledBefore, isBehindWords, kind))
        table.add(40, FeatureHash.join(leads << 2 | ledBefore, agreement, order))
        let mentions = scene.catalog.items[entity].mentions.count
        let share = UInt64(mentions * 4 / max(mostNamed, 1))
        table.add(41, FeatureHash.join(share, away))
        table.add(42, FeatureHash.join(share, agreement, order))
        table.add(43, FeatureHash.join(referent.last.isDescription ? 1 : 0, away, kind))
        let isFirst = pronoun.start == pronoun.token ? 1 : 0
        table.add(44, FeatureHash.join(UInt64(isFirst) << 1 | isBehindWords, order, leads))
    }

    private func distance(_ sentences: Int) -> UInt64 {
        sentences < 4 ? UInt64(max(sentences, 0)) : sentences < 6 ? 4 : sentences < 10 ? 5 : 6
    }

    private func form(_ meeting: ReferentBook.Meeting) -> UInt64 {
        (meeting.isSubject ? 1 : 0) | (meeting.isPossessive ? 2 : 0) | (meeting.isBehindPreposition ? 4 : 0)
            | (meeting.isPronoun ? 8 : 0)
    }

    private func formOfName(_ referent: ReferentBook.Referent) -> UInt64 { form(referent.lastName) }

    /// What the text has said of the person's gender, beside the pronoun's, and whether all of the text was asked.
    private func agreement(_ referent: ReferentBook.Referent, _ entity: Int) -> UInt64 {
        let own = votes.share(of: pronoun.token, for: entity)
        let same = max((pronoun.isFeminine ? referent.feminine : referent.masculine) - own, 0)
        let other = pronoun.isFeminine ? referent.masculine : referent.feminine
        let verdict: UInt64
        if same + other < 0.4 {
            verdict = 0
        } else if same > other * 3 {
            verdict = same > 1.5 ? 1 : 2
        } else if other > same * 3 {
            verdict = other > 1.5 ? 3 : 4
        } else {
            verdict = 5
        }
        return verdict << 1 | (votes.isEmpty ? 0 : 1)
    }
}

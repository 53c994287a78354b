import Language
import Model

/// Decides what kinds of things the entities of an article are, from what their mentions say and from one another.
struct DraftTyper {
    let article: ParsedArticle
    /// The article's names.
    let names: [NameMention]
    /// The folded names of one word.
    let singleWords: Set<String>
    /// Those of them that are taken for people alone.
    let surnames: Set<String>

    init(article: ParsedArticle, names: [NameMention], words: [[String]]) {
        self.article = article
        self.names = names
        var (people, others): (Set<String>, Set<String>) = ([], [])
        for (name, words) in zip(names, words) where words.count == 1 {
            let isPerson =
                name.evidence.contains(.taggedPerson)
                && name.evidence.isDisjoint(with: [.place, .location, .organization, .body, .group])
            if isPerson { people.insert(words[0]) } else { others.insert(words[0]) }
        }
        singleWords = people.union(others)
        surnames = people.subtracting(others)
    }

    /// The kind of what a draft's mentions name.
    func type(of draft: EntityDraft) -> EntityType {
        guard let mention = draft.mentions.first else { return .other }
        let tokens = names[mention].tokens
        // The first word decides: surnames are common words often enough (`Tomas Wren`).
        let first = article.tokens[tokens.lowerBound]
        let hasCommonWord = first.is(.common) && !first.is(.anyGivenName)
        return EntityClassifier()
            .type(
                draft.evidence,
                wordCount: draft.words.count,
                isCity: draft.evidence.city > 0
                    && article.lexicon.entry(of: draft.words.joined(separator: " ")).classes.contains(.city),
                hasCommonWord: hasCommonWord,
                endsAsBody: draft.evidence.body > 0 && draft.words.last.map(isGenericEnd) ?? false,
                endsAlone: first.is(.anyGivenName) && draft.words.last.map(singleWords.contains) ?? false,
                endsAsSurname: (2...3).contains(draft.words.count) && draft.words.last.map(surnames.contains) ?? false
            )
    }

    /// The kinds of all drafts; a single word made of the name of one of the article's places is a people's, and what it is
    /// made of is a place, where nothing makes somebody of it.
    func types(of drafts: [EntityDraft]) -> [EntityType] {
        var types = drafts.map(type)
        let loose = drafts.indices.filter { drafts[$0].words.count == 1 && isLoose(drafts[$0]) }
        let places = drafts.indices.filter { types[$0] == .place }
        let ofPlaces = DemonymReader(places: places.compactMap { drafts[$0].words.last })
        let ofLoose = DemonymReader(places: loose.filter { types[$0] != .place }.map { drafts[$0].words[0] })
        var made: Set<String> = []
        for index in loose where [.person, .other, .organization].contains(types[index]) {
            let word = drafts[index].words[0]
            let place = ofLoose.place(of: word)
            guard place != nil || ofPlaces.place(of: word) != nil else { continue }
            types[index] = .group
            if let place { made.insert(place) }
        }
        for index in loose where types[index] != .group && made.contains(drafts[index].words[0]) {
            types[index] = .place
        }
        return types
    }

    /// Whether nothing tells of a single word that it is somebody's name or a body's.
    private func isLoose(_ draft: EntityDraft) -> Bool {
        let evidence = draft.evidence
        return evidence.person + evidence.masculine + evidence.feminine + evidence.organization + evidence.body == 0
    }

    /// Whether a folded word ends the names of many bodies: `hospital`, `bank`.
    func isGenericEnd(_ word: String) -> Bool {
        !article.lexicon.entry(of: word).classes.isDisjoint(with: [.organizationWord, .bodyWord, .firmKind])
    }
}

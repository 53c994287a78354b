import Language
import Model

/// The bodies of an article by the single words that are short for them: the first (`Castellane` for Castellane Group), and
/// the last (`the Board` for the Harbour Board).
struct BodyBook {
    private let article: ParsedArticle
    private let names: [NameMention]
    private let words: [[String]]
    private let drafts: [Int: EntityDraft]
    private var byFirst: [String: [Int]] = [:]
    private var byLast: [String: [Int]] = [:]
    /// Single words that stand for a place somewhere: the Halvern Courier appears in Halvern.
    private var places: Set<String> = []
    /// Single words of which the text says once that they name a body.
    private var told: Set<String> = []
    /// Those that the tagger alone takes for one.
    private var taggedPlaces: Set<String> = []

    /// Prepares for `bodies`, given by their numbers, of an article whose names have these folded words.
    init(article: ParsedArticle, names: [NameMention], words: [[String]], bodies: [(Int, EntityDraft)]) {
        self.article = article
        self.names = names
        self.words = words
        drafts = Dictionary(bodies, uniquingKeysWith: { one, _ in one })
        for (body, draft) in bodies {
            byFirst[draft.words[0], default: []].append(body)
            if let last = draft.words.last { byLast[last, default: []].append(body) }
        }
        for index in names.indices where names[index].tokens.count == 1 {
            guard let word = words[index].first else { continue }
            if !names[index].evidence.isDisjoint(with: [.place, .location]) { places.insert(word) }
            if names[index].evidence.contains(.taggedPlace) { taggedPlaces.insert(word) }
            if names[index].evidence.contains(.body) { told.insert(word) }
        }
    }

    /// The body that the text names before the single name `name` and that it is short for, or nil; `personIsIntroduced`
    /// tells whether somebody of that surname is named before, and is nil where nobody bears it.
    func body(named name: Int, personIsIntroduced: Bool?) -> Int? {
        guard let word = words[name].first, let token = names[name].tokens.first,
            !article.tokens[token].shape.contains(.allCapitals),
            names[name].evidence.isDisjoint(with: [.masculine, .feminine, .person, .place, .location, .group])
        else { return nil }
        if let body = only(byFirst[word]), isNamed(body, before: name), !places.contains(word) {
            if isShort(token, name, for: body, personIsIntroduced) { return body }
        }
        guard personIsIntroduced == nil, let body = only(byLast[word]), isNamed(body, before: name) else { return nil }
        return isEnding(token, name) ? body : nil
    }

    private func only(_ bodies: [Int]?) -> Int? {
        guard let bodies, bodies.count == 1 else { return nil }
        return bodies[0]
    }

    private func isNamed(_ body: Int, before name: Int) -> Bool {
        (drafts[body]?.mentions.first ?? .max) < name
    }

    /// Whether the first word of a body's name stands for it, rather than for a person or a place of that name.
    private func isShort(_ token: Int, _ name: Int, for body: Int, _ personIsIntroduced: Bool?) -> Bool {
        let evidence = names[name].evidence
        if evidence.contains(.body) { return true }
        // Of a firm and its founder, an article calls one by the word alone.
        if told.contains(words[name][0]), personIsIntroduced != true || !evidence.contains(.speaks) { return true }
        let isTagged = evidence.contains(.taggedOrganization)
        let isFirm = isFirm(body)
        if taggedPlaces.contains(words[name][0]) && !isFirm { return false }
        if article.tokens[token].is(.common) && !isTagged && !isFirm { return false }
        guard let personIsIntroduced else { return isTagged || isFirm }
        if evidence.contains(.taggedPlace) { return false }
        return isTagged || !personIsIntroduced && !evidence.contains(.speaks)
    }

    /// Whether the name ends as those of companies do, whose first words are seldom places' names.
    private func isFirm(_ body: Int) -> Bool {
        guard let last = drafts[body]?.words.last else { return false }
        let bare = last.filter { $0 != "." }
        return article.lexicon.entry(of: bare).classes.contains(.firmKind)
            || article.lexicon.entry(of: bare).classes.contains(.bodyWord)
    }

    /// Whether a word that places have too stands for a club: `Town are third`, `the fans of Town`.
    private func isClub(_ token: Int, _ name: Int) -> Bool {
        guard token > 0, !article.tokens[token].shape.contains(.lineStart) else { return true }
        let before = article.tokens[token - 1]
        return names[name].evidence.contains(.body) || !before.is(.determiner) && !before.isCapitalized
    }

    /// Whether the last word of a body's name stands for it: with `the` where many bodies have the word.
    private func isEnding(_ token: Int, _ name: Int) -> Bool {
        let word = article.tokens[token]
        if ["town", "city", "county", "athletic"].contains(where: { article.isWord(token, $0) }) {
            return isClub(token, name)
        }
        if word.is([.stateWord, .placeWord, .nationality, .place]) || article.isWord(token, "house") { return false }
        if word.is([.organizationWord, .firmKind]) {
            return article.isWord(token - 1, "the") && !article.isWord(token + 1, "of")
        }
        return names[name].evidence.isDisjoint(with: [.taggedPlace]) && !word.is(.givenName)
    }
}

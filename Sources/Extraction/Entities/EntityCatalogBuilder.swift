import Language
import Model

/// Joins the names of one article to entities: full names first, then what is short for them.
struct EntityCatalogBuilder {
    /// Spellings are compared with so many others at the most, so that a list of names costs linear time.
    private static let mostCompared = 200
    /// Of so many mentions of one name the words around it are read for kin.
    private static let mostRead = 8

    private let article: ParsedArticle
    private let names: [NameMention]
    private let namesakes: NamesakeReader
    private var drafts: [EntityDraft] = []
    private var draftOf: [Int]
    private var words: [[String]]
    private let typer: DraftTyper
    /// The words in marks amid names.
    private let nicknames: Set<String>
    /// The given names that stand behind `Prince` and the like.
    private var royals: Set<String> = []

    init(article: ParsedArticle, names: [NameMention]) {
        self.article = article
        self.names = names
        namesakes = NamesakeReader(article: article)
        draftOf = [Int](repeating: -1, count: names.count)
        let reader = NicknameJoiner(article: article)
        nicknames = Set(names.flatMap { reader.nicknames(in: $0.tokens) }.map(article.folded))
        let words = names.map { name in
            name.tokens
                .filter { article.tokens[$0].kind != .symbol && article.tokens[$0].kind != .quotationMark }
                .map(article.folded)
        }
        typer = DraftTyper(article: article, names: names, singleWords: Set(words.filter { $0.count == 1 }.joined()))
        self.words = words
    }

    func build() -> EntityCatalog {
        var builder = self
        builder.joinFullNames()
        builder.joinBodies()
        builder.joinSurnames()
        builder.joinSingleNames()
        return builder.catalog()
    }

    // MARK: Full names

    private mutating func joinFullNames() {
        var byWords: [[String]: Int] = [:]
        var bySurname: [String: [Int]] = [:]
        for index in names.indices where names[index].tokens.count > 1 {
            let words = self.words[index]
            let isThing = !names[index].evidence.isDisjoint(with: [.organization, .place, .event])
            var draft = byWords[words]
            if draft == nil && !isThing { draft = samePerson(as: index, among: bySurname[surname(words)] ?? []) }
            if draft == nil {
                draft = drafts.count
                drafts.append(EntityDraft(words: words, mentions: []))
                if !isThing { bySurname[surname(words), default: []].append(drafts.count - 1) }
            }
            guard let draft else { continue }
            byWords[words] = draft
            add(index, to: draft)
            if words.count > drafts[draft].words.count { drafts[draft].words = words }
        }
        for index in drafts.indices {
            drafts[index].isPerson = typer.type(of: drafts[index]) == .person
        }
    }

    /// A body whose name another one's ends with is that: the `Security Council` of the UN Security Council; and so is what
    /// stands before `of` or `for` in it, the `Arts Council` of Merrow, and before a last word that many bodies have, the
    /// `Lagoon Union` Bank.
    private mutating func joinBodies() {
        let bodies = drafts.indices.filter { index in
            guard (2...8).contains(drafts[index].words.count) else { return false }
            let type = typer.type(of: drafts[index])
            return type == .organization || type == .place && drafts[index].words.last.map(typer.isGenericEnd) ?? false
        }
        var fuller: [[String]: [Int]] = [:]
        for body in bodies {
            let words = drafts[body].words
            for start in 1..<words.count - 1 { fuller[Array(words[start...]), default: []].append(body) }
            if let joint = words.firstIndex(where: { $0 == "of" || $0 == "for" }), joint > 1 {
                fuller[Array(words[..<joint]), default: []].append(body)
            }
            if words.count > 2, let last = words.last, typer.isGenericEnd(last) {
                fuller[Array(words.dropLast()), default: []].append(body)
            }
        }
        for body in drafts.indices where drafts[body].words.count > 1 && drafts[body].evidence.person == 0 {
            guard let others = fuller[drafts[body].words], others.count == 1, others[0] != body else { continue }
            let isBody = typer.type(of: drafts[body]) == .organization
            guard isBody || drafts[others[0]].words.dropLast().elementsEqual(drafts[body].words) else { continue }
            for name in drafts[body].mentions { add(name, to: others[0]) }
            drafts[body].mentions = []
            drafts[others[0]].mentions.sort()
        }
    }

    /// A surname of several words is his whose name ends with it: `Van den Brink` is Joost van den Brink, `Vale Jr.` is
    /// Martin Vale Jr., and `Asante Boateng` is Kwame Asante-Boateng.
    private mutating func joinSurnames() {
        let bySurname = Dictionary(grouping: drafts.indices) { surname(drafts[$0].words) }
        for draft in drafts.indices where (2...4).contains(drafts[draft].words.count) {
            guard let first = drafts[draft].mentions.first else { continue }
            let words = drafts[draft].words
            let parts = Self.parts(words)
            let hasParticle = article.tokens[names[first].tokens.lowerBound].is(.particle)
            let bearers = bySurname[surname(words), default: []].prefix(Self.mostCompared)
                .filter { other in
                    let fuller = drafts[other]
                    guard other != draft, fuller.words.count >= words.count else { return false }
                    if fuller.surname.contains("-"), Self.parts([fuller.surname]) == parts { return true }
                    guard fuller.words.count > words.count else { return false }
                    if hasParticle { return fuller.words.suffix(words.count).elementsEqual(words) }
                    let isGeneration = drafts[draft].suffix != nil && drafts[draft].suffix == fuller.suffix
                    return isGeneration && words.count == 2 && fuller.surname == drafts[draft].surname
                }
            guard bearers.count == 1 else { continue }
            for name in drafts[draft].mentions { add(name, to: bearers[0]) }
            drafts[draft].mentions = []
            drafts[bearers[0]].mentions.sort()
        }
    }

    /// The last part of a surname, under which its spellings with and without hyphens meet.
    private func surname(_ words: [String]) -> String {
        Self.parts([EntityDraft(words: words, mentions: []).surname]).last ?? ""
    }

    /// The letters of a name, wherever it is parted: `Hauwa Dan Ladi` is Hauwa Danladi.
    private static func letters(_ words: [String]) -> String { words.joined().filter { $0 != "-" && $0 != "." } }

    /// The words, those with hyphens taken apart.
    private static func parts(_ words: [String]) -> [String] {
        words.contains { $0.utf8.contains(UInt8(ascii: "-")) }
            ? words.flatMap { $0.split(separator: "-").map(String.init) } : words
    }

    /// The draft among `candidates` that the same person's name has, spelled otherwise or with a middle name.
    private func samePerson(as name: Int, among candidates: [Int]) -> Int? {
        let words = self.words[name]
        let suffix = EntityDraft(words: words, mentions: []).suffix
        return candidates.suffix(Self.mostCompared)
            .last { candidate in
                let other = drafts[candidate]
                guard let first = words.first, let known = other.words.first else { return false }
                // `Grace Adeyemi Holt` is Grace Adeyemi-Holt, and no Grace Holt.
                if Self.letters(words) == Self.letters(other.words) { return true }
                guard EntityDraft(words: words, mentions: []).surname == other.surname else { return false }
                let isAlike =
                    first == known || isFront(of: words, other.words) || isFront(of: other.words, words)
                    || isInitial(first, of: known) || isInitial(known, of: first)
                    || SpellingDistance.isVariant(first, of: known)
                return isAlike && (suffix == other.suffix || !areKin(name, other))
            }
    }

    /// Whether two of one name but for `Jr.` are father and son: both have such a suffix, or the text speaks of kin.
    private func areKin(_ name: Int, _ other: EntityDraft) -> Bool {
        let isSuffixed = EntityDraft(words: words[name], mentions: []).suffix != nil
        return isSuffixed && other.suffix != nil || namesakes.isKin(names[name])
            || other.mentions.prefix(Self.mostRead).contains { namesakes.isKin(names[$0]) }
    }

    /// Whether one name is the end of the other, which has a word more in front that is no given name (`Tuan Azman Rahim`)
    /// or that a nickname in marks follows (`Cia Price` of `Marcia "Cia" Price`).
    private func isFront(of long: [String], _ short: [String]) -> Bool {
        guard short.count >= 2, long.count > short.count, long.suffix(short.count).elementsEqual(short) else {
            return false
        }
        let front = long.dropLast(short.count)
        return front.allSatisfy { !isGivenName($0) } || nicknames.contains(short[0])
            // `Wanjiru Kamau` of Grace Wanjiru Kamau
            || front.count == 1 && !isGivenName(short[0]) && !short[0].hasSuffix(".")
    }

    private func isGivenName(_ word: String) -> Bool {
        !article.lexicon.entry(of: word).classes.isDisjoint(with: .anyGivenName)
    }

    private func isInitial(_ word: String, of name: String) -> Bool {
        word.hasSuffix(".") && word.utf8.count == 2 && word.utf8.first == name.utf8.first
    }

    private mutating func add(_ name: Int, to draft: Int) {
        drafts[draft].mentions.append(name)
        drafts[draft].evidence.add(names[name].evidence)
        draftOf[name] = draft
    }

    // MARK: Single names

    private mutating func joinSingleNames() {
        var byWord: [String: Int] = [:]
        let people = drafts.indices.filter { drafts[$0].isPerson }
        let bySurname = Dictionary(grouping: people) { drafts[$0].surname }
        var byGivenName = Dictionary(grouping: people) { drafts[$0].words.first ?? "" }
        for person in people {
            for word in drafts[person].words.dropFirst().dropLast() where nicknames.contains(word) {
                byGivenName[word, default: []].append(person)
            }
        }
        let byAcronym = AcronymBook(article: article, names: names, words: words).drafts(among: drafts)
        let surnames = Dictionary(grouping: bySurname.keys.sorted()) { String($0.prefix(1)) }
        let bodies = BodyBook(
            article: article,
            names: names,
            words: words,
            bodies: drafts.indices.filter { drafts[$0].words.count > 1 && typer.type(of: drafts[$0]) == .organization }
                .map { ($0, drafts[$0]) }
        )
        royals = Set(names.indices.filter { names[$0].tokens.count == 1 && isRoyal($0) }.compactMap { words[$0].first })
        for index in names.indices where names[index].tokens.count == 1 {
            let word = singular(index)
            var draft = person(index, word, bySurname, byGivenName) ?? byAcronym[word.filter { $0 != "." }]
            let isIntroduced = draft.map { drafts[$0].mentions.contains { $0 < index } }
            if let body = bodies.body(named: index, personIsIntroduced: isIntroduced) { draft = body }
            if draft == nil, byWord[word] == nil { draft = misspelled(word, surnames, bySurname) }
            draft = draft ?? byWord[word]
            if draft == nil {
                draft = drafts.count
                byWord[word] = draft
                drafts.append(EntityDraft(words: [word], mentions: []))
            }
            if let draft { add(index, to: draft) }
        }
    }

    /// The word of a single name; of a people's, without the plural: `Canadians` are who is Canadian.
    private func singular(_ name: Int) -> String {
        let word = words[name].first ?? ""
        let isPlural = names[name].evidence.contains(.group) && word.hasSuffix("ns") && word.utf8.count > 4
        return isPlural ? String(word.dropLast()) : word
    }

    /// The person of that surname or given name, the one named last where there are several.
    private func person(
        _ name: Int,
        _ word: String,
        _ bySurname: [String: [Int]],
        _ byGivenName: [String: [Int]]
    ) -> Int? {
        let evidence = names[name].evidence
        if !evidence.isDisjoint(with: [.place, .group]) && evidence.isDisjoint(with: [.masculine, .feminine]) {
            // `Washington` is the man only where nothing says that it is the city.
            if evidence.contains(.location) || !evidence.contains(.speaks) { return nil }
        }
        var candidates = bySurname[word] ?? []
        if !isGivenName(word), names[name].evidence.isDisjoint(with: [.masculine, .feminine]) || candidates.isEmpty {
            // `Zhou` is Zhou Yulan as well as Helen Zhou.
            candidates += byGivenName[word] ?? []
        } else if candidates.isEmpty, !royals.contains(word) {
            candidates = byGivenName[word].flatMap { $0.count == 1 ? $0 : nil } ?? []
        }
        candidates = candidates.filter { candidate in
            agrees(drafts[candidate].evidence, with: evidence) && !isUnrelated(candidate, to: name)
        }
        candidates = ofGeneration(candidates, name)
        if candidates.count > 1, namesakes.isRelative(names[name]) {
            candidates.removeAll { lastMention(of: $0, before: name) == name - 1 }
        }
        if candidates.count < 2 { return candidates.first }
        return candidates.max { lastMention(of: $0, before: name) < lastMention(of: $1, before: name) }
    }

    /// Whether a title of those stands before the name who go by their given names: `Prince Charles` is no Charles Kennedy.
    private func isRoyal(_ name: Int) -> Bool {
        let titles = ["prince", "princess", "king", "queen", "pope"]
        return titles.contains { article.isWord(names[name].tokens.lowerBound - 1, $0) }
    }

    /// Whether the text introduces the person as no relative of the one whom it called by the surname before.
    private func isUnrelated(_ person: Int, to name: Int) -> Bool {
        guard let first = drafts[person].mentions.first(where: { names[$0].tokens.count > 1 }) else { return false }
        return first > name && namesakes.isUnrelated(names[first])
    }

    /// Of several, `the younger Thorne` is he whose name ends in `Jr`.
    private func ofGeneration(_ people: [Int], _ name: Int) -> [Int] {
        let before = names[name].tokens.lowerBound - 1
        let isYounger = article.isWord(before, "younger")
        guard people.count > 1, isYounger || article.isWord(before, "elder") else { return people }
        let fitting = people.filter { person in
            let isElder = drafts[person].suffix.map { $0.hasPrefix("sr") } ?? true
            return isElder != isYounger
        }
        return fitting.isEmpty ? people : fitting
    }

    private func agrees(_ known: EvidenceCount, with evidence: NameMention.Evidence) -> Bool {
        if evidence.contains(.masculine) { return known.feminine == 0 }
        if evidence.contains(.feminine) { return known.masculine == 0 }
        return true
    }

    /// The place among the names of the draft's last mention before `name`; one that only follows counts least.
    private func lastMention(of draft: Int, before name: Int) -> Int {
        drafts[draft].mentions.last { $0 < name && !namesakes.isAside(names[$0]) }
            ?? -(drafts[draft].mentions.first ?? 0)
    }

    /// A surname with one wrong letter, where nobody bears the word as it is printed.
    private func misspelled(_ word: String, _ surnames: [String: [String]], _ bySurname: [String: [Int]]) -> Int? {
        guard word.utf8.count >= 6, let alike = surnames[String(word.prefix(1))] else { return nil }
        let similar = alike.prefix(Self.mostCompared).filter { SpellingDistance.isTypo(word, of: $0) }
        guard similar.count == 1, let people = similar.first.flatMap({ bySurname[$0] }), people.count == 1 else {
            return nil
        }
        return people.first
    }

    // MARK: The result

    /// How well a mention serves as the name: by its words, then printed as names are rather than in capitals.
    private func fullness(_ name: Int) -> Int {
        let tokens = names[name].tokens
        let isShouted = tokens.allSatisfy { article.tokens[$0].shape.contains(.allCapitals) }
        return tokens.count * 2 + (isShouted ? 0 : 1)
    }

    private func catalog() -> EntityCatalog {
        let order = drafts.indices.filter { !drafts[$0].mentions.isEmpty }
            .sorted {
                (drafts[$0].mentions.min() ?? 0) < (drafts[$1].mentions.min() ?? 0)
            }
        var rank = [Int](repeating: -1, count: drafts.count)
        for (position, draft) in order.enumerated() { rank[draft] = position }
        var nameAt = [Int32](repeating: -1, count: article.tokens.count)
        for (index, name) in names.enumerated() {
            for token in name.tokens { nameAt[token] = Int32(index) }
        }
        let types = typer.types(of: drafts)
        let items = order.map { index in
            let draft = drafts[index]
            let fullest = draft.mentions.max { fullness($0) < fullness($1) }
            return EntityCatalog.Item(
                words: draft.words,
                name: fullest.map { article.string(names[$0].tokens) } ?? "",
                type: types[index],
                mentions: draft.mentions.sorted(),
                isMasculine: draft.evidence.masculine > draft.evidence.feminine,
                isFeminine: draft.evidence.feminine > draft.evidence.masculine
            )
        }
        return EntityCatalog(names: names, items: items, entityOf: draftOf.map { rank[$0] }, nameAt: nameAt)
    }
}

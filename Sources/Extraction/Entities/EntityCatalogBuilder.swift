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
    /// The names of one word.
    private let singleWords: Set<String>
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
        singleWords = Set(words.filter { $0.count == 1 }.joined())
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
            drafts[index].isPerson = type(of: drafts[index]) == .person
        }
    }

    /// A body whose name another one's ends with is that: the `Security Council` of the UN Security Council; and so is what
    /// stands before `of` or `for` in it, the `Arts Council` of Merrow.
    private mutating func joinBodies() {
        let bodies = drafts.indices.filter {
            (2...8).contains(drafts[$0].words.count) && type(of: drafts[$0]) == .organization
        }
        var fuller: [[String]: [Int]] = [:]
        for body in bodies {
            let words = drafts[body].words
            for start in 1..<words.count - 1 { fuller[Array(words[start...]), default: []].append(body) }
            if let joint = words.firstIndex(where: { $0 == "of" || $0 == "for" }), joint > 1 {
                fuller[Array(words[..<joint]), default: []].append(body)
            }
        }
        for body in bodies {
            guard let others = fuller[drafts[body].words], others.count == 1 else { continue }
            for name in drafts[body].mentions { add(name, to: others[0]) }
            drafts[body].mentions = []
            drafts[others[0]].mentions.sort()
        }
    }

    /// A surname of several words is his whose name ends with it: `Van den Brink` is Joost van den Brink.
    private mutating func joinSurnames() {
        for draft in drafts.indices where drafts[draft].words.count > 1 {
            guard let first = drafts[draft].mentions.first, article.tokens[names[first].tokens.lowerBound].is(.particle)
            else { continue }
            let words = drafts[draft].words
            let bearers = drafts.indices.filter {
                drafts[$0].words.count > words.count && drafts[$0].words.suffix(words.count).elementsEqual(words)
            }
            guard bearers.count == 1 else { continue }
            for name in drafts[draft].mentions { add(name, to: bearers[0]) }
            drafts[draft].mentions = []
            drafts[bearers[0]].mentions.sort()
        }
    }

    private func surname(_ words: [String]) -> String { EntityDraft(words: words, mentions: []).surname }

    /// The draft among `candidates` that the same person's name has, spelled otherwise or with a middle name.
    private func samePerson(as name: Int, among candidates: [Int]) -> Int? {
        let words = self.words[name]
        let suffix = EntityDraft(words: words, mentions: []).suffix
        return candidates.suffix(Self.mostCompared)
            .last { candidate in
                let other = drafts[candidate]
                guard let first = words.first, let known = other.words.first else { return false }
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
        return front.allSatisfy { article.lexicon.entry(of: $0).classes.isDisjoint(with: .anyGivenName) }
            || nicknames.contains(short[0])
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
        let byAcronym = acronyms()
        let surnames = Dictionary(grouping: bySurname.keys.sorted()) { String($0.prefix(1)) }
        let bodies = BodyBook(
            article: article,
            names: names,
            words: words,
            bodies: drafts.indices.filter { drafts[$0].words.count > 1 && type(of: drafts[$0]) == .organization }
                .map { ($0, drafts[$0]) }
        )
        royals = Set(names.indices.filter { names[$0].tokens.count == 1 && isRoyal($0) }.compactMap { words[$0].first })
        for index in names.indices where names[index].tokens.count == 1 {
            let word = words[index].first ?? ""
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
        if candidates.isEmpty, !royals.contains(word) {
            candidates = byGivenName[word].flatMap { $0.count == 1 ? $0 : nil } ?? []
        }
        candidates = candidates.filter { candidate in
            agrees(drafts[candidate].evidence, with: evidence) && !isUnrelated(candidate, to: name)
        }
        candidates = ofGeneration(candidates, name)
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

    private func acronyms() -> [String: Int] {
        var acronyms: [String: Int] = [:]
        for index in drafts.indices where !drafts[index].isPerson && drafts[index].words.count > 1 {
            guard let mention = drafts[index].mentions.first else { continue }
            let letters = names[mention].tokens.filter { article.tokens[$0].isCapitalized }
                .compactMap {
                    WordFolder.standard.fold(article.text[article.tokens[$0].range]).first
                }
            let acronym = String(decoding: letters, as: UTF8.self)
            // A name that holds the letters as a word is not what they stand for.
            guard letters.count >= 2 && !drafts[index].words.contains(acronym) else { continue }
            if acronyms[acronym] == nil { acronyms[acronym] = index }
        }
        for (index, draft) in drafts.enumerated() where !draft.isPerson && draft.words.count > 1 {
            for acronym in draft.mentions.prefix(Self.mostRead).compactMap(bracketed) { acronyms[acronym] = index }
        }
        return acronyms
    }

    /// The capitals in brackets behind a name whose letters they are, in order, from its first on: `Waterworkers'
    /// Federation (WWF)`.
    private func bracketed(_ name: Int) -> String? {
        let (open, tokens) = (names[name].tokens.upperBound, article.tokens)
        guard open + 2 < tokens.count, tokens[open].kind == .bracketOpen, tokens[open + 2].kind == .bracketClose,
            tokens[open + 1].shape.contains(.allCapitals), (2...8).contains(tokens[open + 1].range.count)
        else { return nil }
        let acronym = article.folded(open + 1).filter { $0 != "." }
        let letters = words[name].joined()
        guard letters.first == acronym.first else { return nil }
        var rest = acronym[...]
        for letter in letters where letter == rest.first { rest = rest.dropFirst() }
        return rest.isEmpty ? acronym : nil
    }

    // MARK: The result

    /// How well a mention serves as the name: by its words, then printed as names are rather than in capitals.
    private func fullness(_ name: Int) -> Int {
        let tokens = names[name].tokens
        let isShouted = tokens.allSatisfy { article.tokens[$0].shape.contains(.allCapitals) }
        return tokens.count * 2 + (isShouted ? 0 : 1)
    }

    private func type(of draft: EntityDraft) -> EntityType {
        guard let mention = draft.mentions.first else { return .other }
        let tokens = names[mention].tokens
        // The first word decides: surnames are common words often enough (`Tomas Wren`).
        let first = article.tokens[tokens.lowerBound]
        let hasCommonWord = first.is(.common) && !first.is(.anyGivenName)
        return EntityClassifier()
            .type(
                draft.evidence,
                wordCount: draft.words.count,
                hasCommonWord: hasCommonWord,
                endsAlone: first.is(.anyGivenName) && draft.words.last.map(singleWords.contains) ?? false
            )
    }

    /// The kinds of all drafts; a single word made of the name of one of the article's places is a people's.
    private func types() -> [EntityType] {
        var types = drafts.map(type)
        let places = drafts.indices.filter { types[$0] == .place && drafts[$0].words.count == 1 }
        let demonyms = DemonymReader(places: places.map { drafts[$0].words[0] })
        for index in drafts.indices where drafts[index].words.count == 1 && [.person, .other].contains(types[index]) {
            let evidence = drafts[index].evidence
            guard evidence.person + evidence.masculine + evidence.feminine == 0 else { continue }
            if demonyms.isDemonym(drafts[index].words[0]) { types[index] = .group }
        }
        return types
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
        let types = types()
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

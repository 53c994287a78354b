import Language
import Model

/// Joins the names of one article to entities: full names first, then what is short for them.
struct EntityCatalogBuilder {
    /// Spellings are compared with so many others at the most, so that a list of names costs linear time.
    static let mostCompared = 200
    /// Of so many mentions of one name the words around it are read for kin.
    static let mostRead = 8

    let article: ParsedArticle
    let names: [NameMention]
    let namesakes: NamesakeReader
    var drafts: [EntityDraft] = []
    private(set) var draftOf: [Int]
    var words: [[String]]
    let typer: DraftTyper
    /// The words in marks amid names.
    let nicknames: Set<String>
    /// The given names that stand behind `Prince` and the like.
    var royals: Set<String> = []

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
                .map(article.foldedName)
        }
        typer = DraftTyper(article: article, names: names, words: words)
        self.words = words
    }

    func build() -> EntityCatalog {
        var builder = self
        builder.joinFullNames()
        builder.joinBeginnings()
        builder.joinBodies()
        builder.joinSurnames()
        builder.nameCouples()
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

    /// Who is called by the beginning of a name that the article gave before is its bearer: `João Vítor` is João Vítor Sampaio
    /// dos Anjos.
    private mutating func joinBeginnings() {
        let people = drafts.indices.filter { drafts[$0].isPerson && drafts[$0].suffix == nil }
        let short = Dictionary(grouping: people.filter { (2...3).contains(drafts[$0].words.count) }) {
            drafts[$0].words
        }
        for long in people where drafts[long].words.count > 2 {
            for count in 2...min(3, drafts[long].words.count - 1) {
                guard let first = drafts[long].mentions.first,
                    let named = short[Array(drafts[long].words.prefix(count))]?.first, named != long,
                    drafts[named].mentions.first.map({ $0 > first && !namesakes.isKin(names[$0]) }) ?? false
                else { continue }
                move(named, to: long)
            }
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
            // The Friends of the Lido are not the Lido.
            for start in 1..<words.count - 1 where !isJoint(words[start - 1]) {
                fuller[Array(words[start...]), default: []].append(body)
            }
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
            // The Halvern Bay Ledger appears in Halvern Bay.
            let isPlaced = drafts[body].evidence.place + drafts[body].evidence.location > 0
            let isFront = drafts[others[0]].words.dropLast().elementsEqual(drafts[body].words)
            guard isBody || isFront && !isPlaced else { continue }
            move(body, to: others[0])
        }
    }

    private func isJoint(_ word: String) -> Bool { ["of", "for", "the"].contains(word) }

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
                    // `Santos Ortega` behind Maribel Santos Ortega
                    if words.count == 2, fuller.words.count == 3, fuller.isPerson,
                        fuller.mentions.first.map({ $0 < first }) ?? false, fuller.words.suffix(2).elementsEqual(words)
                    {
                        return true
                    }
                    if hasParticle { return fuller.words.suffix(words.count).elementsEqual(words) }
                    let isGeneration = drafts[draft].suffix != nil && drafts[draft].suffix == fuller.suffix
                    return isGeneration && words.count == 2 && fuller.surname == drafts[draft].surname
                }
            guard bearers.count == 1 else { continue }
            move(draft, to: bearers[0])
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

    /// Whether two of one name but for `Jr.` are father and son: both have such a suffix, the text speaks of kin, or it says
    /// of the one without who that is.
    private func areKin(_ name: Int, _ other: EntityDraft) -> Bool {
        let isSuffixed = EntityDraft(words: words[name], mentions: []).suffix != nil
        let plain = isSuffixed ? Array(other.mentions.prefix(Self.mostRead)) : [name]
        if plain.contains(where: { namesakes.isIntroduced(names[$0]) }) { return true }
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
        if front.last.map(isJoint) ?? false { return false }
        return front.allSatisfy { !isGivenName($0) } || nicknames.contains(short[0])
            // `Wanjiru Kamau` of Grace Wanjiru Kamau
            || front.count == 1 && !isGivenName(short[0]) && !short[0].hasSuffix(".")
    }

    func isGivenName(_ word: String) -> Bool {
        !article.lexicon.entry(of: word).classes.isDisjoint(with: .anyGivenName)
    }

    private func isInitial(_ word: String, of name: String) -> Bool {
        word.hasSuffix(".") && word.utf8.count == 2 && word.utf8.first == name.utf8.first
    }

    mutating func add(_ name: Int, to draft: Int) {
        drafts[draft].mentions.append(name)
        drafts[draft].evidence.add(names[name].evidence)
        draftOf[name] = draft
    }

    /// Gives a draft's mentions to another.
    mutating func move(_ draft: Int, to other: Int) {
        for name in drafts[draft].mentions { add(name, to: other) }
        drafts[draft].mentions = []
        drafts[other].mentions.sort()
    }

    /// Gives a man's name before `and` the surname of the woman's behind it, or hers that of his, and to twins, parents and the
    /// like theirs: `Seán and Úna Devane` are two Devanes, `Ronaldo and Michael Owen` no two Owens.
    private mutating func nameCouples() {
        let people = drafts.indices.filter { drafts[$0].isPerson && !drafts[$0].mentions.isEmpty }
        let surnames = Set(people.map { drafts[$0].surname })
        let givenNames = Set(people.compactMap { drafts[$0].words.first })
        var byWords = Dictionary(people.map { (drafts[$0].words, $0) }) { first, _ in first }
        for index in names.indices.dropLast() where names[index].tokens.count == 1 && draftOf[index] < 0 {
            let (name, next) = (names[index], names[index + 1])
            guard next.tokens.count > 1, draftOf[index + 1] >= 0, drafts[draftOf[index + 1]].isPerson,
                next.start == name.tokens.upperBound + 1, next.start == next.tokens.lowerBound,
                name.start == name.tokens.lowerBound, article.isWord(name.tokens.upperBound, "and"),
                name.start == 0 || article.tokens[name.start - 1].kind != .comma,
                name.start == 0 || !article.tokens[name.start - 1].is([.determiner, .coordinator]),
                let given = words[index].first, let other = words[index + 1].first, !surnames.contains(given),
                areCouple(given, other) || Self.related.contains(where: { article.isWord(name.start - 1, $0) })
            else { continue }
            let full = [given, drafts[draftOf[index + 1]].surname]
            if let known = byWords[full] {
                add(index, to: known)
                continue
            }
            // `Serena and Roger Federer met` behind Serena Williams
            if givenNames.contains(given) { continue }
            var couple = EntityDraft(words: full, mentions: [])
            couple.isPerson = true
            couple.sharedName = (given: index, full: index + 1)
            byWords[full] = drafts.count
            drafts.append(couple)
            add(index, to: drafts.count - 1)
        }
    }

    /// Words for several people who have one surname.
    private static let related = ["brothers", "sisters", "twins", "siblings", "parents", "couple", "cousins"]

    /// Whether of two given names the one is a man's and the other a woman's.
    private func areCouple(_ given: String, _ other: String) -> Bool {
        let classes = [given, other].map { article.lexicon.entry(of: $0).classes }
        return classes[0].contains(.masculineName) && classes[1].contains(.feminineName)
            || classes[0].contains(.feminineName) && classes[1].contains(.masculineName)
    }

    /// The name of a draft: the fullest that is printed, or the given name with the surname that is printed behind another.
    private func name(of draft: EntityDraft) -> String {
        guard let fullest = draft.mentions.max(by: { fullness($0) < fullness($1) }) else { return "" }
        let printed = article.text.string(article.nameRange(names[fullest].tokens))
        guard let shared = draft.sharedName, names[fullest].tokens.count == 1,
            let surname = names[shared.full].tokens.last(where: { article.folded($0) == draft.surname })
        else { return printed }
        return article.string(names[shared.given].tokens) + " " + article.string(surname..<surname + 1)
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
            return EntityCatalog.Item(
                words: draft.words,
                name: name(of: draft),
                type: types[index],
                mentions: draft.mentions.sorted(),
                isMasculine: draft.evidence.masculine > draft.evidence.feminine,
                isFeminine: draft.evidence.feminine > draft.evidence.masculine
            )
        }
        return EntityCatalog(names: names, items: items, entityOf: draftOf.map { rank[$0] }, nameAt: nameAt)
    }
}

import Model

/// Finds the people whom somebody means who types a name that no article prints so: with a title, without some of the given
/// names, or in another spelling.
struct SpeakerNames: Sendable {
    /// Of so many people of one surname the names are compared.
    private static let mostCompared = 256

    /// Behind so many titles, at the most, a name is looked for.
    private static let mostTitles = 8

    private let entities: [CorpusEntity]
    /// The people of each surname, by a hash of it as all its transliterations are written.
    private let bySurname: [UInt64: [Int32]]
    /// The words of all roles, folded, as hashes: what may stand before a name.
    private let roleWords: Set<UInt64>

    /// Takes down the names of `entities`.
    ///
    /// - Complexity: O(*n*) in the bytes of the names.
    init(_ entities: [CorpusEntity]) {
        self.entities = entities
        var bySurname: [UInt64: [Int32]] = [:]
        var roleWords: Set<UInt64> = []
        for (index, entity) in entities.enumerated() where entity.type == .person {
            for name in Self.names(of: entity) {
                let key = Self.key(name)
                if bySurname[key]?.last != Int32(index) { bySurname[key, default: []].append(Int32(index)) }
            }
            for role in entity.roles { roleWords.formUnion(Self.words(of: role.text)) }
        }
        self.bySurname = bySurname
        self.roleWords = roleWords
    }

    /// The indexes of the people whom `name` means, ascending; none where it fits nobody.
    ///
    /// Of a title, those are meant who have it, if anybody of that name has.
    func people(called name: String) -> [Int] {
        let words = NameWords.collapsed(name).split(separator: " ")
        var titles: Set<UInt64> = []
        for start in words.indices.prefix(Self.mostTitles) {
            let isTitle = isTitle(words[start])
            // `Prime Minister Ana Duarte` is no `P. Duarte`, and `Dean Marlowe` may be a Dean.
            let found = people(
                named: words[start...].joined(separator: " "),
                isPrinted: isTitle && start + 1 < words.count
            )
            if !found.isEmpty { return having(titles, found).map(Int.init) }
            guard isTitle else { return [] }
            titles.formUnion(Self.words(of: String(words[start])))
        }
        return []
    }

    /// Whether `name` is one word, behind titles or not.
    func isSurname(_ name: String) -> Bool {
        let words = NameWords.collapsed(name).split(separator: " ")
        return !words.isEmpty && words.dropLast().allSatisfy(isTitle)
    }

    private func isTitle(_ word: Substring) -> Bool {
        Self.words(of: String(word)).allSatisfy(roleWords.contains) || NameWords.isCourtesyTitle(word.lowercased())
    }

    /// Those whom `name` fits; if it `isPrinted`, with each of its given names as articles print them.
    private func people(named name: String, isPrinted: Bool) -> [Int32] {
        guard let asked = PersonName(name) else { return [] }
        return bySurname[Self.key(asked), default: []].prefix(Self.mostCompared)
            .filter { index in
                Self.names(of: entities[Int(index)]).contains { Self.fits($0, asked, isPrinted: isPrinted) }
            }
    }

    /// Whether a name that somebody goes by can be the one asked for, which may lack given names.
    private static func fits(_ name: PersonName, _ asked: PersonName, isPrinted: Bool) -> Bool {
        guard asked.suffix == nil || asked.suffix == name.suffix else { return false }
        if asked.given.isEmpty { return true }
        var rest = name.given[...]
        let areAmong = asked.given.allSatisfy { given in
            guard let place = rest.firstIndex(of: given) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
        return areAmong || !isPrinted && (name.agrees(with: asked) || Spelling.difference(name, asked) != nil)
    }

    /// Those of `found` who have most words of the titles in one role, or all where nobody has any.
    private func having(_ titles: Set<UInt64>, _ found: [Int32]) -> [Int32] {
        let counts = found.map { index in
            entities[Int(index)].roles.map { titles.intersection(Self.words(of: $0.text)).count }.max() ?? 0
        }
        let most = counts.max() ?? 0
        return zip(found, counts).filter { $1 == most }.map(\.0)
    }

    private static func names(of person: CorpusEntity) -> [PersonName] {
        ([person.name] + person.aliases.map(\.text)).compactMap(PersonName.init)
    }

    private static func key(_ name: PersonName) -> UInt64 {
        StableHash.of(Spelling.transliterated(name.surname).map(UInt64.init))
    }

    private static func words(of text: String) -> Set<UInt64> {
        Set(NameWords.words(of: NameWords.collapsed(text)).map { StableHash.of($0.folded.filter { $0 != "." }) })
    }
}

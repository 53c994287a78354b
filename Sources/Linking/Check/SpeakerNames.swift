import Model

/// Finds the people whom somebody means who types a name that no article prints so: with a title, without some of the given
/// names, or in another spelling.
struct SpeakerNames: Sendable {
    /// Of so many people of one surname the names are compared.
    private static let mostCompared = 256

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
        for start in words.indices {
            let found = people(named: words[start...].joined(separator: " "))
            if !found.isEmpty { return having(titles, found).map(Int.init) }
            let word = Self.words(of: String(words[start]))
            guard word.allSatisfy(roleWords.contains) || NameWords.isCourtesyTitle(words[start].lowercased()) else {
                return []
            }
            titles.formUnion(word)
        }
        return []
    }

    private func people(named name: String) -> [Int32] {
        guard let asked = PersonName(name) else { return [] }
        return bySurname[Self.key(asked), default: []].prefix(Self.mostCompared)
            .filter { index in
                Self.names(of: entities[Int(index)]).contains { Self.fits($0, asked) }
            }
    }

    /// Whether a name that somebody goes by can be the one asked for, which may lack given names.
    private static func fits(_ name: PersonName, _ asked: PersonName) -> Bool {
        guard asked.suffix == nil || asked.suffix == name.suffix else { return false }
        if asked.given.isEmpty { return true }
        var rest = name.given[...]
        let areAmong = asked.given.allSatisfy { given in
            guard let place = rest.firstIndex(of: given) else { return false }
            rest = rest[(place + 1)...]
            return true
        }
        return areAmong || name.agrees(with: asked) || Spelling.difference(name, asked) != nil
    }

    /// Those of `found` who have one of the titles, or all where nobody has.
    private func having(_ titles: Set<UInt64>, _ found: [Int32]) -> [Int32] {
        let fitting = found.filter { index in
            entities[Int(index)].roles.contains { !titles.isDisjoint(with: Self.words(of: $0.text)) }
        }
        return fitting.isEmpty ? found : fitting
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

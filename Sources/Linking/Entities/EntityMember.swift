import Language
import Model

/// An entity of one article, as linking sees it.
struct EntityMember {
    /// The index of the article.
    let article: Int
    /// The index of the entity in its article.
    let entity: Int
    /// What the article takes it for.
    let type: EntityType
    /// The name, parsed.
    let name: EntityName
    /// The roles that the article gives it, and their ends of two words and more, as hashes.
    let roles: Set<UInt64>
    /// The last words of these roles, as hashes.
    let heads: Set<UInt64>

    /// Whether the name alone hardly tells who is meant: a surname, or the abbreviation of an organisation.
    var isShort: Bool { name.isShortPerson || type == .organization && name.isAbbreviation }
}

/// A name with the forms under which it is compared.
struct EntityName: Hashable {
    /// As printed, with single spaces.
    let printed: String
    /// Folded: what equal names share.
    let folded: String
    /// Without what prints of one name may leave out: what the same name in other dress shares.
    let key: String
    /// The parts of a person's name, nil for other things.
    let person: PersonName?

    /// Parses the name of an entity of that type.
    init(_ name: String, type: EntityType) {
        printed = NameWords.collapsed(name)
        folded = WordFolder.standard.fold(printed)
        // A surname that nothing in its article tells to be one.
        let isWord = type == .other && !printed.utf8.contains(UInt8(ascii: " ")) && !Self.isAbbreviation(printed)
        person = type == .person || isWord ? PersonName(printed) : nil
        let key = person?.key ?? NameWords.key(ofThing: printed)
        switch type {
        // `Sarovians` are who is Sarovian.
        case .group: self.key = Demonyms.key(of: key)
        case .place: self.key = StateNames.name(of: folded) ?? key
        default: self.key = key
        }
    }

    /// The key under which the name is compared with those of other kinds, where it is a person's too.
    var thingKey: String { person == nil ? key : NameWords.key(ofThing: printed) }

    /// What stands for the name among the names of an article.
    var hash: UInt64 { StableHash.of(key) }

    /// Whether it is a person's name of no more than one word or initials and a surname.
    var isShortPerson: Bool { person.map { $0.fullness < .full } ?? false }

    /// How full the form is, more being fuller: persons by their given names, other things by not being an abbreviation.
    var fullness: Int {
        person?.fullness.rawValue ?? (isAbbreviation || StateNames.name(of: folded) != nil ? 0 : 1)
    }

    /// 1 where it has a small letter from a to z, 0 where it is in capitals.
    var smallLetters: Int { printed.utf8.contains { $0 &- 0x61 < 26 } ? 1 : 0 }

    /// Whether it is one word of two to six capitals.
    var isAbbreviation: Bool { Self.isAbbreviation(printed) }

    /// Whether `text` is one word of two to six capitals, dots aside.
    static func isAbbreviation(_ text: String) -> Bool {
        let letters = text.utf8.filter { $0 != UInt8(ascii: ".") }
        return (2...6).contains(letters.count) && letters.allSatisfy { $0 &- 0x41 < 26 }
    }
}

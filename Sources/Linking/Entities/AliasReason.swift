import Model

/// Why a printed name is taken for an entity, in words, the surer the smaller.
struct AliasReason: Hashable, Comparable {
    /// How sure it is, 0 being certain.
    let rank: Int
    /// The words, such as `same name` or `surname, same story`.
    let text: String

    /// Finds the reason for `alias`, printed by an article whose fullest name for the entity is `own`, which was joined to
    /// the entity of `name` for `reason`, or for its likeness alone.
    init(of alias: String, standingFor own: EntityName, joinedBecause reason: String?, to name: EntityName) {
        guard alias != name.printed else {
            (rank, text) = (0, "same name")
            return
        }
        let parsed = EntityName(alias, type: name.person == nil ? .other : .person)
        if let dress = Self.dress(parsed, name) {
            (rank, text) = (0, dress)
        } else if parsed.folded != own.folded && parsed.key != own.key {
            (rank, text) = (1, Self.part(parsed, of: own) + ", same article")
        } else if let reason {
            (rank, text) = (3, reason)
        } else {
            (rank, text) = (2, Self.likeness(parsed, name))
        }
    }

    static func < (left: AliasReason, right: AliasReason) -> Bool {
        (left.rank, left.text) < (right.rank, right.text)
    }

    /// What tells two prints of one name apart, or nil where they are different names.
    private static func dress(_ alias: EntityName, _ name: EntityName) -> String? {
        if alias.folded == name.folded {
            return alias.printed.lowercased() == name.printed.lowercased() ? "capitals" : "diacritics"
        }
        guard alias.key == name.key, !name.key.isEmpty else { return nil }
        if alias.folded.filter(\.isLetter) == name.folded.filter(\.isLetter) { return "punctuation" }
        return name.person == nil ? "article or legal form" : "title or particle"
    }

    /// Which part of the fuller name of the same article an alias is.
    private static func part(_ alias: EntityName, of own: EntityName) -> String {
        guard let part = alias.person, let whole = own.person else {
            return alias.isAbbreviation ? "abbreviation" : "short form"
        }
        switch part.fullness {
        case .single where part.surname == whole.surname: return "surname"
        case .single where whole.given.contains(part.surname): return "given name"
        case .initials where whole.agrees(with: part) && part.surname == whole.surname: return "initial and surname"
        case .full: return variant(part, whole) ?? "other form"
        default: return "other form"
        }
    }

    private static func likeness(_ alias: EntityName, _ name: EntityName) -> String {
        guard let left = alias.person, let right = name.person else {
            return StateNames.name(of: alias.folded) == nil ? "same name" : "abbreviation"
        }
        return variant(left, right) ?? "same name"
    }

    private static func variant(_ left: PersonName, _ right: PersonName) -> String? {
        if Spelling.difference(left, right) != nil { return "spelling" }
        return left.surname == right.surname && left.given.count != right.given.count ? "middle name" : nil
    }
}

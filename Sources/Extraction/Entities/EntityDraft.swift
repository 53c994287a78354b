/// An entity while its mentions are collected.
struct EntityDraft {
    /// The folded words of its fullest name, titles left out.
    var words: [String]
    /// The indexes of its mentions among the article's names.
    var mentions: [Int]
    /// What its mentions say of its kind, with how many say so.
    var evidence = EvidenceCount()
    /// Whether it is a person, decided from the names of several words before single words are joined.
    var isPerson = false

    /// Of one whose surname is printed with another's name alone, the given name and that name: of Seán in `Seán and Úna
    /// Devane`, `Seán` and `Úna Devane`.
    var sharedName: (given: Int, full: Int)?

    /// The last word, without `jr` and the like.
    var surname: String { words.last { !Self.isSuffix($0) } ?? "" }

    /// `jr`, `ii` and the like at the end, which keep father and son apart.
    var suffix: String? {
        words.last.flatMap { Self.suffixes[$0] }
    }

    /// Whether a folded word keeps father and son apart.
    static func isSuffix(_ word: String) -> Bool { suffixes[word] != nil }

    /// The words that do, each with the one that stands for all of its meaning.
    private static let suffixes = [
        "jr": "jr", "jr.": "jr", "jnr": "jr", "junior": "jr", "filho": "jr", "hijo": "jr", "sr": "sr", "sr.": "sr",
        "snr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
    ]
}

/// How many mentions speak for which kind.
struct EvidenceCount {
    private(set) var person = 0
    private(set) var organization = 0
    private(set) var place = 0
    private(set) var location = 0
    private(set) var event = 0
    private(set) var group = 0
    private(set) var article = 0
    private(set) var speaks = 0
    private(set) var masculine = 0
    private(set) var feminine = 0
    private(set) var direction = 0
    private(set) var taggedPerson = 0
    private(set) var taggedOrganization = 0
    private(set) var taggedPlace = 0
    private(set) var taggedOther = 0
    private(set) var body = 0
    private(set) var givenName = 0
    private(set) var city = 0

    /// How many mentions have a title, a role or the like before them, given names aside.
    var introduced: Int { person - givenName }

    mutating func add(_ evidence: NameMention.Evidence) {
        if evidence.contains(.person) { person += 1 }
        if evidence.contains(.organization) { organization += 1 }
        if evidence.contains(.place) { place += 1 }
        if evidence.contains(.location) { location += 1 }
        if evidence.contains(.event) { event += 1 }
        if evidence.contains(.group) { group += 1 }
        if evidence.contains(.article) { article += 1 }
        if evidence.contains(.speaks) { speaks += 1 }
        if evidence.contains(.masculine) { masculine += 1 }
        if evidence.contains(.feminine) { feminine += 1 }
        if evidence.contains(.direction) { direction += 1 }
        if evidence.contains(.taggedPerson) { taggedPerson += 1 }
        if evidence.contains(.taggedOrganization) { taggedOrganization += 1 }
        if evidence.contains(.taggedPlace) { taggedPlace += 1 }
        if evidence.contains(.taggedOther) { taggedOther += 1 }
        if evidence.contains(.body) { body += 1 }
        if evidence.contains(.givenName) { givenName += 1 }
        if evidence.contains(.city) { city += 1 }
    }
}

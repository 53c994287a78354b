/// A person's name taken apart, its words folded.
///
/// The last word is the surname, whatever stands before it are given names; particles (`de`, `van der`, `al-`) and
/// courtesy titles are left out. `Ana M. de Duarte, Jr.` has the given names `ana` and `m`, the surname `duarte` and the
/// suffix `jr`.
struct PersonName: Hashable, Sendable {
    /// How much of a name is there.
    enum Fullness: Int, Comparable {
        /// One word.
        case single
        /// A surname behind initials.
        case initials
        /// A surname behind a given name.
        case full

        static func < (left: Fullness, right: Fullness) -> Bool { left.rawValue < right.rawValue }
    }

    /// The given names in order, one letter for an initial.
    let given: [String]
    /// The surname, or the only word.
    let surname: String
    /// `jr`, `sr`, `ii`, `iii` or `iv`, or nil.
    let suffix: String?
    /// The surname with its particles, as one word (`vanderheide`).
    let joinedSurname: String

    /// Takes apart a printed name, or is nil where it holds no word.
    init?(_ printed: String) {
        var words = NameWords.words(of: printed)
        while words.count > 1, let first = words.first, NameWords.isCourtesyTitle(first.folded) { words.removeFirst() }
        suffix = NameWords.removeSuffix(from: &words)
        guard let last = words.popLast() else { return nil }
        surname = NameWords.withoutArticle(last.folded)
        var given: [String] = []
        // `Van der Meulen` is no Van.
        let leads = words.count > 1 && words[1].isLowercase && NameWords.isParticle(words[1], isFirst: false) ? -1 : 0
        for (index, word) in words.enumerated() where !NameWords.isParticle(word, isFirst: index == leads) {
            given += NameWords.givenNames(of: word.folded)
        }
        self.given = given
        let particles = words.reversed().prefix { NameWords.isParticle($0, isFirst: false) }.reversed()
        joinedSurname = (particles.map(\.folded) + [surname]).joined().filter { $0 != "-" }
    }

    /// The surname without hyphens.
    var bareSurname: String { surname.filter { $0 != "-" } }
    /// The given names as one word (`doyun`).
    var joinedGiven: String { given.joined() }

    /// All letters of the name without what parts its words (`artoloinsigh` for Art Ó Loinsigh and Art O’Loinsigh), and
    /// without the article behind the Arabic `Abd` (`omarabdhakim` for Omar Abdel-Hakim, Abdul Hakim and Abd al-Hakim).
    var letters: String {
        let letters = (joinedGiven + joinedSurname).filter(\.isLetter)
        guard let servant = letters.firstRange(of: "abd") else { return letters }
        let rest = letters[servant.upperBound...]
        let article = ["al", "el", "ul"].first { rest.hasPrefix($0) && rest.count > $0.count }
        return String(letters[..<servant.upperBound] + rest.dropFirst(article?.count ?? 0))
    }

    /// What stands behind the first word, as one word: the given names where that is the surname.
    var behindFirst: String { (given.dropFirst() + [bareSurname]).joined() }

    /// How much of a name is there.
    var fullness: Fullness {
        guard let first = given.first else { return .single }
        return first.utf8.count > 1 ? .full : .initials
    }

    /// What two prints of one name share: its words without hyphens, particles and titles.
    var key: String {
        let words = given + [surname.split(separator: "-").joined(separator: " ")]
        return (words + [suffix].compactMap { $0 }).joined(separator: " ")
    }

    /// Whether the first given names agree, an initial agreeing with a name that it begins, and so do those behind them
    /// as far as both have any.
    func agrees(with other: PersonName) -> Bool {
        guard let first = given.first, let otherFirst = other.given.first else { return false }
        return Self.agree(first, otherFirst) && middleAgrees(with: other) && suffix == other.suffix
    }

    /// Whether the given names behind the first can be those of one person.
    ///
    /// One of the two may leave off the last ones, so that `George W.` is not `George H. W.`
    func middleAgrees(with other: PersonName) -> Bool {
        zip(given.dropFirst(), other.given.dropFirst()).allSatisfy(Self.agree)
    }

    private static func agree(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        let (short, long) = left.utf8.count < right.utf8.count ? (left, right) : (right, left)
        return short.utf8.count == 1 && long.hasPrefix(short)
    }
}

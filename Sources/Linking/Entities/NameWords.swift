import Language

/// The words of printed names, and the few that every name can hold.
enum NameWords {
    /// One word of a name.
    struct Word {
        /// As compared.
        let folded: String
        /// Whether it is printed with a small letter from a to z.
        let isLowercase: Bool
    }

    private static let titles = set(
        "mr mrs ms mx miss dr sir dame lord lady prof professor signora signorina frau madame mme senora senorita senhora "
            + "signor herr monsieur senor senhor alhaji hajia hajiya datuk dato datin encik puan shri smt"
    )
    private static let suffixes = [
        "jr": "jr", "jnr": "jr", "sr": "sr", "snr": "sr", "ii": "ii", "iii": "iii", "iv": "iv",
    ]
    private static let longSuffixes = ["junior": "jr", "filho": "jr", "hijo": "jr", "senior": "sr"]
    private static let particles = set(
        "de da do dos das del della di du la le les van von der den ter ten bin bint ibn al el abu af av zu zum y e ole arap"
    )
    /// Particles that are also given names when they come first with a capital: Al Gore, Van Morrison.
    private static let givenParticles = set("al el abu van e y")
    private static let legalForms = set(
        "inc incorporated ltd limited llc llp plc corp corporation co gmbh ag sa nv bv spa oy"
    )

    /// `text` with single spaces for its white space.
    static func collapsed(_ text: String) -> String {
        let utf8 = text.utf8
        let isPlain = zip(utf8, utf8.dropFirst()).allSatisfy { $0 > 0x20 && $0 != 0xC2 || $0 == 0x20 && $1 > 0x20 }
        if isPlain, let first = utf8.first, let last = utf8.last, first > 0x20, last > 0x20 { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// The words of `printed`, parted at spaces, commas at their ends and marks around them left out.
    static func words(of printed: String) -> [Word] {
        printed.utf8.split(separator: UInt8(ascii: " "))
            .compactMap { word in
                var folded = WordFolder.standard.fold(word)
                folded.removeAll { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") }
                if folded.first == UInt8(ascii: "'") { folded.removeAll { $0 == UInt8(ascii: "'") } }
                if folded.starts(with: "“".utf8) { folded.removeFirst(3) }
                if folded.count >= 3, folded.suffix(3).elementsEqual("”".utf8) { folded.removeLast(3) }
                guard folded.contains(where: { $0 >= 0x80 || $0 &- 0x61 < 26 || $0 &- 0x30 < 10 }) else { return nil }
                let isLowercase = word.first.map { $0 &- 0x61 < 26 } ?? false
                return Word(folded: String(decoding: folded, as: UTF8.self), isLowercase: isLowercase)
            }
    }

    /// Whether a folded word is a courtesy title, which is no role.
    static func isCourtesyTitle(_ word: String) -> Bool { titles.contains(withoutDots(word)) }

    /// Whether a word only joins the words of a surname.
    static func isParticle(_ word: Word, isFirst: Bool) -> Bool {
        particles.contains(word.folded) && (!isFirst || word.isLowercase || !givenParticles.contains(word.folded))
    }

    /// Takes off the word that tells a father from a son.
    static func removeSuffix(from words: inout [Word]) -> String? {
        guard words.count > 1, let last = words.last.map({ withoutDots($0.folded) }) else { return nil }
        guard let suffix = suffixes[last] ?? (words.count > 2 ? longSuffixes[last] : nil) else { return nil }
        words.removeLast()
        return suffix
    }

    /// A surname without the Arabic article that a hyphen joins to it.
    static func withoutArticle(_ surname: String) -> String {
        for article in ["al-", "el-"] where surname.hasPrefix(article) && surname.utf8.count > 5 {
            return String(surname.dropFirst(3))
        }
        return withoutDots(surname)
    }

    /// The given names of one folded word: `jean-luc` are two, `j.r.` are two initials, `w.` is one.
    static func givenNames(of word: String) -> [String] {
        let parts = word.split { $0 == "." || $0 == "-" }.map(String.init)
        return parts.allSatisfy { $0.count == 1 } || word.contains("-") ? parts : [withoutDots(word)]
    }

    /// What two prints of a name that is no person's share: no dots, hyphens, leading article or legal form.
    static func key(ofThing printed: String) -> String {
        var words = words(of: printed.contains("&") ? printed.replacing("&", with: " and ") : printed)
            .flatMap { withoutDots($0.folded).split(separator: "-").map { $0.filter { $0 != "'" && $0 != "’" } } }
        if words.count > 1 && words[0] == "the" { words.removeFirst() }
        // `Ex-Lantern Bank` was folded to two words.
        if words.count > 1 && words[0] == "ex" { words.removeFirst() }
        while words.count > 1, let last = words.last, legalForms.contains(last) {
            // News Corp is not the news.
            if words.count == 2 && CommonWords.contains(StableHash.of(words[0])) { break }
            words.removeLast()
        }
        // `Volta Lake` is Lake Volta.
        if words.count == 2, watersAndHeights.contains(words[1]) { words.swapAt(0, 1) }
        return words.joined(separator: " ")
    }

    private static let watersAndHeights = set("lake river mount")

    /// What abbreviates a name of three words and more by its initials: with and without its small words.
    static func initials(of printed: String) -> Set<String> {
        let words = words(of: printed)
        let capitals = words.filter { !$0.isLowercase }
        guard capitals.count >= 3 else { return [] }
        return [
            capitals.compactMap { $0.folded.first.map(String.init) }.joined(),
            words.compactMap { $0.folded.first.map(String.init) }.joined(),
        ]
    }

    private static func withoutDots(_ word: String) -> String {
        word.utf8.contains(UInt8(ascii: ".")) ? word.filter { $0 != "." } : word
    }

    private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }
}

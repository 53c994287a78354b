/// Reads who wrote a story from the line that says so.
enum Byline {
    /// The most words of a byline.
    private static let longest = 24

    /// The names in a line that begins with `By`, `Written by` or the like, or nil where it is no such line.
    static func names(_ words: [String], _ phrases: PhraseClass, _ table: PhraseTable) -> [String]? {
        guard (2...longest).contains(words.count), phrases.contains(.bylineStart) else { return nil }
        let folded = words.map { Array($0.lowercased().utf8) }
        let length = table.length(of: .bylineStart, in: folded[...])
        guard length > 0, words.count > length else { return nil }
        let first = words[0].lowercased().filter { $0 != ":" }
        let isBare = length == 1 && !["by", "par", "von", "por", "di", "da", "door"].contains(first)
        // `Author Ana Silva` needs the colon that a sentence does not have.
        guard !isBare || words[0].hasSuffix(":") else { return nil }
        let rest = Array(words[length...].drop { $0 == "|" || $0 == "-" || $0 == "–" })
        guard let last = rest.last, !last.hasSuffix(":") else { return nil }
        return NameList.byline(rest.joined(separator: " "))
    }

    /// The people of a line that is known to be a byline, whether it begins with `By` or not.
    static func people(_ words: [String], _ phrases: PhraseClass, _ table: PhraseTable) -> [String] {
        if phrases.contains(.staffWhole) { return [] }
        let words = Array(words.drop { $0 == "—" || $0 == "–" || $0 == "--" })
        let found =
            names(words, phrases, table) ?? nameBeforeMark(words).map { [$0.joined(separator: " ")] }
            ?? NameList.byline(words.joined(separator: " ")) ?? []
        return found.filter { isPerson($0, table) }
    }

    private static let marks: Set<String> = ["|", "•", "·", "–", "—", "-", "/"]

    /// The name before a mark with a date, an outlet or a trade behind it: `Ana Silva | 4 March 2031`.
    static func nameBeforeMark(_ words: [String]) -> [String]? {
        guard let mark = words.firstIndex(where: marks.contains), (2...4).contains(mark), mark + 1 < words.count else {
            return nil
        }
        let name = Array(words[..<mark])
        guard NameList.isName(name), !name.contains(where: { LineDate.isMonth(Array($0.utf8)) }) else { return nil }
        return name
    }

    /// The name in `Ana Silva in Port Merrow`: a name, a small word and a place or an outlet.
    static func nameInPlace(_ words: [String]) -> [String]? {
        guard let joint = words.firstIndex(where: { ["in", "at", "for"].contains($0) }), (2...4).contains(joint),
            (1...4).contains(words.count - joint - 1), NameList.isName(words[..<joint]),
            words[(joint + 1)...].allSatisfy({ Letters.isCapitalised(Array($0.utf8)[...]) || $0 == "the" })
        else { return nil }
        return Array(words[..<joint])
    }

    /// The people behind the word `by` in a line that tells the date.
    static func behindDate(_ words: [String], _ table: PhraseTable) -> [String] {
        guard let by = words.firstIndex(where: { $0.lowercased() == "by" }), by + 2 < words.count else { return [] }
        let people = NameList.byline(words[(by + 1)...].joined(separator: " ")) ?? []
        return people.filter { isPerson($0, table) }
    }

    /// Whether a name is not that of an outlet, of a body or of a section.
    static func isPerson(_ name: String, _ table: PhraseTable) -> Bool {
        let words = name.split(separator: " ").map(String.init)
        guard let last = words.last else { return false }
        let isPress = words.contains { table.classes(of: $0).contains(.pressWord) }
        let isBody = table.classes(of: last).contains(.organWord)
        let isTrade = words.count == 2 && words.allSatisfy { table.classes(of: $0).contains(.tradeWord) }
        return words.count >= 2 && !isPress && !isBody && !isTrade && words[0].lowercased() != "the"
    }
}

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
        let rest = Array(words[length...].drop { $0 == "|" || $0 == "-" || $0 == "–" })
        // `Da Merrow Code is late` is English: the word of another language opens nothing.
        let isForeign = !isBare && first != "by" && length == 1
        if isForeign, rest.contains(where: { english.contains($0.lowercased()) }) { return nil }
        guard let last = rest.last, !last.hasSuffix(":") else { return nil }
        // `Author Ana Silva` needs the colon that a sentence does not have; `Words Ana Silva` does without.
        let isCredited =
            first == "words" && (2...3).contains(rest.count) && isPerson(rest.joined(separator: " "), table)
        let isFrom = first == "from" && rest.count <= 7 && rest.contains { $0 == "in" || $0.hasSuffix(",") }
        guard !isBare || words[0].hasSuffix(":") || isFrom || isCredited && NameList.isName(rest) else { return nil }
        return NameList.byline(rest.joined(separator: " ")) { BylineRole(table).removed(from: $0) }
            ?? (isBare ? nil : nobody(rest, table))
    }

    private static let english: Set<String> = [
        "and", "are", "for", "has", "have", "is", "of", "on", "that", "the", "to", "was", "were", "will", "with",
    ]

    /// No names for `By a Harbour Post reporter` and `By The Harbour Post`, which are bylines too; else nil.
    private static func nobody(_ words: [String], _ table: PhraseTable) -> [String]? {
        guard let last = words.last, words.count <= 7 else { return nil }
        if last.first?.isLowercase == true { return table.classes(of: last).contains(.tradeWord) ? [] : nil }
        return words.count <= 5 && table.classes(of: last).contains(.pressWord) ? [] : nil
    }

    /// The people of a line that is nothing but names, places and small words between: `Ana Silva in Lisbon and Rui Costa
    /// in Porto`, `Ana Silva, Rui Costa and Eva Lopes`; nil for any other line.
    static func namesAlone(_ words: [String], _ table: PhraseTable) -> [String]? {
        let small: Set<String> = ["and", "&", "in", "at", "from", "for", "of", "the", "agencies", "staff"]
        guard (4...16).contains(words.count), words.contains(where: { $0 == "and" || $0 == "&" }),
            words.allSatisfy({ small.contains($0) || Letters.isCapitalised(Array($0.utf8)[...]) }),
            let people = NameList.byline(words.joined(separator: " ")), people.allSatisfy({ isPerson($0, table) })
        else { return nil }
        return people
    }

    /// The people of a short line in the head that says by whom something is: `Special report by Ana Silva`, `Ana Silva
    /// reports from Lisbon`.
    static func inHead(_ words: [String], _ table: PhraseTable) -> [String]? {
        guard (3...9).contains(words.count) else { return nil }
        if let by = words.prefix(5).firstIndex(where: { $0.lowercased() == "by" }), by > 0 {
            let people = NameList.byline(words[(by + 1)...].joined(separator: " ")) {
                BylineRole(table).removed(from: $0)
            }
            return people?.allSatisfy { isPerson($0, table) } == true ? people : nil
        }
        guard let verb = words.firstIndex(where: { ["reports", "writes", "reporting"].contains($0) }),
            (2...3).contains(verb), NameList.isName(words[..<verb]), words.count - verb <= 5
        else { return nil }
        let name = words[..<verb].joined(separator: " ")
        return isPerson(name, table) ? [name] : nil
    }

    /// The people of a line that is known to be a byline, whether it begins with `By` or not.
    static func people(_ words: [String], _ phrases: PhraseClass, _ table: PhraseTable) -> [String] {
        if phrases.contains(.staffWhole) { return [] }
        let words = Array(words.drop { $0 == "—" || $0 == "–" || $0 == "--" })
        let found =
            names(words, phrases, table) ?? inHead(words, table) ?? nameBeforeMark(words)
            .map { [$0.joined(separator: " ")] }
            ?? NameList.byline(words.joined(separator: " ")) { BylineRole(table).removed(from: $0) } ?? []
        return found.filter { isPerson($0, table) }
    }

    /// The name before a date: `Ana Silva 4 March 2031`.
    static func nameBeforeDate(_ words: [String]) -> [String]? {
        guard let date = words.firstIndex(where: { LineDate.isMonth(Array($0.utf8)) || $0.first?.isNumber == true }),
            (2...4).contains(date), words.count - date <= 7, NameList.isName(words[..<date]),
            LineDate.first(in: Array(words[date...])) != nil
        else { return nil }
        return Array(words[..<date])
    }

    /// The name at the end of a subtitle that says who writes: `… is late again, writes Ana Silva`, `… By Ana Silva`,
    /// `… Ana Silva reports`.
    static func atEnd(_ words: [String], _ table: PhraseTable) -> [String] {
        let words = words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
        let verbs: Set<String> = ["writes", "reports", "argues", "asks", "By", "by"]
        var name: ArraySlice<String> = []
        if let last = words.last, ["reports", "writes"].contains(last) {
            name = words.dropLast().suffix(2)
        } else if let verb = words.lastIndex(where: verbs.contains), (2...3).contains(words.count - verb - 1) {
            name = words[(verb + 1)...]
        }
        let person = name.joined(separator: " ")
        let isName = name.count >= 2 && !person.contains(",") && NameList.isName(name)
        return isName && isPerson(person, table) ? [person] : []
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
        if let mark = words.lastIndex(where: marks.contains), mark > 0, (2...4).contains(words.count - mark - 1) {
            let name = words[(mark + 1)...]
            let isDay = name.contains { LineDate.isMonth(Array($0.utf8)) }
            let person = name.joined(separator: " ")
            if !isDay && NameList.isName(name) && isPerson(person, table) { return [person] }
        }
        guard let by = words.firstIndex(where: { $0.lowercased() == "by" }), by + 2 < words.count else { return [] }
        let people = NameList.byline(words[(by + 1)...].joined(separator: " ")) { BylineRole(table).removed(from: $0) }
        return (people ?? []).filter { isPerson($0, table) }
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

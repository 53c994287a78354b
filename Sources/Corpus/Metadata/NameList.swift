/// Reads the people whom a byline or a record's field names.
enum NameList {
    private static let particles: Set<String> = [
        "al", "af", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el",
        "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu",
    ]
    /// Words that a title sets with a capital and that no name holds.
    private static let noNames: Set<String> = [
        "a", "about", "all", "an", "by", "follow", "her", "his", "monday", "my", "now", "our", "that", "the", "then",
        "this", "thursday",
        "tuesday",
        "wednesday", "your",
    ]
    private static let behindName: Set<String> = [
        "in", "at", "for", "of", "from", "on", "with", "/", "|", "•", "·", "-", "–", "—", "published", "posted",
        "updated", "is", "has", "follow",
    ]
    /// Who helped and is not named: `Ana Silva and agencies`.
    private static let nameless: Set<String> = ["agencies", "agency", "correspondents", "others", "staff", "wires"]

    private struct Part {
        var words: [String] = []
        /// Whether a comma, rather than `and`, stands behind it.
        var endsWithComma = false
    }

    /// The people of a record's field, which holds nothing else: `By Ana Silva, Rui Costa and Eva Lopes`.
    static func people(in field: String) -> [String] {
        let field = plain(field)
        let parts = parts(of: field)
        // `Silva, Ana` is one name.
        let isInverted = parts.count == 2 && parts[0].endsWithComma && parts.contains { $0.words.count < 2 }
        return isInverted ? [field] : parts.map { $0.words.joined(separator: " ") }
    }

    /// A field without the marks of other forms: `['Ana Silva', 'Rui Costa']`, `ana@post.example (Ana Silva)`, `Ana Silva |
    /// The Harbour Post`, `Ana Silva;Rui Costa`.
    private static func plain(_ field: String) -> String {
        var plain = field
        if plain.hasPrefix("['") || plain.hasPrefix("[\""), plain.hasSuffix("]") {
            plain = String(plain.filter { !"[]\"".contains($0) }.split(separator: "'").joined())
        }
        if let open = plain.firstIndex(of: "("), plain.hasSuffix(")"), plain[..<open].contains("@") {
            plain = String(plain[plain.index(after: open)...].dropLast())
        }
        if let bar = plain.firstIndex(of: "|"), bar > plain.startIndex { plain = String(plain[..<bar]) }
        return plain.split(separator: ";").joined(separator: "; ")
    }

    /// The people of a line that begins with `By`, or nil where it names none and so is no byline.
    ///
    /// Behind a comma stands another person only if an `and` follows; else it is what they are (`Ana Silva, editor`).
    ///
    /// - Parameters:
    ///   - line: The line without the words that make it a byline.
    ///   - trim: Takes off a name what else stands there without a mark between.
    /// - Returns: The names as printed, at least one.
    static func byline(_ line: String, trim: (ArraySlice<String>) -> ArraySlice<String> = { $0 }) -> [String]? {
        var parts = parts(of: line)
        if let last = parts.last?.words.first, parts.count > 1, nameless.contains(last) { parts.removeLast() }
        if let lastJoined = parts.dropLast().lastIndex(where: { !$0.endsWithComma }) {
            parts = Array(parts[...(lastJoined + 1)])
        } else {
            parts = Array(parts.prefix(1))
        }
        var people: [String] = []
        for part in parts {
            let name = trim(nameAtStart(of: part.words))
            guard isName(name) else { return nil }
            people.append(name.joined(separator: " "))
        }
        return people.isEmpty ? nil : people
    }

    /// The words before a date, an address, a bracket, a slash or a small word that no name holds.
    private static func nameAtStart(of words: [String]) -> ArraySlice<String> {
        let end = words.indices.first { index in
            let word = words[index]
            return behindName.contains(word.lowercased()) || word.utf8.first.map(Letters.isDigit) == true
                || word.contains("@") || word.hasPrefix("(") || word.contains("/") || word.hasSuffix(":")
                || index >= 2 && LineDate.isMonth(Array(word.utf8))
        }
        guard let end else { return words[...] }
        // `Ana Silva/Agency`: the name goes up to the slash.
        guard let slash = words[end].firstIndex(of: "/"), slash > words[end].startIndex else { return words[..<end] }
        return (words[..<end] + [String(words[end][..<slash])])[...]
    }

    /// Whether `words` could be a person's name: up to five, all with a capital but particles.
    static func isName(_ words: some Collection<String>) -> Bool {
        guard (1...5).contains(words.count) else { return false }
        var capitalised = 0
        for word in words {
            let isCapitalised = Letters.isCapitalised(Array(word.utf8)[...]) || isElided(word)
            if isCapitalised { capitalised += 1 }
            guard isCapitalised || particles.contains(word), !noNames.contains(word.lowercased()),
                !word.utf8.contains(where: { Letters.isDigit($0) || "\":;!?@/()[]".utf8.contains($0) })
            else { return false }
        }
        return capitalised >= min(2, words.count)
    }

    /// `d’Arte`, `l'Estrange`.
    private static func isElided(_ word: String) -> Bool {
        guard let mark = word.firstIndex(where: { "'’".contains($0) }), word[..<mark].count == 1 else { return false }
        return word[word.index(after: mark)...].first?.isUppercase == true
    }

    private static func parts(of string: String) -> [Part] {
        let utf8 = Array(string.utf8)
        var words = WhiteSpace.words(of: utf8).map { String(decoding: $0, as: UTF8.self) }
        if words.first?.lowercased() == "by" { words.removeFirst() }
        if let last = words.last, last.utf8.count > 3, last.utf8.last == UInt8(ascii: ".") {
            words[words.count - 1].removeLast()
        }
        var parts = [Part()]
        for word in words {
            if word == "&" || word.lowercased() == "and" {
                // `A, B, and C` has its comma already.
                if parts[parts.count - 1].words.isEmpty, parts.count > 1 {
                    parts[parts.count - 2].endsWithComma = false
                } else {
                    parts.append(Part())
                }
            } else if word.utf8.last == UInt8(ascii: ",") || word.utf8.last == UInt8(ascii: ";") {
                parts[parts.count - 1].words.append(String(word.dropLast()))
                parts[parts.count - 1].endsWithComma = true
                parts.append(Part())
            } else {
                parts[parts.count - 1].words.append(word)
            }
        }
        return parts.filter { !$0.words.isEmpty }
    }
}

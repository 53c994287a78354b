/// Reads the people whom a byline or a record's field names.
enum NameList {
    private static let particles: Set<String> = [
        "al", "af", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "e", "el",
        "ibn", "la", "le", "ten", "ter", "van", "von", "y", "zu",
    ]
    /// Words that a title sets with a capital and that no name holds.
    private static let noNames: Set<String> = [
        "a", "all", "an", "her", "his", "monday", "my", "now", "our", "that", "the", "then", "this", "thursday",
        "tuesday",
        "wednesday", "your",
    ]
    private static let behindName: Set<String> = [
        "in", "at", "for", "of", "from", "on", "with", "/", "|", "•", "·", "-", "–", "—",
    ]

    private struct Part {
        var words: [String] = []
        /// Whether a comma, rather than `and`, stands behind it.
        var endsWithComma = false
    }

    /// The people of a record's field, which holds nothing else: `By Ana Silva, Rui Costa and Eva Lopes`.
    static func people(in field: String) -> [String] {
        let parts = parts(of: field)
        // `Silva, Ana` is one name.
        let isInverted = parts.count == 2 && parts[0].endsWithComma && parts.contains { $0.words.count < 2 }
        return isInverted ? [field] : parts.map { $0.words.joined(separator: " ") }
    }

    /// The people of a line that begins with `By`, or nil where it names none and so is no byline.
    ///
    /// Behind a comma stands another person only if an `and` follows; else it is what they are (`Ana Silva, editor`).
    static func byline(_ line: String) -> [String]? {
        var parts = parts(of: line)
        if let lastJoined = parts.dropLast().lastIndex(where: { !$0.endsWithComma }) {
            parts = Array(parts[...(lastJoined + 1)])
        } else {
            parts = Array(parts.prefix(1))
        }
        var people: [String] = []
        for part in parts {
            let name = part.words.prefix {
                !behindName.contains($0.lowercased()) && $0.utf8.first.map(Letters.isDigit) != true && !$0.contains("@")
            }
            guard isName(name) else { return nil }
            people.append(name.joined(separator: " "))
        }
        return people.isEmpty ? nil : people
    }

    /// Whether `words` could be a person's name: up to five, all with a capital but particles.
    static func isName(_ words: some Collection<String>) -> Bool {
        guard (1...5).contains(words.count) else { return false }
        var capitalised = 0
        for word in words {
            let isCapitalised = Letters.isCapitalised(Array(word.utf8)[...])
            if isCapitalised { capitalised += 1 }
            guard isCapitalised || particles.contains(word), !noNames.contains(word.lowercased()),
                !word.utf8.contains(where: { Letters.isDigit($0) || "\":;!?@/()[]".utf8.contains($0) })
            else { return false }
        }
        return capitalised >= min(2, words.count)
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

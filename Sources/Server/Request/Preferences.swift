/// The elements of an `Accept` or `Accept-Encoding` field with their weights (RFC 9110, section 12.4).
struct Preferences: Sendable {
    private struct Element: Sendable {
        let name: String
        let profile: String?
        let weight: Double
    }

    private let elements: [Element]

    /// Whether the field is absent or empty: anything goes.
    var isEmpty: Bool { elements.isEmpty }

    /// Reads the values of the field's lines.
    init(_ lines: [String]) {
        elements = lines.flatMap { Self.split($0, at: ",") }.compactMap(Self.element)
    }

    /// The weight of the first of `names` that the field has, or nil where it has none of them.
    func weight(of names: String...) -> Double? {
        for name in names {
            if let found = elements.first(where: { $0.name == name }) { return found.weight }
        }
        return nil
    }

    /// How much `media` is wanted, from 0 to 1: by its profile, by its name, or by a wildcard, whichever says most.
    func weight(of media: MediaType) -> Double {
        if isEmpty { return 1 }
        if let profile = media.profile {
            let asked = elements.first { element in
                element.name == media.essence
                    && element.profile?.split(separator: " ").contains { $0 == profile } == true
            }
            if let asked { return asked.weight }
        }
        for name in [media.essence, media.range, "*/*"] {
            if let found = elements.first(where: { $0.name == name && $0.profile == nil }) { return found.weight }
        }
        return 0
    }

    private static func element(_ text: Substring) -> Element? {
        let parts = split(String(text), at: ";").map { $0.drop(while: \.isWhitespace) }
        guard let name = parts.first?.filter({ !$0.isWhitespace }).lowercased(), !name.isEmpty else { return nil }
        var weight: Double?
        var profile: String?
        for part in parts.dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2 else { continue }
            let value = pair[1].filter { !$0.isWhitespace || pair[1].contains("\"") }
            switch pair[0].lowercased().filter({ !$0.isWhitespace }) {
            case "q": weight = weight ?? Double(value) ?? 0
            case "profile": profile = value.filter { $0 != "\"" }
            default: break
            }
        }
        return Element(name: name, profile: profile, weight: weight ?? 1)
    }

    /// The parts of `text` between separators that stand outside quotation marks.
    private static func split(_ text: String, at separator: Character) -> [Substring] {
        var isQuoted = false
        return text.split { character in
            if character == "\"" { isQuoted.toggle() }
            return character == separator && !isQuoted
        }
    }
}

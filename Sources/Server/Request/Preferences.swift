/// The elements of an `Accept` or `Accept-Encoding` field with their weights (RFC 9110, section 12.4).
struct Preferences: Sendable {
    private struct Element: Sendable {
        let name: String
        let profile: String?
        let weight: Double
    }

    private static let quote = UInt8(ascii: "\"")

    private let elements: [Element]

    /// Whether the field is absent or empty: anything goes.
    var isEmpty: Bool { elements.isEmpty }

    /// Reads the values of the field's lines.
    init(_ lines: [String]) {
        elements = lines.flatMap { Self.split(Array($0.utf8)[...], at: UInt8(ascii: ",")) }.compactMap(Self.element)
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
        for name in [media.essence] + media.aliases + [media.range, "*/*"] {
            if let found = elements.first(where: { $0.name == name && $0.profile == nil }) { return found.weight }
        }
        return 0
    }

    private static func element(_ text: ArraySlice<UInt8>) -> Element? {
        let parts = split(text, at: UInt8(ascii: ";"))
        guard let name = parts.first.map(word)?.lowercased(), !name.isEmpty else { return nil }
        var weight: Double?
        var profile: String?
        for part in parts.dropFirst() {
            guard let sign = part.firstIndex(of: UInt8(ascii: "=")) else { continue }
            let value = part[(sign + 1)...]
            switch word(part[..<sign]).lowercased() {
            case "q": weight = weight ?? Double(word(value)) ?? 0
            case "profile": profile = value.contains(quote) ? unquoted(value) : word(value)
            default: break
            }
        }
        return Element(name: name, profile: profile, weight: weight ?? 1)
    }

    /// The text without white space.
    private static func word(_ text: ArraySlice<UInt8>) -> String {
        String(decoding: text.filter { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }, as: UTF8.self)
    }

    private static func unquoted(_ text: ArraySlice<UInt8>) -> String {
        String(decoding: text.filter { $0 != quote }, as: UTF8.self)
    }

    /// The parts of `text` between separators that stand outside quotation marks.
    private static func split(_ text: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
        var isQuoted = false
        return text.split { byte in
            if byte == quote { isQuoted.toggle() }
            return byte == separator && !isQuoted
        }
    }
}

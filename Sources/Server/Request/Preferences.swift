/// The elements of an `Accept` or `Accept-Encoding` field with their weights (RFC 9110, section 12.4).
struct Preferences: Sendable {
    private let weights: [(name: String, weight: Double)]

    /// Whether the field is absent or empty: anything goes.
    var isEmpty: Bool { weights.isEmpty }

    /// Reads the values of the field's lines.
    init(_ lines: [String]) {
        weights = lines.flatMap { $0.split(separator: ",") }.compactMap(Self.element)
    }

    /// The weight of the first of `names` that the field has, or nil where it has none of them.
    func weight(of names: String...) -> Double? {
        for name in names {
            if let found = weights.first(where: { $0.name == name }) { return found.weight }
        }
        return nil
    }

    /// Whether the field takes `media`, by its name or by a wildcard.
    func accepts(_ media: MediaType) -> Bool {
        isEmpty || (weight(of: media.essence, media.range, "*/*") ?? 0) > 0
    }

    private static func element(_ text: Substring) -> (name: String, weight: Double)? {
        let parts = text.split(separator: ";").map { $0.filter { !$0.isWhitespace }.lowercased() }
        guard let name = parts.first, !name.isEmpty else { return nil }
        let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 }
        return (name, weight ?? 1)
    }
}

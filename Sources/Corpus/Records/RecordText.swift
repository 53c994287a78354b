import Model

/// The text of a record.
struct RecordText: Equatable {
    /// The text, the note on what was cut off left out.
    var string: String
    /// Whether it is written in HTML.
    var isMarkup: Bool
    /// How many characters the record says are cut off at its end.
    var missing: Int?

    /// Takes a string, an array of paragraphs, or one of ninjs' bodies with its `value`; nil where there is no text.
    init?(_ value: JSONValue) {
        switch value {
        case .array(let elements):
            let parts = elements.compactMap(RecordText.init)
            let areParagraphs = elements.allSatisfy { if case .object = $0 { false } else { true } }
            guard let first = parts.first else { return nil }
            self = first
            if areParagraphs { string = parts.map(\.string).joined(separator: "\n\n") }
        case .object(let members):
            guard let value = members["value"], let text = RecordText(value) else { return nil }
            self = text
        default:
            guard let string = RecordValue.string(value) else { return nil }
            isMarkup = MarkupSniffer.isMarkup(string)
            (self.string, missing) = Self.withoutNote(string)
        }
    }

    /// NewsAPI cuts texts off and says at their end how much is missing: `… [+1234 chars]`.
    private static func withoutNote(_ string: String) -> (String, Int?) {
        let closing = " chars]"
        let end = string.utf8.reversed().drop { $0 <= 0x20 }
        guard end.starts(with: closing.utf8.reversed()) else { return (string, nil) }
        let digits = end.dropFirst(closing.utf8.count).prefix { Letters.isDigit($0) }
        let opening = end.dropFirst(closing.utf8.count + digits.count)
        guard (1...9).contains(digits.count), opening.starts(with: "+[".utf8) else { return (string, nil) }
        let kept = opening.dropFirst(2).drop { $0 <= 0x20 }
        let number = Int(String(decoding: Array(digits.reversed()), as: UTF8.self))
        return (String(decoding: Array(kept.reversed()), as: UTF8.self), number)
    }
}

/// Writes HTML and XML: what is not markup goes through one escape.
struct MarkupWriter {
    /// What has been written.
    private(set) var bytes: [UInt8] = []

    /// Writes markup as it is; nothing that comes from an article or a request.
    mutating func markup(_ markup: StaticString) {
        markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Writes text, which may also stand in an attribute in double marks.
    ///
    /// Characters that XML 1.0 cannot hold are left out.
    mutating func text(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "'": bytes += "&#39;".utf8
            case "\t", "\n", "\r": bytes.append(UInt8(scalar.value))
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
            default: bytes += UTF8.encode(scalar).map { Array($0) } ?? []
            }
        }
    }

    /// Writes an element that holds text only; nothing where there is none.
    mutating func element(_ name: StaticString, _ text: String?, _ attributes: [(StaticString, String)] = []) {
        guard let text else { return }
        open(name, attributes)
        self.text(text)
        close(name)
    }

    /// Writes an element that holds nothing, as XML does.
    mutating func empty(_ name: StaticString, _ attributes: [(StaticString, String)]) {
        open(name, attributes)
        bytes.removeLast()
        markup("/>")
    }

    /// Writes the beginning of an element.
    mutating func open(_ name: StaticString, _ attributes: [(StaticString, String)] = []) {
        markup("<")
        markup(name)
        for (name, value) in attributes {
            markup(" ")
            markup(name)
            markup("=\"")
            text(value)
            markup("\"")
        }
        markup(">")
    }

    /// Writes the end of an element.
    mutating func close(_ name: StaticString) {
        markup("</")
        markup(name)
        markup(">")
    }
}

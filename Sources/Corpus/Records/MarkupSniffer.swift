/// Tells whether a text is written in HTML.
enum MarkupSniffer {
    /// Tags that divide a text; one of them is enough, since nobody writes them into plain text.
    private static let dividers: Set<String> = [
        "article", "blockquote", "body", "br", "div", "figure", "h1", "h2", "h3", "h4", "html", "li", "p", "section",
        "table", "ul",
    ]
    /// Tags that a text of one paragraph may hold.
    private static let spans: Set<String> = ["a", "b", "em", "i", "span", "strong"]

    /// Whether `text` holds a tag that divides it, or the end tag of a span.
    static func isMarkup(_ text: String) -> Bool {
        let utf8 = Array(text.utf8)
        var index = utf8.startIndex
        while let start = utf8[index...].firstIndex(of: UInt8(ascii: "<")) {
            index = start + 1
            let isEnd = index < utf8.count && utf8[index] == UInt8(ascii: "/")
            let name = utf8[(isEnd ? index + 1 : index)...].prefix(12).prefix(while: Letters.isASCIIAlphanumeric)
            guard !name.isEmpty, name.endIndex < utf8.count, closes(utf8[name.endIndex]) else { continue }
            let folded = String(decoding: name, as: UTF8.self).lowercased()
            if dividers.contains(folded) || isEnd && spans.contains(folded) { return true }
        }
        return false
    }

    /// Whether markup is a whole page rather than a part of one.
    static func isPage(_ utf8: [UInt8]) -> Bool {
        let head = utf8.drop { $0 <= 0x20 }.prefix(1024).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return ["<!doctype", "<html", "<head", "<body"]
            .contains { opener in
                head.starts(with: opener.utf8)
            }
    }

    private static func closes(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") || byte == 0x2F || byte <= 0x20 }
}

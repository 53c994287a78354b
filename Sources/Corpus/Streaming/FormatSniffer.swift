import Model

/// Tells what bytes without a file name are, by their beginning.
enum FormatSniffer {
    /// The form of an input that begins with `bytes`, which hold at least its first line.
    ///
    /// Text may begin with a bracket too, so JSON is only what begins like a record or an array of records.
    static func format(of bytes: [UInt8], nesting: Int) -> SourceFormat {
        let head = bytes.drop(while: isBlank)
        switch head.first {
        case UInt8(ascii: "{"):
            guard opensRecord(head) else { return .text }
            let line = head.prefix { $0 != UInt8(ascii: "\n") }
            return (try? JSONParser.parse(Array(line), nesting: nesting)) == nil ? .json : .jsonl
        case UInt8(ascii: "["):
            let inner = head.dropFirst().drop(while: isBlank)
            return inner.first == UInt8(ascii: "]") || opensRecord(inner) ? .json : .text
        case UInt8(ascii: "<"): return opensPage(head) ? .html : .text
        default: return .text
        }
    }

    private static let pageOpeners = ["<!doctype", "<html", "<head>", "<body", "<!--", "<?xml", "<meta ", "<title>"]

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func opensRecord(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == UInt8(ascii: "{") else { return false }
        let next = bytes.dropFirst().drop(while: isBlank).first
        return next == UInt8(ascii: "\"") || next == UInt8(ascii: "}")
    }

    private static func opensPage(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.prefix(9).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        return pageOpeners.contains { head.starts(with: $0.utf8) }
    }
}

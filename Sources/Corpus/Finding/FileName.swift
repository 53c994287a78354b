/// A relative path, taken apart at the extension.
struct FileName {
    /// The path without the extension, and without `.gz` behind that.
    let stem: String
    /// The extension without its dot, or nothing.
    let suffix: String
    /// Whether `.gz` stands behind them.
    let isPacked: Bool

    /// Takes `path` apart; a leading dot of the last component begins no extension.
    init(_ path: [UInt8]) {
        let component = path.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
        isPacked = path.count > component + 3 && path.suffix(3).map { $0 | 0x20 } == Array(".gz".utf8)
        let path = isPacked ? path.dropLast(3) : path[...]
        if let dot = path[component...].lastIndex(of: UInt8(ascii: ".")), dot > component {
            stem = Self.shown(path[..<dot])
            suffix = Self.shown(path[(dot + 1)...])
        } else {
            stem = Self.shown(path[...])
            suffix = ""
        }
    }

    /// `path` as valid text without control characters, which could move a terminal's cursor.
    static func shown(_ path: some Collection<UInt8>) -> String {
        let text = String(decoding: path, as: UTF8.self)
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "\u{FFFD}" : $0 })
        )
    }
}

/// Finds the encoding that a page declares for itself.
enum EncodingLabel {
    /// How many bytes are looked through, as browsers do at the least.
    private static let reach = 4096
    /// Labels of encodings that ``TextDecoder`` knows better than the label: what is no UTF-8 is Windows-1252 there, and a
    /// page that is declared as UTF-16 in bytes that can be read without is none.
    private static let ownRules: Set<String> = [
        "ascii", "cp1252", "iso-8859-1", "iso8859-1", "latin1", "us-ascii", "utf-16", "utf-16be", "utf-16le", "utf-8",
        "utf8", "windows-1252",
    ]

    /// The label, in lower case, of an encoding that needs another decoder, or nil where there is none.
    ///
    /// It stands behind `charset` in a `meta` element or behind `encoding` in the XML declaration.
    static func find(in bytes: [UInt8]) -> String? {
        let head = bytes.prefix(reach).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
        var rest = head[...]
        while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
            let tag = rest[(start + 1)...].prefix { $0 != UInt8(ascii: ">") }
            rest = rest[tag.endIndex...]
            let name = tag.starts(with: "meta".utf8) ? "charset" : tag.starts(with: "?xml".utf8) ? "encoding" : nil
            if let name, let label = label(behind: Array(name.utf8), in: tag) {
                return ownRules.contains(label) ? nil : label
            }
        }
        return nil
    }

    private static func label(behind name: [UInt8], in tag: ArraySlice<UInt8>) -> String? {
        var rest = tag
        while let start = rest.firstIndex(of: name[0]) {
            rest = rest[start...]
            if rest.starts(with: name) {
                var value = rest.dropFirst(name.count).drop { $0 <= 0x20 }
                if value.first == UInt8(ascii: "=") {
                    value = value.dropFirst().drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
                    let label = value.prefix { Letters.isASCIIAlphanumeric($0) || "-_:.+".utf8.contains($0) }
                    return label.isEmpty || label.count > 40 ? nil : String(decoding: label, as: UTF8.self)
                }
            }
            rest = rest.dropFirst()
        }
        return nil
    }
}

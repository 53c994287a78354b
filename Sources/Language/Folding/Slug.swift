/// Makes ids of names: folded, with a hyphen for whatever is no ASCII letter or digit.
public enum Slug {
    /// The slug of `name`; a name without any Latin letter gives a hash, so that no id is empty.
    ///
    /// - Complexity: O(*n*).
    public static func of(_ name: String) -> String {
        var slug: [UInt8] = []
        for byte in WordFolder.standard.fold(name.utf8) {
            let isLetter = byte &- 0x61 < 26 || byte &- 0x30 < 10
            if isLetter {
                slug.append(byte)
            } else if byte != UInt8(ascii: "'") && byte != UInt8(ascii: ".") && slug.last != UInt8(ascii: "-") {
                slug.append(UInt8(ascii: "-"))
            }
        }
        while slug.last == UInt8(ascii: "-") { slug.removeLast() }
        while slug.first == UInt8(ascii: "-") { slug.removeFirst() }
        if slug.isEmpty { return "x" + String(WordKey.of(name.utf8), radix: 36) }
        return String(decoding: slug, as: UTF8.self)
    }
}

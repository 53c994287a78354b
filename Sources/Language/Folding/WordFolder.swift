/// Folds words to the form under which they are compared: lower case, Latin letters without diacritics, compatible
/// letters spelled out (`ß` as `ss`, `æ` as `ae`), combining marks dropped, typographic apostrophes and hyphens as ASCII.
///
/// The table is derived once from the names that the Unicode Character Database gives its Latin letters: `LATIN SMALL
/// LETTER E WITH ACUTE` folds to `e`.
public struct WordFolder: Sendable {
    /// The one table, built at its first use.
    public static let standard = WordFolder()

    private static let tabled: ClosedRange<UInt32> = 0x80...0x24F
    private static let extended: ClosedRange<UInt32> = 0x1E00...0x1EFF

    private let latin: [[UInt8]]
    private let latinExtended: [[UInt8]]

    private init() {
        latin = Self.tabled.map(Self.fold)
        latinExtended = Self.extended.map(Self.fold)
    }

    /// Appends the folded form of valid UTF-8 to `output`.
    ///
    /// - Complexity: O(*n*); ASCII takes no look-up.
    @inlinable
    public func fold(_ utf8: some Collection<UInt8>, into output: inout [UInt8]) {
        if utf8.allSatisfy({ $0 < 0x80 }) {
            let start = output.count
            output.append(contentsOf: utf8)
            var bytes = output.mutableSpan
            for index in start..<bytes.count where bytes[index] &- 0x41 < 26 { bytes[index] |= 0x20 }
            return
        }
        var pending: UInt32 = 0
        var missing = 0
        for byte in utf8 {
            if byte < 0x80 {
                output.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
            } else if byte >= 0xC0 {
                missing = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
                pending = UInt32(byte) & (0x3F >> UInt32(missing))
            } else {
                pending = pending << 6 | UInt32(byte & 0x3F)
                missing -= 1
                if missing == 0 { append(pending, to: &output) }
            }
        }
    }

    /// The folded form of valid UTF-8.
    @inlinable
    public func fold(_ utf8: some Collection<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        fold(utf8, into: &output)
        return output
    }

    /// The key of the folded form of valid UTF-8, going on from `key`; the folded form is not kept.
    ///
    /// - Complexity: O(*n*); ASCII takes no look-up.
    @inlinable
    public func key(_ utf8: some Collection<UInt8>, after key: UInt64 = WordKey.start) -> UInt64 {
        var result = key
        for byte in utf8 {
            if byte >= 0x80 { return fold(utf8).reduce(key) { WordKey.adding($1, to: $0) } }
            result = WordKey.adding(byte &- 0x41 < 26 ? byte | 0x20 : byte, to: result)
        }
        return result
    }

    /// The folded form of `string`.
    public func fold(_ string: String) -> String {
        String(decoding: fold(string.utf8), as: UTF8.self)
    }

    @usableFromInline
    func append(_ scalar: UInt32, to output: inout [UInt8]) {
        if Self.tabled.contains(scalar) {
            output.append(contentsOf: latin[Int(scalar - Self.tabled.lowerBound)])
        } else if Self.extended.contains(scalar) {
            output.append(contentsOf: latinExtended[Int(scalar - Self.extended.lowerBound)])
        } else {
            output.append(contentsOf: Self.fold(scalar))
        }
    }

    private static func fold(_ value: UInt32) -> [UInt8] {
        switch value {
        case 0x300...0x36F: return []
        case 0x2018, 0x2019, 0x201B, 0x2BC: return Array("'".utf8)
        case 0x2010...0x2012: return Array("-".utf8)
        default: break
        }
        guard let scalar = Unicode.Scalar(value) else { return [] }
        let lower = scalar.properties.lowercaseMapping
        // A mapping of two scalars, such as that of İ, is a letter and a combining mark.
        let base = lower.unicodeScalars.first ?? scalar
        return asciiLetters(of: base) ?? Array(lower.utf8)
    }

    private static func asciiLetters(of scalar: Unicode.Scalar) -> [UInt8]? {
        guard let name = scalar.properties.name, name.hasPrefix("LATIN SMALL L") else { return nil }
        let words = name.split(separator: " ")
        guard words.count >= 4, words.count == 4 || words[4] == "WITH" else {
            return name == "LATIN SMALL LETTER SHARP S" ? Array("ss".utf8) : dotless(name)
        }
        switch words[3] {
        case "ETH": return Array("d".utf8)
        case "THORN": return Array("th".utf8)
        case "AE", "OE", "IJ", "DZ", "LJ", "NJ", "FF", "FI", "FL", "ST": return Array(words[3].lowercased().utf8)
        default: return words[3].utf8.count == 1 ? Array(words[3].lowercased().utf8) : nil
        }
    }

    private static func dotless(_ name: String) -> [UInt8]? {
        name == "LATIN SMALL LETTER DOTLESS I" ? Array("i".utf8) : nil
    }
}

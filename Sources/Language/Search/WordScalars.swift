/// The Unicode scalars that terms are made of: letters, digits and other numbers, and the marks on them.
public struct WordScalars: Sendable {
    /// The one table, built at its first use.
    public static let standard = WordScalars()

    /// One bit a scalar of the Basic Multilingual Plane, since asking the Unicode data for each is slow.
    private let bits: [UInt64]

    private init() {
        var bits = Array(repeating: UInt64(0), count: 0x400)
        for value in UInt32(0)..<0x10000 where Self.isWord(value) {
            bits[Int(value >> 6)] |= 1 << UInt64(value & 63)
        }
        self.bits = bits
    }

    /// Whether the scalar that begins at `offset` of `bytes`, which are valid UTF-8, belongs to a term.
    public func contains(at offset: Int, of bytes: [UInt8]) -> Bool {
        contains(ScalarDecoder.decode(bytes, at: offset).scalar)
    }

    /// Whether the scalar of that value belongs to a term.
    func contains(_ value: UInt32) -> Bool {
        guard value < 0x10000 else { return Self.isWord(value) }
        return bits[Int(value >> 6)] >> UInt64(value & 63) & 1 == 1
    }

    private static func isWord(_ value: UInt32) -> Bool {
        switch Unicode.Scalar(value)?.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
        case .decimalNumber, .letterNumber, .otherNumber: true
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}

/// What the bytes of valid UTF-8 are to a ``WordScanner``.
enum WordByte {
    /// Part of a word.
    case letter
    /// A word by itself.
    case ideograph
    /// White space or punctuation.
    case mark

    /// What begins at `position`, before `end`.
    static func kind(at position: Int, of utf8: [UInt8], before end: Int) -> WordByte {
        let byte = utf8[position]
        if byte < 0x80 { return byte | 0x20 &- 0x61 < 26 || isDigit(byte) ? .letter : .mark }
        guard position + 1 < end else { return .letter }
        let second = utf8[position + 1]
        switch byte {
        case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA ? .letter : .mark
        case 0xC3: return second == 0x97 || second == 0xB7 ? .mark : .letter
        // U+2000–U+2BFF: punctuation, currency, arrows, signs.
        case 0xE2: return second < 0xB0 ? .mark : .letter
        // U+3000–U+303F is punctuation; what follows up to U+9FFF is written without spaces.
        case 0xE3: return second == 0x80 ? .mark : .ideograph
        case 0xE4...0xE9: return .ideograph
        default: return .letter
        }
    }

    /// Whether `byte` is an ASCII digit.
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// The number of bytes of the scalar that `byte` begins.
    static func length(_ byte: UInt8) -> Int {
        if byte < 0xC0 { return 1 }
        return byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    }
}

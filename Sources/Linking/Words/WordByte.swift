import Language

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
        default: break
        }
        if isIgnorable(at: position, of: utf8, before: end) { return .mark }
        return WordScalars.standard.contains(at: position, of: utf8) ? .letter : .mark
    }

    /// Whether a scalar that is not seen begins at `position`: a soft hyphen, a joiner, a mark of direction or order, a
    /// variation selector.
    static func isIgnorable(at position: Int, of utf8: [UInt8], before end: Int) -> Bool {
        guard position + 1 < end else { return false }
        let second = utf8[position + 1]
        if utf8[position] == 0xC2 { return second == 0xAD }
        guard position + 2 < end else { return false }
        switch (utf8[position], second) {
        case (0xE2, 0x80): return 0x8B...0x8F ~= utf8[position + 2]
        case (0xE2, 0x81): return utf8[position + 2] == 0xA0
        case (0xEF, 0xB8): return utf8[position + 2] <= 0x8F
        case (0xEF, 0xBB): return utf8[position + 2] == 0xBF
        default: return false
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

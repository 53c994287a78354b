/// Classes of letters, told from bytes where they are ASCII and by table where not.
enum Letters {
    static func isASCIILetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    static func isASCIIAlphanumeric(_ byte: UInt8) -> Bool { isASCIILetter(byte) || isDigit(byte) }

    /// Whether a letter or digit begins or goes on at `offset`; punctuation and symbols beyond ASCII are none.
    static func isWordByte(_ utf8: [UInt8], _ offset: Int) -> Bool {
        let byte = utf8[offset]
        if byte < 0x80 { return isASCIIAlphanumeric(byte) }
        // A later byte of a letter does not matter: its first byte has been seen.
        guard byte >= 0xC0 else { return false }
        let second = offset + 1 < utf8.count ? utf8[offset + 1] : 0
        switch byte {
        case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA
        case 0xE2: return second >= 0xB0
        case 0xE3: return second != 0x80
        case 0xEF: return second != 0xBF && second != 0xB8
        default: return true
        }
    }

    /// Whether `word` begins with a capital letter, opening marks and brackets before it aside.
    static func isCapitalised(_ word: ArraySlice<UInt8>) -> Bool { initial(word) == .upper }

    /// What a word begins with.
    enum Initial {
        case upper
        case lower
        case digit
        case other
    }

    /// What `word` begins with, opening marks and brackets before it aside.
    static func initial(_ word: ArraySlice<UInt8>) -> Initial {
        var index = word.startIndex
        while index < word.endIndex {
            let byte = word[index]
            if byte < 0x80 {
                if isDigit(byte) { return .digit }
                if isASCIILetter(byte) { return byte & 0x20 == 0 ? .upper : .lower }
                index += 1
            } else if byte == 0xE2 || byte == 0xC2 {
                index += byte == 0xC2 ? 2 : 3
            } else {
                return beyondASCII(word[index...])
            }
        }
        return .other
    }

    private static func beyondASCII(_ word: ArraySlice<UInt8>) -> Initial {
        guard let scalar = String(decoding: word.prefix(4), as: UTF8.self).unicodeScalars.first else { return .other }
        if scalar.properties.isUppercase { return .upper }
        return scalar.properties.isLowercase ? .lower : .other
    }
}

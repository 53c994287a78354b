/// What a byte of UTF-8 can be in a text, by a table of 256 entries.
enum ByteClass: UInt8 {
    case letter
    case digit
    case space
    case newline
    case mark
    /// The first byte of a scalar of several bytes, which must be decoded to know.
    case lead

    static let table: [ByteClass] = (0...255)
        .map { (byte: UInt8) in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): .letter
            case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
            case 0x0A: .newline
            case 0x00...0x20, 0x7F: .space
            case 0x80...0xFF: .lead
            default: .mark
            }
        }
}

/// What a scalar beyond ASCII is.
enum ScalarClass {
    case letter
    case space
    case quotationMark
    case apostrophe
    case dash
    case ellipsis
    case symbol

    /// The class of `scalar`; letters are whatever Unicode calls alphabetic, with the marks that combine with them.
    static func of(_ scalar: UInt32) -> ScalarClass {
        switch scalar {
        case 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: return .space
        case 0x2018, 0x201A, 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x2039, 0x203A: return .quotationMark
        case 0x2019, 0x2BC: return .apostrophe
        case 0x2012...0x2015: return .dash
        case 0x2026: return .ellipsis
        case 0xC0...0x24F: return scalar == 0xD7 || scalar == 0xF7 ? .symbol : .letter
        case 0x2010, 0x2011: return .symbol
        default:
            guard let scalar = Unicode.Scalar(scalar) else { return .symbol }
            let properties = scalar.properties
            return properties.isAlphabetic || properties.generalCategory == .nonspacingMark ? .letter : .symbol
        }
    }
}

/// Decodes one scalar of valid UTF-8.
enum ScalarDecoder {
    /// The scalar that begins at `offset`, and the number of its bytes.
    static func decode(_ bytes: [UInt8], at offset: Int) -> (scalar: UInt32, length: Int) {
        let lead = bytes[offset]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        var scalar = UInt32(lead) & (0x7F >> UInt32(length))
        for index in 1..<length where offset + index < bytes.count {
            scalar = scalar << 6 | UInt32(bytes[offset + index] & 0x3F)
        }
        return (scalar, min(length, bytes.count - offset))
    }
}

/// Strings and their escapes.
extension JSONParser {
    /// The string whose opening mark stands at the offset.
    mutating func string() throws(Fault) -> String {
        offset += 1
        let start = offset
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                defer { offset += 1 }
                return String(decoding: bytes[start..<offset], as: UTF8.self)
            case UInt8(ascii: "\\"): return try escapedString(from: start)
            default: offset += 1
            }
        }
        throw fault("a string is not closed")
    }

    private mutating func escapedString(from start: Int) throws(Fault) -> String {
        var output = Array(bytes[start..<offset])
        while offset < bytes.count {
            let byte = bytes[offset]
            offset += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: output, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &output)
            default: output.append(byte)
            }
        }
        throw fault("a string is not closed")
    }

    private mutating func escape(into output: inout [UInt8]) throws(Fault) {
        guard offset < bytes.count else { throw fault("a string is not closed") }
        let byte = bytes[offset]
        offset += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): output.append(byte)
        case UInt8(ascii: "n"): output.append(0x0A)
        case UInt8(ascii: "r"): output.append(0x0D)
        case UInt8(ascii: "t"): output.append(0x09)
        case UInt8(ascii: "b"): output.append(0x08)
        case UInt8(ascii: "f"): output.append(0x0C)
        case UInt8(ascii: "u"): if let encoded = UTF8.encode(try scalar()) { output += encoded }
        default: throw fault("an escape is unknown")
        }
    }

    /// The scalar of one `\u` escape, or of the two that a pair of surrogates takes.
    private mutating func scalar() throws(Fault) -> Unicode.Scalar {
        let unit = try hexadecimal()
        if let scalar = Unicode.Scalar(unit) { return scalar }
        let next = offset
        if UTF16.isLeadSurrogate(UInt16(unit)), bytes[offset...].starts(with: [UInt8(ascii: "\\"), UInt8(ascii: "u")]) {
            offset += 2
            let trail = try hexadecimal()
            if (0xDC00...0xDFFF).contains(trail),
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (trail - 0xDC00))
            {
                return scalar
            }
            offset = next
        }
        noteLoneSurrogate()
        return "\u{FFFD}"
    }

    private mutating func hexadecimal() throws(Fault) -> UInt32 {
        guard offset + 4 <= bytes.count else { throw fault("a string is not closed") }
        var value: UInt32 = 0
        for byte in bytes[offset..<(offset + 4)] {
            let digit: UInt8
            switch byte {
            case 0x30...0x39: digit = byte - 0x30
            case 0x41...0x46, 0x61...0x66: digit = (byte | 0x20) - 0x61 + 10
            default: throw fault("an escape is malformed")
            }
            value = value << 4 | UInt32(digit)
        }
        offset += 4
        return value
    }
}

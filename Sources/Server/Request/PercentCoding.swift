/// Percent-encoding (RFC 3986) and the form encoding of queries.
enum PercentCoding {
    /// The text that `encoded` stands for, or nil where an escape is broken or the bytes are not UTF-8; `plusIsSpace` as
    /// in queries.
    static func decode(_ encoded: ArraySlice<UInt8>, plusIsSpace: Bool = false) -> String? {
        let isCoded = encoded.contains { $0 == UInt8(ascii: "%") || plusIsSpace && $0 == UInt8(ascii: "+") }
        guard isCoded else { return text(encoded) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(encoded.count)
        var rest = encoded.makeIterator()
        while let byte = rest.next() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.next().flatMap(value), let low = rest.next().flatMap(value) else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return text(bytes[...])
    }

    /// The text of valid UTF-8; what is ASCII, as nearly all of it is, needs no more to be valid.
    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Appends `text` to `output` so that it can stand as a value of a query or a segment of a path.
    static func encode(_ text: String, into output: inout String) {
        if text.utf8.allSatisfy(isPlain) {
            output += text
            return
        }
        for byte in text.utf8 {
            if isPlain(byte) {
                output.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                output.append("%")
                output.unicodeScalars.append(digit(byte >> 4))
                output.unicodeScalars.append(digit(byte & 15))
            }
        }
    }

    /// `text` as it can stand as a value of a query or a segment of a path.
    static func encoded(_ text: String) -> String {
        var output = ""
        encode(text, into: &output)
        return output
    }

    /// Whether a byte stands for itself: what RFC 3986 does not reserve, and the comma, which parts the values of a query.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
            UInt8(ascii: "~"), UInt8(ascii: ","):
            true
        default: false
        }
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        default: nil
        }
    }

    private static func digit(_ value: UInt8) -> Unicode.Scalar {
        Unicode.Scalar(value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10)
    }
}

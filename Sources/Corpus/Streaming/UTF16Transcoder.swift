/// Turns UTF-16 into UTF-8, piece by piece; what is not valid becomes U+FFFD.
struct UTF16Transcoder {
    private let isBigEndian: Bool
    /// The first byte of a unit whose second is in the next piece.
    private var half: UInt8?
    /// The first unit of a pair of surrogates whose second is in the next piece.
    private var lead: UInt16?
    /// How many places were not valid so far.
    private(set) var replaced = 0

    /// Prepares for units in the given order of bytes, the mark that told it left out.
    init(isBigEndian: Bool) {
        self.isBigEndian = isBigEndian
    }

    /// The text of the next bytes, as far as it is complete.
    mutating func transcode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        for byte in bytes {
            guard let first = half else {
                half = byte
                continue
            }
            half = nil
            add(isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first), to: &output)
        }
        return output
    }

    /// What the end of the input leaves incomplete.
    mutating func finish() -> [UInt8] {
        var output: [UInt8] = []
        if lead != nil { replace(in: &output) }
        if half != nil { replace(in: &output) }
        (lead, half) = (nil, nil)
        return output
    }

    private mutating func add(_ unit: UInt16, to output: inout [UInt8]) {
        if let first = lead {
            lead = nil
            if UTF16.isTrailSurrogate(unit) {
                let value = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(unit) - 0xDC00)
                if let encoded = Unicode.Scalar(value).flatMap(UTF8.encode) { output += encoded }
                return
            }
            replace(in: &output)
        }
        if unit < 0x80 {
            output.append(UInt8(unit))
        } else if UTF16.isLeadSurrogate(unit) {
            lead = unit
        } else if let encoded = Unicode.Scalar(unit).flatMap(UTF8.encode) {
            output += encoded
        } else {
            replace(in: &output)
        }
    }

    private mutating func replace(in output: inout [UInt8]) {
        replaced += 1
        output += "\u{FFFD}".utf8
    }
}

/// Walks bytes that ought to be UTF-8, sequence by sequence.
enum UTF8Scanner {
    /// What begins at an offset.
    struct Step {
        /// The sequence's bytes; of an invalid one those of its longest valid beginning, at least 1.
        let length: Int
        let isValid: Bool
    }

    /// The sequence that begins at `offset`, a valid index.
    ///
    /// The Unicode Standard 16.0, table 3-7; an invalid sequence is cut as its section 3.9 recommends.
    static func step(_ bytes: [UInt8], at offset: Int) -> Step {
        let lead = bytes[offset]
        var second: ClosedRange<UInt8> = 0x80...0xBF
        let length: Int
        switch lead {
        case 0x00...0x7F: return Step(length: 1, isValid: true)
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { second = 0xA0...0xBF }
            if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { second = 0x90...0xBF }
            if lead == 0xF4 { second = 0x80...0x8F }
        default: return Step(length: 1, isValid: false)
        }
        for index in 1..<length {
            let range = index == 1 ? second : 0x80...0xBF
            guard offset + index < bytes.count, range.contains(bytes[offset + index]) else {
                return Step(length: index, isValid: false)
            }
        }
        return Step(length: length, isValid: true)
    }

    /// What a text consists of.
    struct Census {
        var validMultiByte = 0
        var invalid = 0
        var carriageReturns = 0
        /// Zeros.
        var nulls = 0
        /// Control characters that texts do not hold.
        var controls = 0
    }

    /// Counts through `bytes` once.
    static func census(_ bytes: [UInt8]) -> Census {
        var census = Census()
        var offset = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte >= 0x20 && byte < 0x80 {
                offset += 1
                continue
            }
            if byte < 0x20 {
                if byte == 0 { census.nulls += 1 }
                if byte == 0x0D { census.carriageReturns += 1 }
                if byte < 0x08 || (0x0E...0x1A).contains(byte) || byte >= 0x1C { census.controls += 1 }
                offset += 1
                continue
            }
            let step = step(bytes, at: offset)
            if step.isValid { census.validMultiByte += 1 } else { census.invalid += 1 }
            offset += step.length
        }
        return census
    }
}

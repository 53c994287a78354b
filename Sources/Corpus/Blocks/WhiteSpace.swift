import Model

/// Unicode's white space in UTF-8, as the property `White_Space` lists it.
enum WhiteSpace {
    /// The number of bytes of the space that begins at `offset`, 0 where none does.
    static func length(_ utf8: [UInt8], at offset: Int) -> Int {
        let byte = utf8[offset]
        if byte > 0x20 && byte < 0x80 { return 0 }
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        guard byte == 0xC2 || byte == 0xE2 || byte == 0xE1 || byte == 0xE3, offset + 1 < utf8.count else { return 0 }
        let second = utf8[offset + 1]
        if byte == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
        guard offset + 2 < utf8.count else { return 0 }
        return isSpace(byte, second, utf8[offset + 2]) ? 3 : 0
    }

    /// `range` without the white space at both ends.
    static func trim(_ utf8: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end {
            let length = length(utf8, at: start)
            if length == 0 { break }
            start += length
        }
        while end > start {
            let length = lengthBefore(utf8, end, from: start)
            if length == 0 { break }
            end -= length
        }
        return start..<max(start, end)
    }

    /// The runs of `utf8` between white space.
    static func words(of utf8: [UInt8]) -> [ArraySlice<UInt8>] { words(of: utf8, in: 0..<utf8.count) }

    /// The runs of `range` between white space.
    static func words(of utf8: [UInt8], in range: Range<Int>) -> [ArraySlice<UInt8>] {
        var words: [ArraySlice<UInt8>] = []
        var rest = range
        while let word = nextWord(utf8, in: rest) {
            words.append(utf8[word])
            rest = word.upperBound..<range.upperBound
        }
        return words
    }

    /// The first run of `range` between white space, or nil where there is only space.
    static func nextWord(_ utf8: [UInt8], in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            let length = length(utf8, at: start)
            if length == 0 { break }
            start += length
        }
        guard start < range.upperBound else { return nil }
        var end = start + 1
        while end < range.upperBound, length(utf8, at: end) == 0 { end += 1 }
        return start..<end
    }

    private static func lengthBefore(_ utf8: [UInt8], _ end: Int, from start: Int) -> Int {
        let byte = utf8[end - 1]
        if byte < 0x80 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
        for length in 2...3 where end - length >= start && self.length(utf8, at: end - length) == length {
            return length
        }
        return 0
    }

    private static func isSpace(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        switch (first, second) {
        case (0xE1, 0x9A): third == 0x80
        case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
        case (0xE2, 0x81): third == 0x9F
        case (0xE3, 0x80): third == 0x80
        default: false
        }
    }
}

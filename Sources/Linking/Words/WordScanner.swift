import Language

/// Walks over the words of a text as they are compared: folded, without apostrophes and the full stops of abbreviations,
/// parted at white space, dashes, hyphens and marks.
///
/// `don’t` is `dont`, `U.S.` is `us`, `1,000` is `1000`, `3.5` stays, `well-known` is two words, and each ideograph is one.
/// A sign that changes a number is a word beside it: `$5` is `$ 5`, `-5` is `- 5`, `5%` is `5 percent`.
struct WordScanner {
    private let utf8: [UInt8]
    private let end: Int
    private var position: Int
    /// The letters of the word found last, folded.
    private(set) var folded: [UInt8] = []

    /// Starts at the beginning of `range`, counted in the bytes of `utf8`, which is valid UTF-8.
    init(_ utf8: [UInt8], in range: Range<Int>) {
        self.utf8 = utf8
        position = range.lowerBound
        end = range.upperBound
    }

    /// Starts at the beginning of `utf8`, which is valid UTF-8.
    init(_ utf8: [UInt8]) {
        self.init(utf8, in: 0..<utf8.count)
    }

    /// The hash of the word found last.
    var hash: UInt64 {
        var hash = StableHash()
        hash.combine(folded)
        return hash.value
    }

    /// The byte range of the next word, whose letters are then in ``folded``, or nil at the end.
    mutating func next() -> Range<Int>? {
        while position < end {
            switch WordByte.kind(at: position, of: utf8, before: end) {
            case .letter:
                return word()
            case .ideograph:
                let start = position
                position = min(end, position + WordByte.length(utf8[position]))
                folded = Array(utf8[start..<position])
                return start..<position
            case .mark:
                let start = position
                position += WordByte.length(utf8[position])
                if isSign(start) { return start..<position }
            }
        }
        return nil
    }

    /// The signs that are words before a number.
    static let signs = "$ £ € ¥ ₹ ₦ - +"

    /// Whether the mark between `start` and the position changes the number that it stands beside; then it is in ``folded``.
    private mutating func isSign(_ start: Int) -> Bool {
        switch utf8[start] {
        case UInt8(ascii: "%"):
            guard start > 0, WordByte.isDigit(utf8[start - 1]) else { return false }
            folded = Array("percent".utf8)
            return true
        case UInt8(ascii: "-"), UInt8(ascii: "+"):
            // `2-1` is a score.
            guard start == 0 || utf8[start - 1] <= 0x20 || utf8[start - 1] == UInt8(ascii: "(") else { return false }
            return isBeforeNumber(utf8[start..<position])
        case UInt8(ascii: "$"):
            return isBeforeNumber(utf8[start..<position])
        case 0xC2 where utf8[start + 1] == 0xA3 || utf8[start + 1] == 0xA5:
            return isBeforeNumber(utf8[start..<position])
        // U+20A0–U+20BF are currencies, U+2212 is a minus.
        case 0xE2 where utf8[start + 1] == 0x82:
            return isBeforeNumber(utf8[start..<position])
        case 0xE2 where utf8[start + 1] == 0x88 && utf8[start + 2] == 0x92:
            return isBeforeNumber([UInt8(ascii: "-")])
        default: return false
        }
    }

    /// Whether a digit stands at the position; then the sign before it is in ``folded``.
    private mutating func isBeforeNumber(_ sign: ArraySlice<UInt8>) -> Bool {
        guard position < end, WordByte.isDigit(utf8[position]) else { return false }
        folded = Array(sign)
        return true
    }

    private mutating func word() -> Range<Int> {
        let start = position
        var ascii = true
        var letters = 0
        folded.removeAll(keepingCapacity: true)
        while position < end {
            let byte = utf8[position]
            // Nearly all bytes are these.
            if byte | 0x20 &- 0x61 < 26 || WordByte.isDigit(byte) {
                folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
                position += 1
                letters += 1
            } else if WordByte.kind(at: position, of: utf8, before: end) == .letter {
                let next = min(end, position + WordByte.length(byte))
                ascii = false
                folded.append(contentsOf: utf8[position..<next])
                position = next
                letters += 1
            } else if let joiner = joiner(after: letters) {
                folded.append(contentsOf: joiner.kept ? [byte] : [])
                position += joiner.length
                letters = 0
            } else {
                break
            }
        }
        if !ascii { folded = WordFolder.standard.fold(folded) }
        return start..<position
    }

    /// Whether three digits and no fourth begin at `next`.
    private func groupsThousands(_ next: Int) -> Bool {
        next + 3 <= end && utf8[next..<next + 3].allSatisfy(WordByte.isDigit)
            && !(next + 3 < end && WordByte.isDigit(utf8[next + 3]))
    }

    /// The mark at the position, if it stands inside a word that has `letters` letters since its beginning or last mark.
    private func joiner(after letters: Int) -> (length: Int, kept: Bool)? {
        let byte = utf8[position]
        let length = WordByte.length(byte)
        let next = position + length
        if byte >= 0x80, next < end, WordByte.isIgnorable(at: position, of: utf8, before: end),
            WordByte.kind(at: next, of: utf8, before: end) == .letter
        {
            return (length, false)
        }
        guard next < end, WordByte.kind(at: next, of: utf8, before: end) == .letter else { return nil }
        switch byte {
        case UInt8(ascii: "'"): return (1, false)
        case UInt8(ascii: ","), UInt8(ascii: "."):
            let digits = WordByte.isDigit(utf8[position - 1]) && WordByte.isDigit(utf8[next])
            // `1,5` is no fifteen.
            if digits { return (1, byte == UInt8(ascii: ".") || !groupsThousands(next)) }
            return byte == UInt8(ascii: ".") && letters == 1 ? (1, false) : nil
        case 0xE2 where next - position == 3 && utf8[position + 1] == 0x80:
            return utf8[position + 2] == 0x98 || utf8[position + 2] == 0x99 ? (3, false) : nil
        default: return nil
        }
    }
}

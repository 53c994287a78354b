import Language
import Model

/// One line of a text, or several that were wrapped, with what tells its function.
struct Line {
    /// How a line ends, closing marks and brackets aside.
    enum Ending {
        case period
        /// `?` or `!`.
        case mark
        case ellipsis
        case colon
        /// `,` or `;`.
        case comma
        case none
    }

    /// Where it stands in the text, without the white space around it.
    let range: Range<Int>
    /// Whether white space stood before it on its line.
    let isIndented: Bool
    /// Whether there is no line or a blank one before it.
    let followsBlank: Bool
    /// The words in lower-case ASCII where they can be, one space between them, of the first thousand bytes.
    private(set) var folded: [UInt8] = []
    /// How many words hold a letter or digit.
    private(set) var words = 0
    /// How many words begin with a capital letter, and with a small one.
    private(set) var capitalised = 0
    private(set) var lower = 0
    /// How many words have four letters or more, and how many of those begin with a capital.
    private(set) var long = 0
    private(set) var longCapitalised = 0
    /// How many words are of two letters or more, all capitals.
    private(set) var shouted = 0
    /// How many sentences seem to end before the last one.
    private(set) var innerStops = 0
    private(set) var ending = Ending.none
    /// How the first word begins.
    private(set) var initial = Letters.Initial.other
    private(set) var hasDigit = false
    /// The bytes of a bullet or item number and the space behind it.
    private(set) var bullet = 0

    private static let foldedBytes = 1000

    /// Looks through `range` of the text once.
    init(_ utf8: [UInt8], range: Range<Int>, isIndented: Bool, followsBlank: Bool) {
        self.range = range
        self.isIndented = isIndented
        self.followsBlank = followsBlank
        bullet = Bullet.length(utf8, range)
        var rest = (range.lowerBound + bullet)..<range.upperBound
        var mayEnd = false
        while let word = WhiteSpace.nextWord(utf8, in: rest) {
            add(utf8[word], utf8, previousMayEnd: mayEnd)
            mayEnd = Self.mayEndSentence(utf8[word])
            rest = word.upperBound..<range.upperBound
        }
        ending = Self.ending(utf8[range])
    }

    private mutating func add(_ word: ArraySlice<UInt8>, _ utf8: [UInt8], previousMayEnd: Bool) {
        if folded.count < Self.foldedBytes {
            if !folded.isEmpty { folded.append(0x20) }
            fold(word.prefix(200))
        }
        guard word.indices.contains(where: { Letters.isWordByte(utf8, $0) }) else { return }
        let initial = Letters.initial(word)
        if words == 0 { self.initial = initial }
        words += 1
        if previousMayEnd && initial != .lower { innerStops += 1 }
        if initial == .upper { capitalised += 1 }
        if initial == .lower { lower += 1 }
        if word.count >= 4 && initial != .digit {
            long += 1
            if initial == .upper { longCapitalised += 1 }
        }
        if !hasDigit { hasDigit = word.contains(where: Letters.isDigit) }
        if Self.isShouted(word) { shouted += 1 }
    }

    /// Folds ASCII, nearly all there is, on the spot.
    private mutating func fold(_ word: ArraySlice<UInt8>) {
        let start = folded.count
        for byte in word {
            guard byte < 0x80 else {
                folded.removeLast(folded.count - start)
                return WordFolder.standard.fold(word, into: &folded)
            }
            folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
    }

    private static func isShouted(_ word: ArraySlice<UInt8>) -> Bool {
        var capitals = 0
        for byte in word {
            if byte &- 0x61 < 26 { return false }
            if byte &- 0x41 < 26 { capitals += 1 }
        }
        return capitals >= 2
    }

    /// Whether a sentence may end with `word`; initials (`J.`), `U.S.` and short titles (`Sen.`) end none.
    private static func mayEndSentence(_ word: ArraySlice<UInt8>) -> Bool {
        let core = Closers.trim(word)
        guard let last = core.last else { return false }
        if last == UInt8(ascii: "?") || last == UInt8(ascii: "!") { return true }
        guard last == UInt8(ascii: ".") else { return false }
        let stem = core.dropLast()
        return !stem.contains(UInt8(ascii: ".")) && !(stem.count <= 4 && Letters.isCapitalised(stem))
    }

    private static func ending(_ line: ArraySlice<UInt8>) -> Ending {
        let core = Closers.trim(line)
        switch core.last {
        case UInt8(ascii: "."): return core.dropLast().last == UInt8(ascii: ".") ? .ellipsis : .period
        case UInt8(ascii: "?"), UInt8(ascii: "!"): return .mark
        case UInt8(ascii: ":"): return .colon
        case UInt8(ascii: ","), UInt8(ascii: ";"): return .comma
        default: break
        }
        if core.suffix(3).elementsEqual("…".utf8) { return .ellipsis }
        return core.suffix(3).elementsEqual("。".utf8) ? .period : .none
    }
}

extension Line {
    /// The line's bytes in the text.
    var textRange: TextRange { TextRange(range.lowerBound, range.upperBound) }

    /// Whether the line tells the story: it is a whole sentence of some length, or long.
    var isStory: Bool {
        if words >= 20 { return true }
        let isSentence = ending == .period || ending == .mark || innerStops > 0
        return words >= 8 && isSentence && !isTitleCase
    }

    /// Whether all words of four letters or more begin with a capital, as headlines are set; a sentence full of names has
    /// a verb that does not.
    var isTitleCase: Bool { long >= 4 && longCapitalised == long }

    /// Whether all letters are capitals.
    var isAllCapitals: Bool { shouted > 0 && lower == 0 && shouted * 2 >= words }

    /// Whether the line begins with the words of `phrase`, folded.
    func begins(with phrase: String) -> Bool {
        guard folded.starts(with: phrase.utf8) else { return false }
        let next = phrase.utf8.count
        return next == folded.count || !Letters.isASCIIAlphanumeric(folded[next]) && folded[next] != UInt8(ascii: "-")
    }

    /// Whether the line begins with one of the phrases.
    func begins(withAny phrases: [String]) -> Bool { phrases.contains(where: begins) }

    /// Whether `phrase`, folded, stands anywhere in the line as it is spelled there.
    func contains(_ phrase: String) -> Bool { Folded(folded[...]).contains(phrase) }

    /// Whether one of the phrases stands anywhere in the line.
    func contains(any phrases: [String]) -> Bool { phrases.contains(where: contains) }

    /// Folded bytes to be searched.
    struct Folded {
        private let bytes: ArraySlice<UInt8>

        init(_ bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
        }

        /// Whether `phrase` stands anywhere in the bytes.
        func contains(_ phrase: String) -> Bool {
            let needle = phrase.utf8
            guard let first = needle.first, bytes.count >= needle.count else { return false }
            for start in bytes.startIndex...(bytes.endIndex - needle.count)
            where bytes[start] == first && bytes[start...].starts(with: needle) {
                return true
            }
            return false
        }
    }
}

import Language

/// The phrases of the page, looked up by their first word.
struct PhraseTable: Sendable {
    /// Where in a line a phrase counts.
    private enum Place: Substring {
        case whole
        case start
        case end
        case inside
        case word
    }

    private struct Phrase: Sendable {
        let folded: [UInt8]
        let place: Place
        let phraseClass: PhraseClass
    }

    /// The table's file.
    static let file = "furniture-phrases.txt"
    /// The longest line, in words, in whose midst phrases are looked for.
    private static let longest = 80

    /// Changes with every change of the table.
    let version: UInt64
    private let phrases: [UInt64: [Phrase]]
    private let words: [UInt64: PhraseClass]

    /// Reads the table's text.
    ///
    /// - Throws: ``LexiconError/malformed(file:line:)`` at the first line that does not have the form.
    init(_ text: String) throws(LexiconError) {
        var phrases: [UInt64: [Phrase]] = [:]
        var words: [UInt64: PhraseClass] = [:]
        var open: (place: Place, phraseClass: PhraseClass)?
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("["), line.hasSuffix("]") {
                let name = String(line.dropFirst().dropLast())
                let place = name.split(separator: " ").last.flatMap { Place(rawValue: $0) }
                guard let place, let phraseClass = PhraseClass.named[name] else {
                    throw .malformed(file: Self.file, line: number + 1)
                }
                open = (place, phraseClass)
                continue
            }
            guard let open else { throw .malformed(file: Self.file, line: number + 1) }
            let folded = WordFolder.standard.fold(line.utf8)
            if open.place == .word {
                words[WordKey.of(folded), default: []].insert(open.phraseClass)
            } else {
                let first = Self.key(folded.prefix { $0 != 0x20 })
                let phrase = Phrase(folded: folded, place: open.place, phraseClass: open.phraseClass)
                phrases[first, default: []].append(phrase)
            }
        }
        self.phrases = phrases
        version = WordKey.of(text.utf8)
        self.words = words
    }

    /// The classes of a single word, its marks aside.
    func classes(of word: String) -> PhraseClass {
        words[WordKey.of(WordFolder.standard.fold(word.utf8.lazy.filter(Self.isOfWord)))] ?? []
    }

    /// The classes of the phrases that `line` holds.
    ///
    /// - Complexity: O(*n*) in the folded line, which is of bounded length.
    func classes(of line: Line) -> PhraseClass {
        let folded = line.folded[...]
        var classes: PhraseClass = []
        var start = folded.startIndex
        let isShort = line.words <= Self.longest
        while start < folded.endIndex {
            let end = folded[start...].firstIndex(of: 0x20) ?? folded.endIndex
            let opening = folded[start..<end].firstIndex(where: Self.isOfWord) ?? start
            classes.formUnion(self.classes(in: folded, at: opening, isFirst: start == folded.startIndex))
            if !isShort { break }
            start = end + 1
        }
        return classes
    }

    /// Whether the phrases of `wanted` begin `words`, and how many words the longest has.
    func length(of wanted: PhraseClass, in words: ArraySlice<[UInt8]>) -> Int {
        guard let first = words.first, let candidates = phrases[Self.key(first[...])] else { return 0 }
        var longest = 0
        for phrase in candidates where wanted.contains(phrase.phraseClass) {
            let parts = phrase.folded.split(separator: 0x20)
            guard parts.count > longest, words.count >= parts.count else { continue }
            if zip(parts, words).allSatisfy({ $0.elementsEqual(Self.core($1[...])) }) { longest = parts.count }
        }
        return longest
    }

    private func classes(in folded: ArraySlice<UInt8>, at start: Int, isFirst: Bool) -> PhraseClass {
        guard let candidates = phrases[Self.key(folded[start...].prefix { $0 != 0x20 })] else { return [] }
        var classes: PhraseClass = []
        for phrase in candidates where isFirst || phrase.place == .inside || phrase.place == .end {
            guard folded[start...].starts(with: phrase.folded) else { continue }
            let rest = folded[(start + phrase.folded.count)...]
            guard rest.first.map(Self.endsPhrase) ?? true else { continue }
            let needsEnd = phrase.place == .whole || phrase.place == .end
            if !needsEnd || !rest.contains(where: Self.isOfWord) { classes.insert(phrase.phraseClass) }
        }
        return classes
    }

    /// The key of a word without the marks around it.
    private static func key(_ word: ArraySlice<UInt8>) -> UInt64 { WordKey.of(core(word)) }

    private static func core(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = word.firstIndex(where: isOfWord), let last = word.lastIndex(where: isOfWord) else {
            return word
        }
        return word[first...last]
    }

    private static func isOfWord(_ byte: UInt8) -> Bool {
        Letters.isASCIIAlphanumeric(byte) || byte >= 0xC3 && byte < 0xE2
    }

    private static func endsPhrase(_ byte: UInt8) -> Bool {
        !Letters.isASCIIAlphanumeric(byte) && byte != UInt8(ascii: "-") && byte != UInt8(ascii: "'")
    }
}

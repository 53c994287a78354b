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
    /// A bit for each first word of a phrase, by the upper bits of its key, to pass over most words at once.
    private let firsts: [UInt64]
    private let words: [UInt64: PhraseClass]

    /// Reads the table's text.
    ///
    /// - Throws: ``LexiconError/malformed(file:line:)`` at the first line that does not have the form.
    init(_ text: String) throws(LexiconError) {
        var phrases: [UInt64: [Phrase]] = [:]
        var words: [UInt64: PhraseClass] = [:]
        var open: (place: Place, phraseClass: PhraseClass)?
        for (number, line) in TableLines.of(text) {
            if line.hasPrefix("["), line.hasSuffix("]") {
                let name = String(line.dropFirst().dropLast())
                let place = name.split(separator: " ").last.flatMap { Place(rawValue: $0) }
                guard let place, let phraseClass = PhraseClass.named[name] else {
                    throw .malformed(file: Self.file, line: number)
                }
                open = (place, phraseClass)
                continue
            }
            guard let open else { throw .malformed(file: Self.file, line: number) }
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
        firsts = phrases.keys.reduce(into: Array(repeating: 0, count: 64)) { $0[Int($1 >> 58)] |= 1 << ($1 >> 52 & 63) }
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
        let folded = line.folded
        var classes: PhraseClass = []
        var start = 0
        let isShort = line.words <= Self.longest
        while start < folded.count {
            var end = start
            while end < folded.count, folded[end] != 0x20 { end += 1 }
            var opening = start
            while opening < end, !Self.isOfWord(folded[opening]) { opening += 1 }
            if opening == end { opening = start }
            if let candidates = candidates(folded, opening..<end) {
                classes.formUnion(self.classes(candidates, in: folded[...], at: opening, isFirst: start == 0))
            }
            if !isShort { break }
            start = end + 1
        }
        return classes
    }

    /// The phrases that begin with the word at `word`, what stands behind it aside.
    private func candidates(_ folded: [UInt8], _ word: Range<Int>) -> [Phrase]? {
        var end = word.upperBound
        while end > word.lowerBound + 1, !Self.isOfWord(folded[end - 1]) { end -= 1 }
        if word.isEmpty || !Self.isOfWord(folded[word.lowerBound]) { end = word.upperBound }
        var key = WordKey.start
        for index in word.lowerBound..<end { key = WordKey.adding(folded[index], to: key) }
        key = WordKey.valid(key)
        return firsts[Int(key >> 58)] & 1 << (key >> 52 & 63) == 0 ? nil : phrases[key]
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

    /// The classes of those of `candidates` that stand at `start`.
    private func classes(
        _ candidates: [Phrase],
        in folded: ArraySlice<UInt8>,
        at start: Int,
        isFirst: Bool
    ) -> PhraseClass {
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

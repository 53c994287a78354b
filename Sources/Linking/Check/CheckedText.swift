/// A text that is checked: its words, and the sentences that they stand in.
struct CheckedText {
    /// A word.
    struct Word {
        /// A hash of the folded letters.
        let key: UInt64
        /// Whether it says little by itself.
        let isLight: Bool
        /// Where it is printed, in bytes.
        let range: Range<Int>
    }

    /// The fewest words of a sentence that is looked for by itself; shorter ones go with their neighbours.
    private static let shortest = 3
    /// The most words; what stands behind them is not looked for.
    private static let longest = 2_000

    /// The text's bytes.
    let utf8: [UInt8]
    /// The words.
    private(set) var words: [Word] = []
    /// The sentences as ranges of words, covering all of them.
    private(set) var sentences: [Range<Int>] = []

    /// Reads `text`.
    init(_ text: String) {
        utf8 = Array(text.utf8)
        var scanner = WordScanner(utf8)
        while words.count < Self.longest, let range = scanner.next() {
            let hash = scanner.hash
            words.append(
                Word(
                    key: hash,
                    isLight: scanner.folded.count < 4 || CommonWords.contains(hash),
                    range: range
                )
            )
        }
        divide()
    }

    /// Whether one of some words tells something by itself.
    func tells(_ words: Range<Int>) -> Bool { self.words[words].contains { !$0.isLight } }

    /// The bytes from the first to the last of some words, with the marks behind the last.
    func span(_ words: Range<Int>) -> Range<Int> {
        guard let first = words.first, let last = words.last else { return 0..<0 }
        let limit = last + 1 < self.words.count ? self.words[last + 1].range.lowerBound : utf8.count
        var end = self.words[last].range.upperBound
        while end < limit, utf8[end] > 0x20 { end += 1 }
        return self.words[first].range.lowerBound..<end
    }

    private mutating func divide() {
        var start = 0
        for index in words.indices where endsSentence(index) && index + 1 - start >= Self.shortest {
            sentences.append(start..<index + 1)
            start = index + 1
        }
        guard start < words.count else { return }
        if words.count - start < Self.shortest, let last = sentences.popLast() {
            sentences.append(last.lowerBound..<words.count)
        } else {
            sentences.append(start..<words.count)
        }
    }

    /// Whether a stop stands between a word and the next one, with white space behind it.
    private func endsSentence(_ index: Int) -> Bool {
        guard index + 1 < words.count else { return false }
        let between = utf8[words[index].range.upperBound..<words[index + 1].range.lowerBound]
        guard let stop = between.firstIndex(where: { ".!?".utf8.contains($0) }) else { return false }
        return between[stop...].contains { $0 <= 0x20 }
    }
}

import Language

/// What a line has in common with the rest of its page.
struct LineEchoes {
    /// How far away the nearest line within a few says the same or begins with the same, and on which side; 0 for none.
    var twin = 0
    /// Whether the line or its beginning has stood before as the text of a picture.
    var isRepeat = false
    /// The part of its runs of five words that the story holds elsewhere, in quarters; 0 for shorter lines.
    var repeatedRuns = 0
    /// The part of its long words that other lines of the story hold, in quarters; -1 where it has none.
    var knownWords = -1
}

/// Finds what lines have in common.
///
/// - Complexity: O(*n*) in the text: words and runs of words are looked up by their hashes.
struct EchoFinder {
    private static let neighbourhood = 3
    private static let runLength = 5
    /// The most lines whose runs of words are kept.
    private static let runLines = 4096

    private let lines: [Line]
    private let traits: [LineTraits]
    private let story: ClosedRange<Int>?
    private let words: [[UInt64]]

    init(lines: [Line], traits: [LineTraits], story: ClosedRange<Int>?) {
        self.lines = lines
        self.traits = traits
        self.story = story
        words = lines.map(Self.words)
    }

    /// The echoes of all lines.
    func echoes() -> [LineEchoes] {
        var echoes = [LineEchoes](repeating: LineEchoes(), count: lines.count)
        let runs = runCounts()
        let known = wordCounts()
        var seen: Set<UInt64> = []
        for index in lines.indices {
            echoes[index].twin = twin(of: index)
            let keys = keys(of: index)
            echoes[index].isRepeat = keys.contains(where: seen.contains)
            if isPicture(index) { seen.formUnion(keys) }
            echoes[index].repeatedRuns = repeatedRuns(of: index, runs)
            echoes[index].knownWords = knownWords(of: index, known)
        }
        return echoes
    }

    /// What the line is known by: all of it, and its first words.
    private func keys(of index: Int) -> [UInt64] {
        let words = words[index]
        if words.count < 3 { return [] }
        let whole = Self.hash(words[...])
        return words.count < 6 ? [whole] : [whole, Self.hash(words.prefix(6)) &+ 1]
    }

    private func isPicture(_ index: Int) -> Bool {
        traits[index].credit != nil || traits[index].opensCaption || traits[index].labelsPicture
    }

    private func twin(of index: Int) -> Int {
        guard words[index].count >= 4 else { return 0 }
        for distance in 1...Self.neighbourhood {
            for side in [-distance, distance] where lines.indices.contains(index + side) {
                if saysTheSame(index, index + side) { return side }
            }
        }
        return 0
    }

    /// Whether the shorter line has at least four words and is the beginning of the longer.
    private func saysTheSame(_ left: Int, _ right: Int) -> Bool {
        let (short, long) = words[left].count <= words[right].count ? (left, right) : (right, left)
        let core = words[short].count - creditWords(short)
        return core >= 4 && words[long].starts(with: words[short].prefix(core))
    }

    private func creditWords(_ index: Int) -> Int {
        guard let credit = traits[index].credit else { return 0 }
        return credit.split { $0 == " " || $0 == "/" }.count
    }

    /// How often each run of words stands in the story.
    private func runCounts() -> KeyCounter {
        var counts = KeyCounter(limit: words.lazy.prefix(Self.runLines).map(\.count).reduce(0, +))
        for index in lines.indices where isStory(index) {
            forEachRun(of: index) { counts.add($0) }
        }
        return counts
    }

    /// How many lines of the story hold each long word.
    private func wordCounts() -> KeyCounter {
        var counts = KeyCounter(limit: words.lazy.map(\.count).reduce(0, +))
        for index in lines.indices where isStory(index) {
            for word in words[index] where Self.isLong(word) { counts.add(word, holder: index) }
        }
        return counts
    }

    private func isStory(_ index: Int) -> Bool { traits[index].shape == .story && story?.contains(index) == true }

    private func repeatedRuns(of index: Int, _ counts: KeyCounter) -> Int {
        let own: Int32 = isStory(index) ? 1 : 0
        var all = 0
        var repeated = 0
        forEachRun(of: index) { run in
            all += 1
            if counts[run] > own { repeated += 1 }
        }
        return all == 0 ? 0 : (repeated * 4 + all - 1) / all
    }

    private func knownWords(of index: Int, _ counts: KeyCounter) -> Int {
        let own: Int32 = isStory(index) ? 1 : 0
        let long = words[index].filter(Self.isLong)
        guard !long.isEmpty else { return -1 }
        let known = long.count { counts[$0] > own }
        return known * 4 / long.count
    }

    private func forEachRun(of index: Int, _ body: (UInt64) -> Void) {
        let words = words[index]
        guard words.count >= Self.runLength, index < Self.runLines else { return }
        for start in 0...(words.count - Self.runLength) { body(Self.hash(words[start..<(start + Self.runLength)])) }
    }

    /// The hashes of the words of the folded line, marks aside; odd for words of five letters or more.
    private static func words(_ line: Line) -> [UInt64] {
        var words: [UInt64] = []
        words.reserveCapacity(line.words)
        var key = WordKey.start
        var length = 0
        func end() {
            if length > 0 { words.append(length >= 5 ? key | 1 : key & ~1) }
            (key, length) = (WordKey.start, 0)
        }
        for byte in line.folded {
            if Letters.isASCIIAlphanumeric(byte) || byte >= 0xC3 && byte < 0xE2 {
                key = WordKey.adding(byte, to: key)
                length += 1
            } else if byte == 0x20 {
                end()
            }
        }
        end()
        return words
    }

    private static func isLong(_ word: UInt64) -> Bool { word & 1 == 1 }

    private static func hash(_ words: ArraySlice<UInt64>) -> UInt64 {
        words.reduce(WordKey.start) { ($0 ^ $1) &* 0x100_0000_01B3 &+ 0x9E37 }
    }
}

import Model

/// Pictures: their texts and credits.
extension PageReader {
    private static let neighbourhood = 3

    /// Marks lines that end with a credit or begin like a picture's text, and the lines beside them that say the same.
    mutating func markCaptions() {
        var captions: [Int] = []
        for (index, line) in lines.enumerated() where kinds[index] == nil {
            let credit = CreditFinder.credit(in: line, utf8)
            guard credit != nil || Self.opensCaption(line, utf8) else { continue }
            if let credit { facts.addCredit(credit) }
            captions.append(index)
        }
        // Two pictures of one text are rare enough to compare only the first few with each other.
        for (number, index) in captions.enumerated() {
            let isRepeat = captions[..<number].prefix(32).contains { Self.saysTheSame(lines[$0], lines[index]) }
            markPair(around: index, isRepeat: isRepeat)
        }
        markUncreditedPairs()
    }

    /// Marks a caption, and the line near it that says the same: the first of the two is the caption.
    private mutating func markPair(around index: Int, isRepeat: Bool) {
        let before = max(0, index - Self.neighbourhood)..<index
        if let twin = before.last(where: { kinds[$0] == nil && Self.saysTheSame(lines[$0], lines[index]) }) {
            mark(twin, .caption)
            return mark(index, .captionRepeat)
        }
        mark(index, isRepeat ? .captionRepeat : .caption)
        let behind = (index + 1)..<min(lines.count, index + 1 + Self.neighbourhood)
        if let twin = behind.first(where: { kinds[$0] == nil && Self.saysTheSame(lines[$0], lines[index]) }) {
            mark(twin, .captionRepeat)
        }
    }

    /// A line and its beginning alone, one behind the other, are a picture's text and what stands in its place.
    private mutating func markUncreditedPairs() {
        guard let first = firstOpen(from: 0) else { return }
        for index in lines.indices.dropLast() where index > first && kinds[index] == nil && kinds[index + 1] == nil {
            let line = lines[index]
            guard line.words >= 5, line.ending == .none,
                !lines[index + 1].followsBlank || line.folded == lines[index + 1].folded,
                Self.saysTheSame(line, lines[index + 1])
            else { continue }
            mark(index, .caption)
            mark(index + 1, .captionRepeat)
        }
    }

    private static func opensCaption(_ line: Line, _ utf8: [UInt8]) -> Bool {
        if line.words <= 80 && line.begins(withAny: FurniturePhrases.caption) { return true }
        // `FILE:` and `FILE -` in capitals; `File` may begin a sentence.
        let head = utf8[line.range].prefix(8)
        guard line.words >= 3, head.starts(with: "FILE".utf8) else { return false }
        let rest = head.dropFirst(4).drop { $0 == 0x20 }
        return rest.first == UInt8(ascii: ":") || rest.first == UInt8(ascii: "-") || rest.starts(with: [0xE2, 0x80])
    }

    /// Whether the shorter line has at least four words and is the beginning of the longer, a credit behind it aside.
    private static func saysTheSame(_ left: Line, _ right: Line) -> Bool {
        let (short, long) = left.folded.count <= right.folded.count ? (left, right) : (right, left)
        guard short.words >= 4 else { return false }
        let stem = short.folded.prefix { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "[") }
        let core = Closers.trim(stem)
        let bare = core.last == UInt8(ascii: ".") ? core.dropLast() : core
        guard bare.count >= 16, long.folded.starts(with: bare) else { return false }
        return bare.count == long.folded.count || !Letters.isASCIIAlphanumeric(long.folded[bare.count])
    }
}

import Model

/// Divides a text into blocks by what the lines look like and where they stand, and keeps what they say about the page.
///
/// The stages go from what is sure to what is left: pictures, boxes, the head of the page, other stories, the foot, and
/// last the story itself. No stage changes the kind that one before it gave.
struct PageReader {
    let utf8: [UInt8]
    let lines: [Line]
    /// What markup suggests that each line is, where nothing else decides.
    let likely: [BlockKind?]
    /// The kind of each line, as far as it is known.
    private(set) var kinds: [BlockKind?]
    var facts = PageFacts()
    /// The index of the first line of the story, or the number of lines.
    private(set) var storyStart = 0

    /// Reads the lines of `text`.
    ///
    /// - Parameters:
    ///   - text: The decoded text.
    ///   - title: The title that the record gives beside the text.
    ///   - marked: The blocks that markup sets apart, which cover the text and are its lines then.
    /// - Returns: The page with a kind for each line.
    /// - Complexity: O(*n*).
    static func read(_ text: ArticleText, title: String? = nil, marked: [MarkedBlock] = []) -> PageReader {
        var reader = marked.isEmpty ? PageReader(text) : PageReader(text, marked)
        reader.markNoise()
        reader.markCaptions()
        reader.markBoxes()
        reader.findStory()
        reader.markHead(title: title)
        reader.markTeasers()
        reader.markFoot()
        reader.markStory()
        return reader
    }

    private init(_ text: ArticleText) {
        utf8 = text.utf8
        lines = LineSplitter.split(text.utf8)
        kinds = Array(repeating: nil, count: lines.count)
        likely = kinds
    }

    private init(_ text: ArticleText, _ marked: [MarkedBlock]) {
        utf8 = text.utf8
        lines = marked.map { Line(text.utf8, range: $0.range.bounds, isIndented: false, followsBlank: true) }
        kinds = marked.map(\.kind)
        likely = marked.map(\.likely)
        for (line, kind) in zip(lines, kinds) where kind == .caption || kind == .captionRepeat {
            if let credit = CreditFinder.credit(in: line, utf8) { facts.addCredit(credit) }
        }
    }

    /// The blocks, which cover the text once.
    var blocks: [Block] {
        zip(lines, kinds).map { Block(range: $0.textRange, kind: $1 ?? .paragraph) }
    }

    /// The number of words of the whole text.
    var wordCount: Int { lines.reduce(0) { $0 + $1.words } }

    /// Gives the line at `index` a kind, unless it has one.
    mutating func mark(_ index: Int, _ kind: BlockKind) {
        if kinds[index] == nil { kinds[index] = kind }
    }

    /// The text of the line at `index`.
    func string(_ index: Int) -> String { String(decoding: utf8[lines[index].range], as: UTF8.self) }

    /// The text of the line at `index` without its bullet.
    func words(_ index: Int) -> [String] {
        WhiteSpace.words(of: utf8, in: lines[index].range).map { String(decoding: $0, as: UTF8.self) }
    }

    /// Takes `name` for the outlet, unless another line has named one before.
    mutating func setOutlet(_ name: String?, evidence: String) {
        if facts.outlet == nil, let name { facts.outlet = Evidenced(name, evidence: evidence) }
    }

    /// The first line from `index` on that has no kind yet.
    func firstOpen(from index: Int) -> Int? {
        guard index < lines.count else { return nil }
        return (index..<lines.count).first { kinds[$0] == nil }
    }

    /// Finds the story's first line, from `index` on.
    mutating func findStory(from index: Int = 0) {
        storyStart =
            (index..<lines.count)
            .first { kinds[$0] == nil && lines[$0].isStory && likely[$0]?.zone != .furniture } ?? lines.count
    }

    /// Lines without a letter or digit, and the page's buttons.
    private mutating func markNoise() {
        for (index, line) in lines.enumerated()
        where line.words == 0 || line.words <= 6 && FurniturePhrases.controls.contains(line.label) {
            mark(index, .other)
        }
    }
}

extension Line {
    /// The folded line without a mark at its end, to be looked up.
    var label: String {
        let end = folded.lastIndex { !":.»›>→ ".utf8.contains($0) && $0 < 0x80 || Letters.isASCIIAlphanumeric($0) }
        return String(decoding: folded[..<(end.map { $0 + 1 } ?? 0)], as: UTF8.self)
    }
}

import Language
import Model

/// The lines of a text with what each looks like by itself and among the others: what block kinds are told from.
struct Page {
    let utf8: [UInt8]
    let table: PhraseTable
    let lines: [Line]
    let traits: [LineTraits]
    /// What markup says of each line; empty for plain text.
    let marks: [MarkedBlock]
    /// Whether record or markup give a title, and the lines that are it.
    let hasTitle: Bool
    let titles: Set<Int>
    /// The first and the last line that tell the story by themselves, or nil where none does.
    let story: ClosedRange<Int>?
    let echoes: [LineEchoes]

    /// Reads the lines of `text`.
    ///
    /// - Complexity: O(*n*).
    init(_ text: ArticleText, title: String?, marks: [MarkedBlock], table: PhraseTable) {
        utf8 = text.utf8
        self.table = table
        lines =
            marks.isEmpty
            ? LineSplitter.split(text.utf8)
            : marks.map { Line(text.utf8, range: $0.range.bounds, isIndented: false, followsBlank: true) }
        self.marks = marks
        traits = lines.map { [utf8] in LineTraits($0, utf8, table) }
        let marked = Set(marks.indices.filter { marks[$0].kind == .title })
        titles = marked.isEmpty ? title.map { [lines] in Self.places(of: $0, in: lines) } ?? [] : marked
        hasTitle = title != nil || !marked.isEmpty
        story = Self.story(lines, traits, marks)
        echoes = EchoFinder(lines: lines, traits: traits, story: story).echoes()
    }

    /// What markup suggests that the line at `index` is.
    func likely(_ index: Int) -> BlockKind? { marks.isEmpty ? nil : marks[index].likely }

    /// The words of the line at `index`, without its bullet.
    func words(_ index: Int) -> [String] {
        let line = lines[index]
        return WhiteSpace.words(of: utf8, in: (line.range.lowerBound + line.bullet)..<line.range.upperBound)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// The text of the line at `index`.
    func string(_ index: Int) -> String { String(decoding: utf8[lines[index].range], as: UTF8.self) }

    /// Whether the story says `in NAME`, `of NAME` or the like, as of a place.
    func namesPlace(_ name: String) -> Bool {
        guard !name.isEmpty, let story else { return false }
        let folded = WordFolder.standard.fold(name)
        let phrases = ["in ", "at ", "from ", "of ", "near ", "to "].map { $0 + folded }
        return lines[story].prefix(400).contains { $0.isStory && $0.contains(any: phrases) }
    }

    /// Whether something happens `at NAME` in the story, as at a stadium or in a street.
    func isInPlace(_ name: String) -> Bool {
        guard !name.isEmpty, let story else { return false }
        let folded = WordFolder.standard.fold(name)
        return lines[story].prefix(400).contains { $0.isStory && $0.contains(any: ["at ", "in "].map { $0 + folded }) }
    }

    /// Whether the story has the last word of the name.
    func tells(_ name: ArraySlice<String>) -> Bool {
        guard let story, let last = name.last.map({ Array($0.utf8) }) else { return false }
        let core = last.filter { Letters.isASCIIAlphanumeric($0) || $0 >= 0x80 || $0 == 0x2D }
        guard !core.isEmpty else { return false }
        return lines[story].prefix(400)
            .contains { line in
                line.isStory
                    && WhiteSpace.words(of: utf8, in: line.range)
                        .contains { $0.drop { !Letters.isASCIIAlphanumeric($0) && $0 < 0x80 }.starts(with: core) }
            }
    }

    private static func places(of title: String, in lines: [Line]) -> Set<Int> {
        let wanted = Line(Array(title.utf8), range: 0..<title.utf8.count, isIndented: false, followsBlank: true).label
        return wanted.isEmpty ? [] : Set(lines.indices.prefix(12).filter { lines[$0].label == wanted })
    }

    /// From the first line that tells the story to the last before a list of other stories.
    private static func story(
        _ lines: [Line],
        _ traits: [LineTraits],
        _ marks: [MarkedBlock]
    ) -> ClosedRange<Int>? {
        func tells(_ index: Int) -> Bool {
            if !marks.isEmpty, (marks[index].kind ?? marks[index].likely ?? .paragraph).zone == .furniture {
                return false
            }
            return traits[index].shape == .story
        }
        guard var first = lines.indices.first(where: tells) else { return nil }
        if marks.isEmpty, isOpenHeadline(first, lines, traits),
            let next = ((first + 1)..<min(first + 8, lines.count)).first(where: tells), lines[next].ending == .period
        {
            first = next
        }
        if marks.isEmpty, let head = headBehind(first, lines, traits) {
            first = (head..<lines.count).first(where: tells) ?? first
        }
        let half = utf8Half(lines)
        let header = lines.indices.first {
            traits[$0].shape == .header && lines[$0].range.lowerBound > half && $0 > first
        }
        let last = (first..<(header ?? lines.count)).last(where: tells)
        return first...max(first, last ?? first)
    }

    /// Whether a line that is long enough for the story is a headline by its form: the first of the page with so many
    /// words, a question or without a stop, and set apart.
    private static func isOpenHeadline(_ index: Int, _ lines: [Line], _ traits: [LineTraits]) -> Bool {
        let line = lines[index]
        guard index < 12, line.words <= 24, line.innerStops <= 1, line.ending == .mark || line.ending == .none,
            !traits[index].opensSpeech || line.ending == .none, traits[index].place == nil, traits[index].credit == nil,
            index + 1 < lines.count, lines[index + 1].followsBlank
        else { return false }
        return !lines[..<index].indices.contains { lines[$0].words >= 4 && traits[$0].shape == .title }
    }

    /// Whether the page is a letter sent by mail.
    var isLetter: Bool {
        lines.prefix(12).contains { $0.contains(any: ["view in browser", "view this email", "view online"]) }
            || lines.suffix(12).contains { $0.contains(any: ["unsubscribe", "was forwarded to you"]) }
    }

    /// The byline or date of a head that stands behind a sentence at the top of the page, which is a notice then: there is a
    /// headline between them and no second sentence.
    private static func headBehind(_ first: Int, _ lines: [Line], _ traits: [LineTraits]) -> Int? {
        guard first < 16 else { return nil }
        // A question or a long line without a stop may be the headline itself.
        var hasHeadline = lines[first].innerStops == 0 && lines[first].words <= 30 && !traits[first].opensSpeech
        hasHeadline = hasHeadline && (lines[first].ending == .mark || lines[first].ending == .none)
        for index in (first + 1)..<max(first + 1, min(first + 16, lines.count)) {
            switch traits[index].shape {
            case .story: return nil
            case .title, .question: hasHeadline = hasHeadline || lines[index].words >= 4
            case .byline, .date, .name, .readingTime: if hasHeadline { return index }
            default: break
            }
        }
        return nil
    }

    private static func utf8Half(_ lines: [Line]) -> Int { (lines.last?.range.upperBound ?? 0) / 3 }
}

extension Line {
    /// The folded line without a mark at its end, to be looked up.
    var label: String {
        let end = folded.lastIndex { !":.»›>→ ".utf8.contains($0) && $0 < 0x80 || Letters.isASCIIAlphanumeric($0) }
        return String(decoding: folded[..<(end.map { $0 + 1 } ?? 0)], as: UTF8.self)
    }

    /// Whether a word begins with a letter.
    var hasLetter: Bool { capitalised + lower > 0 }
}

import Model

/// Decides what markup says about the blocks of a page: surely, or where nothing speaks against it.
struct PageBlockKinds {
    /// A byline has no more words than this.
    private static let longestByline = 25
    /// What stands over the title in no more words names the section.
    private static let longestKicker = 6
    /// A block of so many words is taken for a part of the story when bylines are looked for.
    private static let shortestParagraph = 12
    /// The part of a block's bytes that makes it wholly linked, bold or a time.
    private static let whole = 0.85
    /// How many quotations are compared with the rest of the text.
    private static let mostQuotations = 32
    private static let comparedBytes = 60
    private static let longestCompared = 1 << 20

    private var utf8: [UInt8] = []
    private var marked: [MarkedBlock] = []
    private var captions: Set<[UInt8]> = []
    private var hasStory = false

    /// The blocks joined by blank lines, and what each of them is.
    static func join(_ blocks: [PageBlock]) -> (utf8: [UInt8], marked: [MarkedBlock]) {
        var kinds = PageBlockKinds()
        for block in blocks { kinds.add(block) }
        kinds.setRepetitionsAside(blocks)
        return (kinds.utf8, kinds.marked)
    }

    private mutating func add(_ block: PageBlock) {
        if !utf8.isEmpty { utf8 += "\n\n".utf8 }
        let start = utf8.count
        utf8 += block.text
        var mark = MarkedBlock(range: TextRange(start, utf8.count))
        switch block.place.role {
        case .title: mark.kind = .title
        case .caption: mark.kind = captions.insert(block.text).inserted ? .caption : .captionRepeat
        default:
            if block.namesAuthor && !hasStory && block.place.box == nil && block.words <= Self.longestByline {
                mark.kind = .byline
            } else if block.place.side == .above && block.words <= Self.longestKicker {
                mark.kind = .sectionHeader
            } else {
                mark.likely = likely(block)
            }
        }
        if mark.likely == .paragraph && block.words >= Self.shortestParagraph { hasStory = true }
        marked.append(mark)
    }

    private func likely(_ block: PageBlock) -> BlockKind? {
        switch block.place.box {
        case .related: return teaser(block)
        case .signup: return .signup
        case .controls, .aside, .pullQuote: return .other
        case nil: break
        }
        if Self.isWhole(block.timed, block) { return .dateline }
        switch block.place.side {
        case .above: return .other
        case .before: return before(block)
        case .inside: return inside(block)
        case .behind: return block.namesAuthor && block.words > 5 ? .authorBio : behind(block)
        }
    }

    private func inside(_ block: PageBlock) -> BlockKind? {
        let isLink = Self.isWhole(block.linked, block)
        switch block.place.role {
        case .heading: return isLink ? .teaserTitle : .heading
        case .item: return isLink ? (block.words < 3 ? .other : .teaserTitle) : .listItem
        case .cell: return .other
        case .subtitle: return .subtitle
        case .quotation: return .paragraph
        default: break
        }
        if block.isBulleted { return .listItem }
        if isLink { return block.words < 4 ? .other : .teaserTitle }
        if block.namesAuthor && hasStory && block.words > 5 { return .authorBio }
        let isBold = Self.isWhole(block.bold, block) && block.words <= Self.shortestParagraph
        if isBold && !Self.endsSentence(block) { return .heading }
        let isLong = block.words >= Self.shortestParagraph && Self.endsSentence(block)
        return block.place.role == .paragraph || isLong ? .paragraph : nil
    }

    private func before(_ block: PageBlock) -> BlockKind? {
        switch block.place.role {
        case .subtitle: return .subtitle
        case .item: return Self.isWhole(block.linked, block) ? .other : .listItem
        case .heading where marked.last?.kind != .title: return .heading
        default: break
        }
        if Self.isWhole(block.linked, block) || block.words <= 1 { return .other }
        return marked.last?.kind == .title && block.words >= 4 && !Self.startsByline(block) ? .subtitle : nil
    }

    /// What stands behind the story's text is no story.
    private func behind(_ block: PageBlock) -> BlockKind {
        block.place.role == .heading && !Self.isWhole(block.linked, block) ? .sectionHeader : teaser(block)
    }

    private func teaser(_ block: PageBlock) -> BlockKind {
        if block.place.role == .heading && !Self.isWhole(block.linked, block) { return .sectionHeader }
        if block.linked * 2 >= block.text.count { return block.words < 3 ? .other : .teaserTitle }
        return marked.last?.likely == .teaserTitle && block.words >= 5 ? .teaserText : .other
    }

    /// A quotation set apart whose words stand in the story too is no part of it.
    private mutating func setRepetitionsAside(_ blocks: [PageBlock]) {
        guard utf8.count <= Self.longestCompared else { return }
        let quotations = blocks.indices.filter { blocks[$0].place.role == .quotation && blocks[$0].words >= 4 }
        for index in quotations.prefix(Self.mostQuotations) {
            // Closing and opening marks may differ from the story's; the first words are enough.
            let bare = blocks[index].text.drop { $0 >= 0x80 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
            let words = Closers.trim(bare).prefix(Self.comparedBytes)
            let range = marked[index].range
            let rest = [utf8[..<range.start], utf8[range.end...]]
            if rest.contains(where: { Self.holds($0, words) }) { marked[index].likely = .other }
        }
    }

    private static func holds(_ bytes: ArraySlice<UInt8>, _ words: ArraySlice<UInt8>) -> Bool {
        guard let first = words.first else { return false }
        var rest = bytes
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: words) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    private static func isWhole(_ part: Int, _ block: PageBlock) -> Bool {
        let visible = block.text.reduce(0) { $1 > 0x20 ? $0 + 1 : $0 }
        return Double(part) >= whole * Double(visible)
    }

    private static func endsSentence(_ block: PageBlock) -> Bool {
        Closers.trim(block.text[...]).last.map { ".?!:".utf8.contains($0) } ?? false
    }

    private static func startsByline(_ block: PageBlock) -> Bool {
        block.text.prefix(3).map { $0 | 0x20 } == Array("by ".utf8)
    }
}

import Model

/// Reduces a part of a page to its visible text, block by block.
///
/// Blocks end where elements begin or end that browsers set apart, and at two breaks in a row; white space is collapsed as
/// browsers do it.
struct PageBlockReader {
    /// An element around the place that is being read.
    private struct Frame {
        let end: Int
        let isBlock: Bool
        let place: PagePlace
        let isLink: Bool
        let isBold: Bool
        let isTime: Bool
        let isAuthor: Bool
        let keepsLines: Bool
        let isRow: Bool
    }

    private let tree: HTMLTree
    private let statistics: PageStatistics
    private let places: PagePlaceFinder
    private let story: StoryFinder.Story
    private var frames: [Frame] = []
    private var blocks: [PageBlock] = []
    private var block: PageBlock
    private var hasSpace = false
    private var breaks = 0

    /// The blocks of the scope of `story`.
    ///
    /// - Complexity: O(*n*) in the nodes and bytes of the scope.
    static func read(_ tree: HTMLTree, _ statistics: PageStatistics, _ story: StoryFinder.Story) -> [PageBlock] {
        var reader = PageBlockReader(tree, statistics, story)
        reader.readAll()
        return reader.blocks
    }

    private init(_ tree: HTMLTree, _ statistics: PageStatistics, _ story: StoryFinder.Story) {
        self.tree = tree
        self.statistics = statistics
        self.story = story
        places = PagePlaceFinder(tree, statistics, story)
        block = PageBlock(PagePlace())
    }

    private mutating func readAll() {
        var index = story.scope.lowerBound
        // The scope may begin deep in the page: the elements around it count too.
        for ancestor in Array(tree.ancestors(of: index)).reversed() { push(ancestor) }
        while index < story.scope.upperBound {
            while let frame = frames.last, index >= frame.end { pop() }
            let tag = tree.nodes[index].tag
            if statistics.nodes[index].isOuter {
                if tag.isBlock || tag.isUnseen && tag != .button { endInline(isBlock: tag.isBlock) }
                index = tree.range(of: index).upperBound
                continue
            }
            switch tag {
            case .text: add(tree.text(index))
            case .br: breakLine()
            case .hr: flush()
            default: push(index)
            }
            index += 1
        }
        while !frames.isEmpty { pop() }
        flush()
    }

    private mutating func push(_ index: Int) {
        let tag = tree.nodes[index].tag
        let outer = frames.last
        let isRow = tag == .tr && !statistics.holdsLayout(tree, index) || outer?.isRow == true && !tag.isHeading
        let isBlock = tag.isBlock && !(outer?.isRow == true)
        let frame = Frame(
            end: tree.range(of: index).upperBound,
            isBlock: isBlock,
            place: places.place(of: index, in: outer?.place ?? PagePlace()),
            isLink: tag == .a || outer?.isLink == true,
            isBold: tag == .b || tag == .strong || outer?.isBold == true,
            isTime: tag == .time || outer?.isTime == true,
            isAuthor: places.namesAuthor(index) || outer?.isAuthor == true,
            keepsLines: tag == .pre || outer?.keepsLines == true,
            isRow: isRow
        )
        if isBlock { flush() } else if tag.isBlock { hasSpace = true }
        frames.append(frame)
        if isBlock { block = PageBlock(frame.place) }
    }

    private mutating func pop() {
        guard let frame = frames.popLast() else { return }
        if frame.isBlock { flush() } else if frame.isRow { hasSpace = true }
    }

    private mutating func endInline(isBlock: Bool) {
        if isBlock { flush() } else { hasSpace = true }
    }

    private mutating func add(_ text: ArraySlice<UInt8>) {
        let frame = frames.last
        for byte in text {
            if byte <= 0x20 {
                if byte == UInt8(ascii: "\n"), frame?.keepsLines == true { breakLine() } else { hasSpace = true }
                continue
            }
            if !block.text.isEmpty {
                if breaks > 0 { block.text.append(UInt8(ascii: "\n")) } else if hasSpace { block.text.append(0x20) }
            }
            hasSpace = false
            breaks = 0
            block.text.append(byte)
            if frame?.isLink == true { block.linked += 1 }
            if frame?.isBold == true { block.bold += 1 }
            if frame?.isTime == true { block.timed += 1 }
            if frame?.isAuthor == true { block.namesAuthor = true }
        }
    }

    /// One break ends a line, two end the block; a title is one line.
    private mutating func breakLine() {
        hasSpace = true
        guard block.place.role != .title, block.place.role != .heading else { return }
        breaks += 1
        if breaks >= 2 { flush() }
    }

    private mutating func flush() {
        let range = WhiteSpace.trim(block.text, 0..<block.text.count)
        if !range.isEmpty {
            block.text = Array(block.text[range])
            blocks += block.items
        }
        block = PageBlock(frames.last?.place ?? PagePlace())
        hasSpace = false
        breaks = 0
    }
}

import Model

/// A web page reduced to its article: bytes in, visible text with its blocks and what the page says about itself out.
struct WebPage {
    /// The story and what stands around it, block by block, blank lines between.
    let utf8: [UInt8]
    /// What markup says that the blocks are; they cover the text.
    let marked: [MarkedBlock]
    let facts: KnownFacts
    /// Whether the page went on beyond the limits.
    let isCut: Bool

    /// Reads a page, whose bytes are valid UTF-8.
    ///
    /// - Complexity: O(*n*), in memory some times the page's bytes.
    init(_ page: [UInt8], nesting: Int) {
        let tree = HTMLParser.parse(page)
        let statistics = PageStatistics(tree)
        let metadata = PageMetadata(tree, nesting: nesting)
        isCut = tree.isCut
        guard let story = StoryFinder(tree, statistics, titles: metadata.titles).find() else {
            (utf8, marked, facts) = ([], [], KnownFacts())
            return
        }
        var blocks = PageBlockReader.read(tree, statistics, story)
        if story.title == nil { Self.findTitle(in: &blocks, metadata.titles) }
        (utf8, marked) = PageBlockKinds.join(blocks)
        let heading = blocks.first { $0.place.role == .title }.map { String(decoding: $0.text, as: UTF8.self) }
        facts = metadata.facts(story, statistics, heading: heading)
    }

    /// Without a heading, one of the first blocks that says a title of the page is its title.
    private static func findTitle(in blocks: inout [PageBlock], _ titles: [String]) {
        let folded = Set(titles.map(StoryFinder.folded))
        let isTitle = { (block: PageBlock) in
            block.words >= 3 && folded.contains(StoryFinder.folded(String(decoding: block.text, as: UTF8.self)))
        }
        if let index = blocks.prefix(12).firstIndex(where: isTitle) { blocks[index].place.role = .title }
    }

    /// Reads a piece of HTML that is a story and nothing else, such as a field of a record.
    init(fragment: [UInt8]) {
        let tree = HTMLParser.parse(fragment)
        isCut = tree.isCut
        facts = KnownFacts()
        let whole = StoryFinder.Story(scope: tree.nodes.indices, body: tree.nodes.indices, title: nil)
        (utf8, marked) =
            tree.nodes.isEmpty ? ([], []) : PageBlockKinds.join(PageBlockReader.read(tree, PageStatistics(tree), whole))
    }
}

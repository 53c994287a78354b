import Model

/// An article some of whose blocks turned out to be no part of its story.
struct SetAsideBlocks {
    private let blocks: Set<Int>
    private let original: AnnotatedArticle

    /// Prepares to set aside the blocks of those numbers.
    init(_ blocks: [Int], of original: AnnotatedArticle) {
        self.blocks = Set(blocks)
        self.original = original
    }

    /// The article with these blocks, and the quotes that begin in them, taken for furniture; the paragraphs behind them
    /// are counted anew.
    var annotated: AnnotatedArticle {
        var annotated = original
        let ranges = blocks.sorted().map { original.article.blocks[$0].range }
        annotated.article.blocks = original.article.blocks.enumerated()
            .map { index, block in
                blocks.contains(index) ? Block(range: block.range, kind: .other) : block
            }
        for index in annotated.quotes.indices {
            guard let start = annotated.quotes[index].spans.first?.start else { continue }
            let before = ranges.prefix { $0.end <= start }.count
            if before < ranges.count, ranges[before].contains(start) {
                annotated.quotes[index].zone = .furniture
                annotated.quotes[index].paragraph = nil
            } else if let paragraph = annotated.quotes[index].paragraph {
                annotated.quotes[index].paragraph = max(0, paragraph - before)
            }
        }
        return annotated
    }
}

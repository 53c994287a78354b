public import Model

/// Makes articles of several blocks, an empty line between two, as the reader of pages would hand them on.
public struct StoryBuilder: Sendable {
    private let id: String
    private var text = ""
    private var blocks: [Block] = []

    /// Begins an article without any text.
    public init(_ id: String = "story") { self.id = id }

    /// An article of paragraphs only.
    public init(paragraphs: [String]) {
        self.init()
        for paragraph in paragraphs { add(.paragraph, paragraph) }
    }

    /// The article with one more block of that kind; `text` has no white space at its ends.
    public func block(_ kind: BlockKind, _ text: String) -> StoryBuilder {
        var copy = self
        copy.add(kind, text)
        return copy
    }

    /// The article with more paragraphs.
    public func paragraphs(_ texts: String...) -> StoryBuilder {
        var copy = self
        for text in texts { copy.add(.paragraph, text) }
        return copy
    }

    /// The article, not annotated; the text itself stands for its hash.
    public var article: Article {
        Article(
            id: id,
            path: "\(id).txt",
            format: .text,
            text: ArticleText(text),
            textSHA256: text,
            wordCount: text.split(whereSeparator: \.isWhitespace).count,
            blocks: blocks
        )
    }

    private mutating func add(_ kind: BlockKind, _ block: String) {
        if !text.isEmpty { text += "\n\n" }
        let start = text.utf8.count
        text += block
        blocks.append(Block(range: TextRange(start, text.utf8.count), kind: kind))
    }
}

extension Article {
    /// The article cut behind its first `count` Unicode scalars, its blocks cut with it.
    public func truncated(toScalars count: Int) -> Article {
        let end = text.offset(0, movedBy: count)
        var copy = self
        copy.text = ArticleText(text.string(TextRange(0, end)))
        copy.blocks = blocks.compactMap { block in
            var last = min(block.range.end, end)
            while last > block.range.start, text.utf8[last - 1] <= 0x20 { last -= 1 }
            return last > block.range.start ? Block(range: TextRange(block.range.start, last), kind: block.kind) : nil
        }
        return copy
    }
}

public import Model

/// Judges whether an article's blocks divide its text as they must.
public enum BlockCoverage {
    /// What is wrong with the blocks of `article`; nothing where they cover every character but white space exactly once,
    /// in the order of the text and without white space at their ends.
    public static func faults(in article: Article) -> [String] {
        faults(text: article.text.string, blocks: article.blocks)
    }

    /// What is wrong with `blocks` as a division of `text`.
    public static func faults(text: String, blocks: [Block]) -> [String] {
        var faults: [String] = []
        var covering = [Int](repeating: 0, count: text.utf8.count)
        var end = 0
        for (index, block) in blocks.enumerated() {
            if block.range.start < end { faults.append("block \(index) begins before the one before it ends") }
            guard !block.range.isEmpty, block.range.end <= covering.count else {
                faults.append("block \(index) is empty or ends behind the text")
                continue
            }
            end = block.range.end
            for offset in block.range.bounds { covering[offset] += 1 }
        }
        var offset = 0
        let edges = Set(blocks.flatMap { [$0.range.start, $0.range.end - 1] })
        for scalar in text.unicodeScalars {
            let bytes = offset..<(offset + UTF8.width(scalar))
            let counts = Set(covering[bytes])
            if scalar.properties.isWhitespace {
                if bytes.contains(where: edges.contains) {
                    faults.append("a block ends with white space at byte \(offset)")
                }
            } else if counts != [1] {
                faults.append("the character at byte \(offset) is covered \(counts.sorted()) times")
            }
            offset = bytes.upperBound
        }
        return faults
    }
}

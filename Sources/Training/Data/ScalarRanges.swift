import Model

/// Converts offsets in Unicode scalars to ranges of bytes of one article.
struct ScalarRanges {
    private let offsets: OffsetTable

    init(_ article: Article) { offsets = OffsetTable(article.text) }

    func range(_ start: Int, _ end: Int) -> TextRange? {
        guard let first = offsets.byte(start, in: .scalar), let last = offsets.byte(end, in: .scalar), first <= last
        else {
            return nil
        }
        return TextRange(first, last)
    }
}

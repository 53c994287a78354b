import Model
import Testing

@Suite struct TextRangeTests {
    @Test("A range counts, holds and meets as half-open ranges do", arguments: [0, 1, 7, 1_000_000])
    func countsHalfOpen(start: Int) {
        let range = TextRange(start, start + 3)
        #expect(range.count == 3 && !range.isEmpty && range.bounds == start..<start + 3)
        #expect(range.contains(start) && range.contains(start + 2))
        #expect(!range.contains(start + 3) && !range.contains(start - 1))
        #expect(range.contains(TextRange(start + 1, start + 3)) && !range.contains(TextRange(start + 1, start + 4)))
        #expect(range.overlaps(TextRange(start + 2, start + 9)))
        #expect(!range.overlaps(TextRange(start + 3, start + 9)))
    }

    @Test("An end before the start makes an empty range at the start")
    func repairsReversed() {
        let range = TextRange(9, 4)
        #expect(range == TextRange(9, 9) && range.isEmpty && range.start == 9)
    }

    @Test("Offsets beyond what fits are held at the limit and do not trap")
    func clampsHuge() {
        let range = TextRange(.max - 1, .max)
        #expect(range.isEmpty && range.end == Int(Int32.max))
    }

    @Test("Ranges are ordered by start, then by end")
    func ordersByStart() {
        let ranges = [TextRange(2, 5), TextRange(0, 9), TextRange(2, 3), TextRange(0, 1)]
        #expect(ranges.sorted() == [TextRange(0, 1), TextRange(0, 9), TextRange(2, 3), TextRange(2, 5)])
    }
}

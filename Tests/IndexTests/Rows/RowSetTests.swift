import TestSupport
import Testing

@testable import Index

@Suite struct RowSetTests {
    @Test("Rows are joined, kept and dropped as sets are", arguments: UInt64(1)...20)
    func agrees(seed: UInt64) {
        var random = SeededRandom(seed)
        for _ in 0..<50 {
            let lists = (0..<Int.random(in: 0...4, using: &random)).map { _ in rows(&random) }
            var set = RowSet(union: lists.map { $0[...] })
            var expected = Set(lists.joined())
            #expect(set.rows == expected.sorted())
            let kept = rows(&random)
            set.formIntersection(kept[...])
            expected.formIntersection(kept)
            #expect(set.rows == expected.sorted())
            let dropped = rows(&random)
            set.subtract(dropped[...])
            expected.subtract(dropped)
            #expect(set.rows == expected.sorted())
        }
    }

    @Test("The shortlist is the beginning of the sorted list", arguments: UInt64(1)...10)
    func shortlists(seed: UInt64) {
        var random = SeededRandom(seed)
        let rows = (0..<Int32.random(in: 0...300, using: &random))
            .map { row in
                RankedRow(value: Double(Int.random(in: 0...9, using: &random)), row: row, score: 0)
            }
            .shuffled(using: &random)
        let limit = Int.random(in: 1...100, using: &random)
        var shortlist = Shortlist(limit: limit)
        for row in rows { shortlist.add(row) }
        #expect(shortlist.sorted == Array(rows.sorted().prefix(limit)))
    }

    /// Few rows or many, so that both ways to intersect are taken.
    private func rows(_ random: inout SeededRandom) -> [Int32] {
        let share = random.once(in: 2) ? 2 : 60
        return (0..<Int32(400)).filter { _ in random.once(in: share) }
    }
}

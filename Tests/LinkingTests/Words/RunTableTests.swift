import TestSupport
import Testing

@testable import Linking

@Suite struct RunTableTests {
    @Test("A table holds what was laid out in it and nothing else", arguments: [0, 1, 7, 1_000])
    func holds(count: Int) {
        var random = SeededRandom(7)
        let runs = (0..<count).map { _ in UInt64.random(in: 2..<5_000, using: &random) }
        let table = RunTable(runs + runs)
        let known = Set(runs)
        #expect((2..<5_000).allSatisfy { table.contains($0) == known.contains($0) })
    }

    @Test("Zero is a run as any other, and stands for one")
    func holdsZero() {
        #expect(RunTable([0]).contains(0))
        #expect(!RunTable([5]).contains(0))
    }
}

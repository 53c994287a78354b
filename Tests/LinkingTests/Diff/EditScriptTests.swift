import TestSupport
import Testing

@testable import Linking

@Suite struct EditScriptTests {
    /// The length of the longest common subsequence, by the table of all pairs.
    private func longestCommon(_ left: [UInt64], _ right: [UInt64]) -> Int {
        var row = [Int](repeating: 0, count: right.count + 1)
        for one in left {
            var diagonal = 0
            for (index, two) in right.enumerated() {
                let above = row[index + 1]
                row[index + 1] = one == two ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[right.count]
    }

    @Test("The script keeps the longest common subsequence and covers both sequences", arguments: 0..<400)
    func isShortest(seed: UInt64) {
        var random = SeededRandom(seed)
        let left = (0..<Int.random(in: 0...24, using: &random)).map { _ in UInt64.random(in: 0...5, using: &random) }
        let right = (0..<Int.random(in: 0...24, using: &random)).map { _ in UInt64.random(in: 0...5, using: &random) }
        let script = EditScript(from: left, to: right, limit: 100)
        #expect(script.isShortest)
        #expect(script.common == longestCommon(left, right))
        #expect(script.runs.flatMap { Array($0.recorded) } == Array(left.indices))
        #expect(script.runs.flatMap { Array($0.other) } == Array(right.indices))
        for run in script.runs where run.operation == .equal {
            #expect(left[run.recorded] == right[run.other])
        }
    }

    @Test("Beyond the limit the common ends are kept")
    func fallsBack() {
        let script = EditScript(from: [1, 2, 3, 4, 9], to: [1, 5, 6, 7, 9], limit: 3)
        #expect(!script.isShortest)
        #expect(script.common == 2)
    }

    @Test("Anchored scripts cover both texts, keep only equal words, and nearly all that is shared", arguments: 0..<20)
    func anchors(seed: UInt64) {
        var random = SeededRandom(seed)
        let left = (0..<3_000).map { _ in UInt64.random(in: 0...400, using: &random) }
        let right = left.compactMap { word -> UInt64? in
            switch Int.random(in: 0..<10, using: &random) {
            case 0: nil
            case 1: UInt64.random(in: 0...400, using: &random)
            default: word
            }
        }
        let script = EditScript(anchoring: left, to: right, limit: 200)
        #expect(script.runs.flatMap { Array($0.recorded) } == Array(left.indices))
        #expect(script.runs.flatMap { Array($0.other) } == Array(right.indices))
        #expect(script.runs.filter { $0.operation == .equal }.allSatisfy { left[$0.recorded] == right[$0.other] })
        #expect(100 * script.common >= 98 * longestCommon(left, right))
    }

    @Test("Nothing in common, or nothing at all, is no fault", arguments: [0, 3, 5_000])
    func anchorsNothing(count: Int) {
        let script = EditScript(anchoring: (0..<UInt64(count)).map { $0 }, to: [], limit: 200)
        #expect(script.common == 0)
        #expect(script.runs.flatMap { Array($0.recorded) }.count == count)
    }
}

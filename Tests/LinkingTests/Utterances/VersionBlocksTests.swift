import Testing

@testable import Linking

@Suite struct VersionBlocksTests {
    @Test("The comparisons grow with the number of quotes, not with its square", arguments: [200, 400, 800])
    func growsLinearly(count: Int) {
        // Every quote holds the same four words, and some of its own.
        let versions = (0..<count)
            .map { number in
                QuoteVersion(words: [1, 2, 3, 4, UInt64(1_000 + number), UInt64(9_000 + number)], speaker: 0)
            }
        #expect(VersionBlocks(versions).pairs().count <= 3 * 10 * count)
    }

    @Test("A few words of a long speech are looked for in all of it", arguments: [0, 500, 970])
    func findsLate(start: Int) {
        let speech = (0..<1_000).map { UInt64(1_000 + $0) }
        let versions = [speech, Array(speech[start..<start + 20])].map { QuoteVersion(words: $0, speaker: 0) }
        #expect(VersionBlocks(versions).pairs().count == 1)
    }

    @Test("Quotes of two speakers are never compared")
    func partsSpeakers() {
        let words: [UInt64] = [1, 2, 3, 4, 5, 6]
        let versions = [0, 1, nil].map { QuoteVersion(words: words, speaker: $0) }
        #expect(VersionBlocks(versions).pairs().map { [$0.0, $0.1] } == [[0, 2], [1, 2]])
    }
}

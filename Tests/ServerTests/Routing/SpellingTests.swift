import Testing

@testable import Server

@Suite struct SpellingTests {
    @Test(
        "A slip of the fingers finds the word that was meant",
        arguments: [
            ("speeker", "speaker"), ("limt", "limit"), ("outlte", "outlet"), ("Limit", "limit"), ("lim", nil),
            ("zzzzzz", nil), ("", nil), (String(repeating: "x", count: 5000), nil),
        ] as [(String, String?)]
    )
    func nearest(word: String, meant: String?) {
        #expect(Spelling.nearest(to: word, in: ["speaker", "limit", "outlet"]) == meant)
    }

    @Test(
        "Insertions, deletions, replacements and swaps cost one",
        arguments: [("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xbcd", 2), ("", "abc", 3)]
    )
    func distance(left: String, right: String, cost: Int) {
        #expect(Spelling.distance(Array(left.utf8), Array(right.utf8)) == cost)
        #expect(Spelling.distance(Array(right.utf8), Array(left.utf8)) == cost)
    }
}

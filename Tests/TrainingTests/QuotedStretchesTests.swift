import Testing

@testable import Training

@Suite struct QuotedStretchesTests {
    @Test(
        "Double marks of any style enclose, and the end of a line closes",
        arguments: [
            ("“a b” \"c d\" x", ["a b", "c d"]),
            (
                "“First line.\n“Second line,” he said. ''Old style,'' she said.",
                ["First line.", "Second line,", "Old style,"]
            ),
            ("``x y'' and „z”", ["x y", "z"]), ("no marks", []), ("“ ”", []),
        ]
    )
    func stretches(text: String, expected: [String]) {
        let scalars = Array(text.unicodeScalars)
        let found = QuotedStretches.stretches(scalars).map { String(String.UnicodeScalarView(scalars[$0])) }
        #expect(found == expected)
    }

    @Test("Words are joined by apostrophes, hyphens and stops inside them only")
    func words() {
        let scalars = Array("It’s a far-off U.S. plan, ‘ok’ – 3.5% née".unicodeScalars)
        let words = WordTokens.tokens(scalars[...]).map { String(String.UnicodeScalarView(scalars[$0])) }
        #expect(words == ["It’s", "a", "far-off", "U.S", "plan", "ok", "3.5", "née"])
    }
}

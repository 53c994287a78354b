import Language
import Model
import Testing

@Suite struct TermAnalyzerTests {
    @Test(
        "Text is divided into folded terms",
        arguments: [
            ("The port’s strike", ["the", "port", "s", "strike"]), ("O'Brien", ["o", "brien"]),
            ("cease-fire, 1,000.50!", ["cease", "fire", "1", "000", "50"]),
            ("Ærø ŁÓDŹ e\u{301}tat", ["aero", "lodz", "etat"]),
            ("東京 Київ ٣", ["東京", "київ", "٣"]), ("", []), ("— … ’ 😀", []), ("a_b@c.org", ["a", "b", "c", "org"]),
            ("x²", ["x²"]), ("\u{301} \u{301}a", ["a"]), ("𝒜b", ["𝒜b"]), ("Straße", ["strasse"]), ("$5bn", ["5bn"]),
        ]
    )
    func divides(text: String, terms: [String]) {
        #expect(analyze(text).map(\.term) == terms)
    }

    @Test("The range of a term is that of its letters in the text")
    func ranges() {
        let text = "“Não,” disse O’Neill…"
        #expect(analyze(text).map(\.text) == ["Não", "disse", "O", "Neill"])
    }

    @Test("Only the bytes of the range are read")
    func staysInRange() {
        var analyzer = TermAnalyzer(Array("one two three".utf8), in: TextRange(2, 9))
        #expect(
            [analyzer.next(), analyzer.next(), analyzer.next()] == [TextRange(2, 3), TextRange(4, 7), TextRange(8, 9)]
        )
        #expect(analyzer.next() == nil)
        #expect(analyzer.next() == nil)
    }

    @Test("A range that cuts a letter or leaves the text does no harm")
    func survivesBadRanges() {
        let bytes = Array("éé 東".utf8)
        for start in 0...bytes.count + 2 {
            for end in start...bytes.count + 3 {
                var analyzer = TermAnalyzer(bytes, in: TextRange(start, end))
                while let range = analyzer.next() { #expect(range.end <= bytes.count) }
            }
        }
    }

    @Test("Of an endless word only the beginning is kept")
    func cutsLongTerms() {
        var analyzer = TermAnalyzer(Array(String(repeating: "A", count: 100_000).utf8))
        #expect(analyzer.next() == TextRange(0, 100_000))
        #expect(analyzer.term == Array(repeating: UInt8(ascii: "a"), count: TermAnalyzer.longestTerm))
    }

    private func analyze(_ string: String) -> [(term: String, text: String)] {
        let text = ArticleText(string)
        var analyzer = TermAnalyzer(text.utf8)
        var terms: [(term: String, text: String)] = []
        while let range = analyzer.next() {
            terms.append((String(decoding: analyzer.term, as: UTF8.self), text.string(range)))
        }
        return terms
    }
}

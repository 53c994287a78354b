import Language
import Testing

@testable import Index

@Suite struct WordCounterTests {
    @Test(
        "Words are counted as a reader counts them",
        arguments: [
            ("", 0), ("…", 0), ("Don’t, don't", 2), ("The U.S. cease-fire", 3), ("1,000.50 tonnes", 2),
            ("on and—off", 3),
            ("“No.” She left", 3), ("Jean‑Luc O'Brien's", 2), ("a, b", 2), ("東京 東京", 2),
        ]
    )
    func counts(text: String, count: Int) {
        let utf8 = Array(text.utf8)
        var counter = WordCounter()
        var analyzer = TermAnalyzer(utf8)
        while let term = analyzer.next() { counter.add(term, of: utf8) }
        #expect(counter.count == count)
    }
}

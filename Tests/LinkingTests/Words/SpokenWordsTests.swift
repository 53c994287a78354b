import Testing

@testable import Linking

@Suite struct SpokenWordsTests {
    @Test(
        "A contraction stands for its words; an accent or an apostrophe in a name makes none",
        arguments: [
            ("don’t", "do not"), ("WON'T", "will not"), ("they’ll", "they will"), ("we’re", "we are"),
            ("cannot", "can not"),
            ("Clément", nil), ("Président", nil), ("André", nil), ("O’Neill", nil), ("naïve", nil), ("wont", nil),
        ]
    )
    func expands(printed: String, words: String?) {
        var scanner = WordScanner(Array(printed.utf8))
        _ = scanner.next()
        let expansion = SpokenWords.expansion(of: scanner.folded, printed: Array(printed.utf8)[...])
        #expect(expansion == words?.split(separator: " ").map { StableHash.of(String($0)) })
    }

    @Test("The forms of an irregular verb have the stem of its plain form")
    func joinsIrregular() {
        func stem(_ word: String) -> UInt64? { SpokenWords.stem(of: Array(word.utf8), hash: StableHash.of(word)) }
        #expect(stem("broken") == StableHash.of("break") && stem("broke") == stem("broken"))
        #expect(stem("chosen") == stem("choose") && stem("gone") == StableHash.of("go"))
        #expect(stem("break") == nil && stem("was") == nil)
        #expect(stem("lay") == nil && stem("laid") == StableHash.of("lay") && stem("lain") == StableHash.of("lie"))
    }

    @Test("Small words have no stem, and a word that is its own stem has none to note")
    func notesStems() {
        func stem(_ word: String) -> UInt64? { SpokenWords.stem(of: Array(word.utf8), hash: StableHash.of(word)) }
        #expect(stem("rounds") == StableHash.of("round"))
        #expect(stem("round") == nil)
        #expect(stem("himself") == nil && stem("these") == nil && stem("asked") == nil)
    }
}

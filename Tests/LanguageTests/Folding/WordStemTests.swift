import Language
import Testing

@Suite struct WordStemTests {
    @Test(
        "The forms of a word have one stem",
        arguments: [
            ["round", "rounds"], ["welcome", "welcomes", "welcomed", "welcoming"], ["carry", "carries", "carried"],
            ["stop", "stopped", "stopping", "stops"], ["close", "closed", "closing"], ["inspection", "inspections"],
            ["wrong", "wrongly"], ["family", "families"],
            ["complete", "completely"], ["happy", "happily"], ["assembly", "assemblies"], ["multiply", "multiplied"],
        ]
    )
    func joinsForms(words: [String]) {
        let stems = words.map { $0.utf8.prefix(WordStem.length(Array($0.utf8))).map { $0 } }
        #expect(Set(stems).count == 1)
    }

    @Test(
        "Other words keep what tells them apart",
        arguments: [
            ("bus", 3), ("glass", 5), ("string", 6), ("this", 4), ("is", 2), ("", 0), ("s", 1),
            ("1990s", 5), ("müssen", 7),
        ]
    )
    func keepsWords(word: String, length: Int) {
        #expect(WordStem.length(Array(word.utf8)) == length)
    }
}

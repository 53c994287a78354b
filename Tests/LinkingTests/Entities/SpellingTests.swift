import Testing

@testable import Linking

@Suite struct SpellingTests {
    @Test(
        "Spellings of one name sound alike",
        arguments: [
            ("youssef", "yusuf"), ("baek", "paek"), ("kowal", "koval"), ("qureshi", "quraishi"), ("zeitoun", "zaytoun"),
            ("chatzis", "hatzis"), ("giannis", "yiannis"),
        ]
    )
    func hearsAlike(left: String, right: String) {
        #expect(Spelling.soundAlike(left, right, areSurnames: true))
    }

    @Test(
        "Names of men and of women, and other names, do not",
        arguments: [("paul", "paula"), ("mario", "maria"), ("louis", "louise"), ("anton", "andrei"), ("io", "ea")]
    )
    func hearsApart(left: String, right: String) {
        #expect(!Spelling.soundAlike(left, right, areSurnames: false))
    }

    @Test("Names are near that differ in a third of their letters at the most")
    func measures() {
        #expect(Spelling.areNear("haddadin", "haddadeen"))
        #expect(!Spelling.areNear("haddadin", "hudson"))
        #expect(Spelling.areNear("", "") && !Spelling.areNear("", "a"))
    }
}

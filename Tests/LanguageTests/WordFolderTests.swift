import Language
import Testing

@Suite struct WordFolderTests {
    @Test(
        "Case, diacritics, ligatures and typographic marks are folded",
        arguments: [
            ("Guterres", "guterres"), ("António", "antonio"), ("STRASSE", "strasse"), ("Straße", "strasse"),
            ("Łukasz", "lukasz"), ("Ærø", "aero"), ("O’Brien", "o'brien"), ("Jean‑Luc", "jean-luc"),
            ("İstanbul", "istanbul"), ("Ğül", "gul"), ("Nguyễn", "nguyen"), ("e\u{301}tat", "etat"),
            ("Þór", "thor"), ("Đorđe", "dorde"), ("Київ", "київ"), ("東京", "東京"), ("", ""), ("a😀b", "a😀b"),
        ]
    )
    func folds(word: String, folded: String) {
        #expect(WordFolder.standard.fold(word) == folded)
    }
}

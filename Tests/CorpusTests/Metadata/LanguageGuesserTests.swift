import Language
import Model
import Testing

@testable import Corpus

@Suite struct LanguageGuesserTests {
    private func guess(_ text: String) throws -> String {
        try ReadingModel.load().languages.guess(Array(text.utf8), in: [TextRange(0, text.utf8.count)])
    }

    @Test(
        "Languages are told by their small words, in capitals and without diacritics too",
        arguments: [
            ("The port of Merrow was closed on Friday, and it will not open before Monday.", "en"),
            ("Der Hafen von Merrow wurde am Freitag geschlossen und soll erst am Montag wieder öffnen.", "de"),
            (
                "Le port de Merrow a été fermé vendredi et ne rouvrira pas avant lundi, dit le maire dans la ville.",
                "fr"
            ),
            ("El puerto de Merrow fue cerrado el viernes y no se abrirá hasta el lunes, dijo el alcalde.", "es"),
            ("Il porto di Merrow è stato chiuso venerdì e non sarà riaperto prima di lunedì, dice il sindaco.", "it"),
            (
                "O porto de Merrow foi encerrado na sexta-feira e não vai abrir antes de segunda-feira, disse o presidente.",
                "pt"
            ),
            ("De haven van Merrow is vrijdag gesloten en gaat niet voor maandag open, zegt de burgemeester.", "nl"),
            ("THE PORT OF MERROW WAS CLOSED ON FRIDAY AND WILL NOT OPEN BEFORE MONDAY.", "en"),
            ("LE PORT DE MERROW A ETE FERME ET NE ROUVRIRA PAS AVANT LUNDI DANS LA VILLE", "fr"),
        ]
    )
    func tells(text: String, language: String) throws {
        #expect(try guess(text) == language)
    }

    @Test(
        "What is none of them is unknown",
        arguments: [
            "Rada miejska zdecydowała w środę, że stary młyn nad rzeką zostanie przebudowany na bibliotekę jeszcze tej zimy, powiedziała burmistrz w ratuszu wieczorem.",
            "Порт Мерроу был закрыт в пятницу и не откроется до понедельника.", "メロウ港は金曜日に閉鎖された。",
        ]
    )
    func doesNotTell(text: String) throws {
        #expect(try guess(text) == "und")
    }

    @Test(
        "A few words that say nothing are taken for English",
        arguments: ["", "Merrow 3, Sund 2", "!!", "1 2 3", "Storm"]
    )
    func assumesEnglish(text: String) throws {
        #expect(try guess(text) == "en")
    }

    @Test(
        "A damaged table is told with its line",
        arguments: [("en the of", 1), ("en: the\nxx", 2), ("de: der", 1), ("", 1)]
    )
    func refuses(table: String, line: Int) {
        #expect(throws: LexiconError.malformed(file: "function-words.txt", line: line)) { try LanguageGuesser(table) }
    }
}

import Language

/// Finds the date that a line of the page gives.
enum LineDate {
    private static let openers: Set<String> = [
        "published", "posted", "on", "date", "first", "publication", "created", "issued", "released", "last", "updated",
        "modified", "publish", "added", "originally", "article", "story", "publie", "le", "veroffentlicht", "am",
        "publicado", "el", "pubblicato", "il",
        "em", "gepubliceerd", "op", "-", "|", "–", "—", "·", "•",
    ]
    /// What says that the date behind it is not that of publication.
    private static let changes: Set<String> = [
        "updated", "modified", "last", "edited", "reviewed", "corrected", "mis", "aktualisiert", "actualizado",
        "aggiornato", "atualizado", "bijgewerkt",
    ]

    /// The date if the line holds nothing else, a word like `Published` and a time of day aside.
    static func alone(_ words: [String]) -> PublicationDate? {
        let opener = words.prefix { openers.contains(bare($0)) }
        guard !opener.contains(where: { changes.contains(bare($0)) }) else { return nil }
        let rest = words.dropFirst(opener.count)
        if let date = PublicationDate(rest.joined(separator: " ")) { return date }
        // `Published: 10:22 BST, 3 May 2031`
        return !opener.isEmpty && rest.count <= 7 ? first(in: Array(rest)) : nil
    }

    /// The first date that stands anywhere in the line, where no word before it says that it is that of a change.
    static func first(in words: [String]) -> PublicationDate? {
        let words = words.prefix(40)
            .filter { $0 != "|" && $0 != "•" && $0 != "·" && $0 != "-" && $0 != "–" && $0 != "—" }
        for start in words.indices {
            let change = words[..<start].lastIndex { changes.contains(bare($0)) }
            let opener = words[..<start].lastIndex { ["published", "posted", "first"].contains(bare($0)) }
            if let change, change > opener ?? -1 { continue }
            guard words[start].utf8.count <= 24 else { continue }
            for length in stride(from: min(6, words.count - start), to: 0, by: -1) {
                let window = words[start..<(start + length)].joined(separator: " ")
                let trimmed = window.hasSuffix(".") || window.hasSuffix(",") ? String(window.dropLast()) : window
                if length == 1 && trimmed.utf8.count < 8 { continue }
                if let date = PublicationDate(trimmed) { return date }
            }
        }
        return nil
    }

    private static let weekdays: Set<String> = [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed",
        "weds",
        "thu", "thur", "thurs", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag",
        "samstag",
        "sonntag", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes",
        "miercoles", "jueves", "viernes", "sabado", "domingo", "lunedi", "martedi", "mercoledi", "giovedi", "venerdi",
        "domenica",
    ]

    /// Whether the word is a day of the week or one of those that open a date.
    static func isNoPlace(_ word: String) -> Bool {
        let bare = bare(word).filter { $0 != "." }
        return weekdays.contains(bare) || openers.contains(bare) || changes.contains(bare)
    }

    /// Whether the word is a year from 1500 on.
    static func isYear(_ word: [UInt8]) -> Bool {
        let digits = word.prefix(while: Letters.isDigit)
        guard digits.count == 4, word.count <= 5, let first = digits.first else { return false }
        return first == UInt8(ascii: "1") && digits[1] >= UInt8(ascii: "5") || first == UInt8(ascii: "2")
    }

    /// Whether the word is the name of a month.
    static func isMonth(_ word: [UInt8]) -> Bool {
        guard Letters.isCapitalised(word[...]) else { return false }
        var reader = DateReader(word)
        return reader.month() != nil
    }

    /// Whether the word is a time of day (`9:15`, `14.05`, `6pm`).
    static func isClock(_ word: [UInt8]) -> Bool {
        let digits = word.prefix(while: Letters.isDigit)
        guard (1...2).contains(digits.count), word.count > digits.count else { return false }
        let rest = word.dropFirst(digits.count)
        if let mark = rest.first, mark == UInt8(ascii: ":") || mark == UInt8(ascii: ".") {
            let minutes = rest.dropFirst().prefix(while: Letters.isDigit).count
            return minutes == 2 && rest.dropFirst(3).first != UInt8(ascii: ".")
        }
        let unit = String(decoding: rest.filter(Letters.isASCIILetter).map { $0 | 0x20 }, as: UTF8.self)
        return unit == "am" || unit == "pm" || unit == "h"
    }

    private static func bare(_ word: String) -> String {
        String(decoding: WordFolder.standard.fold(word.utf8.filter { $0 != 0x3A && $0 != 0x2C }), as: UTF8.self)
    }
}

import Language
import Model

/// What firms put behind their names to tell of which kind they are in law.
enum LegalForm {
    private static let forms = ["plc", "ltd", "ltd.", "inc", "inc.", "llc", "gmbh", "spa"]
    /// Those that are words or names too, unless they are in capitals.
    private static let shouted = [
        "AG", "NV", "N.V.", "BV", "B.V.", "SA", "S.A.", "ASA", "AB", "KK", "Bhd", "Pty", "Oyj",
    ]

    /// Whether the token at `index` is `plc` or the like, with a small letter or without.
    static func stands(at index: Int, in article: ParsedArticle) -> Bool {
        guard article.tokens.indices.contains(index) else { return false }
        if forms.contains(where: { article.isWord(index, $0) }) { return true }
        let word = article.text[article.tokens[index].range]
        return shouted.contains { word.elementsEqual($0.utf8) }
    }
}

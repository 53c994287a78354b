import Language
import Model

/// What firms put behind their names to tell of which kind they are in law, and clubs before theirs to tell of which sport.
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

    private static let clubs = [
        "FC", "CD", "EC", "KS", "SC", "AC", "SV", "SK", "NK", "FK", "UD", "CF", "BK", "RC", "AFC", "RFC",
    ]

    /// Whether the token at `index` stands before a club's name: `CD Valdehoz`.
    static func leads(_ index: Int, in article: ParsedArticle) -> Bool {
        guard article.tokens.indices.contains(index), article.tokens.indices.contains(index + 1),
            article.tokens[index + 1].isCapitalized, !article.tokens[index + 1].shape.contains(.allCapitals)
        else { return false }
        let word = article.text[article.tokens[index].range]
        return clubs.contains { word.elementsEqual($0.utf8) }
    }
}

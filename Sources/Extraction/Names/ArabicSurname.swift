import Language
import Model

/// A surname with its Arabic article, which begins with a small letter: `al-Rashid`.
enum ArabicSurname {
    /// Whether the token at `index` is one.
    static func stands(at index: Int, in article: ParsedArticle) -> Bool {
        let bytes = article.text[article.tokens[index].range]
        guard article.tokens[index].kind == .word, bytes.count > 4 else { return false }
        return (bytes.starts(with: "al-".utf8) || bytes.starts(with: "el-".utf8))
            && bytes[bytes.startIndex + 3] &- 0x41 < 26
    }
}

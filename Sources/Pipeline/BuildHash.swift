import Crypto
import Model

/// The name of a build: equal names, equal answers.
///
/// It is the SHA-256 over the program's version, the file of overrides and, in the order of their ids, over every article with all that was
/// read and found in it. So it changes with the input, with what reader, word lists and models make of it, and with the
/// version; the order, the place and the time of reading leave it alone.
enum BuildHash {
    /// The digest of one article's annotation.
    typealias ArticleDigest = SHA256Digest

    /// The digest of all that is known of `annotated`.
    static func digest(_ annotated: AnnotatedArticle) -> ArticleDigest {
        var json = JSONWriter(capacity: 4 * annotated.article.text.count)
        ArticleRenderer(annotated, unit: .utf8, context: 0).writeLine(into: &json)
        return SHA256.hash(data: json.bytes)
    }

    /// The hash over `articles`, in lower-case hexadecimal.
    static func hash(
        _ articles: [(id: String, digest: ArticleDigest)],
        overrides: String = "",
        version: String = Release.version
    ) -> String {
        var hash = SHA256()
        hash.update(data: Array("onrecord \(version)\n".utf8))
        if !overrides.isEmpty { hash.update(data: Array("\(overrides)\n".utf8)) }
        for article in articles.sorted(by: { $0.id < $1.id }) {
            hash.update(data: Array("\(article.id)\n".utf8))
            hash.update(data: Array(article.digest))
        }
        return hash.finalize()
            .map { byte in
                String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }
            .joined()
    }
}

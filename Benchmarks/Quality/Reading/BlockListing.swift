import Corpus
import Model

/// Prints what is read of files, block by block.
enum BlockListing {
    static func list(_ paths: [String]) throws {
        let reader = try ArticleReader()
        for path in paths {
            for article in try ReadingFixture.articles(in: path, by: reader) { list(article) }
        }
    }

    private static func list(_ article: Article) {
        print("== \(article.path)")
        print("title: \(article.title.map { "\($0.value) (\($0.evidence))" } ?? "null")")
        print(
            "authors: \(article.authors.map { "\($0.value) (\($0.evidence))" }), outlet: \(article.outlet.map { "\($0.name) (\($0.evidence))" } ?? "null")"
        )
        print(
            "dateline: \(article.dateline ?? "null"), language: \(article.language), published: \(article.published ?? "null")"
        )
        print(
            "event: \(article.eventDate ?? "null"), evidence: \(article.dateEvidence ?? "null"), credits: \(article.credits)"
        )
        for block in article.blocks {
            let text = article.text.string(block.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
            let kind = block.kind.rawValue
            print(
                "\(kind)\(String(repeating: " ", count: max(1, 15 - kind.count)))\(text.count > 110 ? text.prefix(80) + " … " + text.suffix(26) : text[...])"
            )
        }
    }
}

import Corpus
import Foundation
import Model

/// A page with what a reader finds in it.
struct ReadingFixture: Sendable {
    /// What stands in `NAME.expected.json`.
    struct Expected: Decodable, Sendable {
        struct Block: Decodable, Sendable {
            let kind: String
            let text: String
        }

        let blocks: [Block]
        let title: String?
        let authors: [String]
        let outlet: String?
        let dateline: String?
        let language: String?
        let published: String?
        let eventDate: String?
        let url: String?
        let credits: [String]

        private enum CodingKeys: String, CodingKey {
            case blocks, title, authors, outlet, dateline, language, published, url, credits
            case eventDate = "event_date"
        }

        init(from decoder: any Decoder) throws {
            let fields = try decoder.container(keyedBy: CodingKeys.self)
            blocks = try fields.decode([Block].self, forKey: .blocks)
            title = try fields.decodeIfPresent(String.self, forKey: .title)
            authors = try fields.decodeIfPresent([String].self, forKey: .authors) ?? []
            outlet = try fields.decodeIfPresent(String.self, forKey: .outlet)
            dateline = try fields.decodeIfPresent(String.self, forKey: .dateline)
            language = try fields.decodeIfPresent(String.self, forKey: .language)
            published = try fields.decodeIfPresent(String.self, forKey: .published)
            eventDate = try fields.decodeIfPresent(String.self, forKey: .eventDate)
            url = try fields.decodeIfPresent(String.self, forKey: .url)
            credits = try fields.decodeIfPresent([String].self, forKey: .credits) ?? []
        }
    }

    let name: String
    /// The file.
    let path: String
    let expected: Expected

    /// The pages of `folder` in the order of their names.
    static func all(in folder: String) throws -> [ReadingFixture] {
        guard FileManager.default.fileExists(atPath: folder) else { return [] }
        let suffix = ".expected.json"
        let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        return try files.filter { $0.hasSuffix(suffix) }
            .compactMap { file in
                let name = String(file.dropLast(suffix.count))
                guard let page = ["txt", "html", "json"].map({ "\(name).\($0)" }).first(where: files.contains) else {
                    return nil
                }
                let data = try Data(contentsOf: URL(filePath: "\(folder)/\(file)"))
                return ReadingFixture(
                    name: name,
                    path: "\(folder)/\(page)",
                    expected: try JSONDecoder().decode(Expected.self, from: data)
                )
            }
    }

    /// The article that `reader` makes of the page, or nil where it cannot be read.
    func article(by reader: ArticleReader) throws -> Article? {
        try Self.articles(in: path, by: reader).first
    }

    /// The articles of the file at `path`.
    static func articles(in path: String, by reader: ArticleReader) throws -> [Article] {
        var articles: [Article] = []
        for case .record(let record) in RecordStream(try SourceFinder().find([path]).files) {
            if let article = reader.read(record).article { articles.append(article) }
        }
        return articles
    }
}

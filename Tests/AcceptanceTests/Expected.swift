import Foundation

/// What a reader found in the examples: `Expected/README.md` tells the form.
enum Expected {
    struct Article: Decodable {
        let title: String?
        let authors: [String]
        let outlet: String?
        let dateline: String?
        let blocks: [Block]
        let quotes: [Quote]
        let entities: [Entity]
    }

    struct Block: Decodable {
        let text: String
        let kind: String
    }

    struct Quote: Decodable {
        let text: String
        let kind: String
        let speaker: String?
        let mention: String?
        let cue: String?
    }

    struct Entity: Decodable, Hashable {
        let name: String
        let type: String
    }

    struct Corpus: Decodable {
        let utterances: [Utterance]
        let stories: [[String]]
    }

    struct Utterance: Decodable {
        let quotes: [Member]
    }

    struct Member: Decodable {
        let article: String
        let text: String
        let optional: Bool?
    }

    private static let folder = Wire.checkout.appending(path: "Tests/AcceptanceTests/Expected")

    /// The expectations by the ids of the articles.
    static func articles() throws -> [String: Article] {
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let names = files.filter { $0.hasSuffix(".json") && $0 != "corpus.json" }
        return try Dictionary(
            uniqueKeysWithValues: names.map { name in
                (String(name.dropLast(5)), try decode(Article.self, name))
            }
        )
    }

    /// What joins the articles.
    static func corpus() throws -> Corpus { try decode(Corpus.self, "corpus.json") }

    private static func decode<Value: Decodable>(_ type: Value.Type, _ name: String) throws -> Value {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
    }
}

import Corpus
import Foundation
import Model

/// How much of articles that are known to be all story is called furniture.
enum StoryShare {
    private struct Line: Decodable {
        let id: String
        let text: String
    }

    /// The share by kind, and the blocks that are called furniture.
    static func measure(_ path: String) throws -> String {
        let reader = try ArticleReader()
        var characters = 0
        var articles = 0
        var byKind: [BlockKind: (characters: Int, blocks: Int)] = [:]
        var examples: [String] = []
        let lines = try Data(contentsOf: URL(filePath: path)).split(separator: UInt8(ascii: "\n"))
        for line in lines {
            let record = try JSONDecoder().decode(Line.self, from: line)
            let raw = RawRecord(bytes: Array(record.text.utf8), path: path, stem: record.id, format: .text)
            guard let article = reader.read(raw).article else { continue }
            articles += 1
            for block in article.blocks {
                let text = article.text.string(block.range)
                let count = text.unicodeScalars.count { !$0.properties.isWhitespace }
                characters += count
                guard block.kind.zone == .furniture else { continue }
                byKind[block.kind, default: (0, 0)].characters += count
                byKind[block.kind, default: (0, 0)].blocks += 1
                examples.append("- \(record.id) \(block.kind.rawValue): \(text.prefix(120))")
            }
        }
        let furniture = byKind.values.reduce(0) { $0 + $1.characters }
        let share = characters == 0 ? 0 : Double(furniture) * 100 / Double(characters)
        let kinds = byKind.sorted { $0.value.characters > $1.value.characters }
            .map { "| `\($0.key.rawValue)` | \($0.value.blocks) | \($0.value.characters) |" }
        return
            ([
                "\(articles) articles, \(characters) characters, \(furniture) called furniture: \((share * 100).rounded() / 100) %.",
                "", "| kind | blocks | characters |", "|---|---|---|",
            ]
            + kinds + [""] + examples)
            .joined(separator: "\n")
    }
}

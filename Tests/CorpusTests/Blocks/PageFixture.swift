import Foundation
import Model
import Testing

@testable import Corpus

/// A page of plain text with the blocks that a reader finds in it: the tuned pages of `Tests/Quality`.
struct PageFixture: Sendable, CustomTestStringConvertible {
    struct Expected: Equatable, Sendable, Decodable {
        let kind: String
        let text: String
    }

    private struct Page: Decodable {
        let blocks: [Expected]
    }

    let name: String
    let text: String
    let blocks: [Expected]

    var testDescription: String { name }

    /// The pages; a file that cannot be read leaves the list shorter than ``fewest``.
    static let all: [PageFixture] = {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Quality/reading/tuned")
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".txt") }.sorted()
            .compactMap { file in
                let name = String(file.dropLast(4))
                guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8),
                    let data = try? Data(contentsOf: folder.appending(path: "\(name).expected.json")),
                    let page = try? JSONDecoder().decode(Page.self, from: data)
                else { return nil }
                return PageFixture(name: name, text: text, blocks: page.blocks)
            }
    }()

    /// How many pages there are at least.
    static let fewest = 60

    /// The tables of the reader, loaded once.
    private static let model = Result { try ReadingModel.load() }

    /// What the reader makes of a text.
    static func page(_ text: String, title: String? = nil) throws -> PageReader {
        PageReader.read(ArticleText(text), title: title, model: try model.get())
    }

    /// The blocks that the reader makes of the text.
    static func read(_ text: String, title: String? = nil) throws -> [Block] {
        try page(text, title: title).blocks
    }

    /// The kinds of the blocks that the reader makes of the text.
    static func kinds(_ text: String, title: String? = nil) throws -> [BlockKind] {
        try read(text, title: title).map(\.kind)
    }

    /// What the reader learns of the page.
    static func facts(_ text: String, title: String? = nil) throws -> PageFacts { try page(text, title: title).facts }
}

import Model
import Testing

@testable import Corpus

/// A page written with the kind of each block before it, from which both the raw text and the expectation are made.
///
/// `kind| text` is a block behind a blank line, `kind+ text` one on the line right behind the block before.
struct PageFixture: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let blocks: [Expected]

    struct Expected: Equatable, Sendable {
        let kind: BlockKind
        let text: String
    }

    var testDescription: String { name }

    init(_ name: String, _ source: String) {
        self.name = name
        var text = ""
        var blocks: [Expected] = []
        for line in source.split(separator: "\n") {
            guard let mark = line.firstIndex(where: { $0 == "|" || $0 == "+" }),
                let kind = BlockKind(rawValue: String(line[..<mark]))
            else { continue }
            let body = String(line[line.index(after: mark)...].dropFirst())
            if !text.isEmpty { text += line[mark] == "|" ? "\n\n" : "\n" }
            text += body
            let trimmed = body.drop(while: \.isWhitespace)
            blocks.append(Expected(kind: kind, text: String(trimmed)))
        }
        self.text = text
        self.blocks = blocks
    }

    /// The blocks that the reader makes of the text.
    static func read(_ text: String, title: String? = nil) -> [Expected] {
        let text = ArticleText(text)
        return PageReader.read(text, title: title).blocks.map { Expected(kind: $0.kind, text: text.string($0.range)) }
    }

    /// What the reader learns of the page.
    static func facts(_ text: String, title: String? = nil) -> PageFacts {
        PageReader.read(ArticleText(text), title: title).facts
    }
}

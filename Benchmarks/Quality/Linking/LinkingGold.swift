import Foundation

/// What a reader found over the articles of a folder: `gold.json` beside `articles`.
struct LinkingGold: Decodable {
    struct Entity: Decodable {
        struct Names: Decodable {
            let article: String
            let texts: [String]
        }

        let id: String
        let name: String
        let type: String
        let names: [Names]
    }

    struct Utterance: Decodable {
        struct Quote: Decodable {
            let article: String
            let text: String
            let kind: String
            let relation: String?

            /// The words that are compared: of a mixed quote those inside its marks.
            var marked: String {
                guard kind == "mixed" else { return text }
                let parts = text.split(omittingEmptySubsequences: false) { "“”\"„".contains($0) }
                let inside = parts.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
                if !inside.isEmpty { return inside.joined(separator: " ") }
                // Of single marks the closing one is an apostrophe too: the last is meant.
                guard let open = text.firstIndex(of: "‘"), let close = text.lastIndex(of: "’"), open < close else {
                    return insideStraightMarks ?? text
                }
                return String(text[text.index(after: open)..<close])
            }

            /// The words between `'` at the beginning of a word and the last `'`, or nil.
            private var insideStraightMarks: String? {
                let opens = text.indices.first { index in
                    text[index] == "'" && (index == text.startIndex || text[text.index(before: index)] == " ")
                }
                guard let opens, let close = text.lastIndex(of: "'"), opens < close else { return nil }
                return String(text[text.index(after: opens)..<close])
            }
        }

        let id: String
        let speaker: String?
        let quotes: [Quote]
    }

    struct Check: Decodable {
        let text: String
        let speaker: String?
        let verdict: String
    }

    let entities: [Entity]
    let utterances: [Utterance]
    let stories: [[String]]
    let duplicates: [[String]]
    let checks: [Check]

    /// Reads `gold.json` of a folder.
    static func read(_ folder: URL) throws -> LinkingGold {
        try JSONDecoder().decode(LinkingGold.self, from: Data(contentsOf: folder.appending(path: "gold.json")))
    }
}

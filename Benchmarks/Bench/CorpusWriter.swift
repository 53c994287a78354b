import Foundation

/// Writes a corpus of any size whose articles resemble the examples without being copies of them.
///
/// Every three articles tell one event: they share their names, as reports of one event do. Words and numbers differ from
/// article to article, and names recur over events, a few of them often.
struct CorpusWriter {
    private static let articlesPerEvent = 3
    private static let changedWords = 0.3
    private static let articlesPerFolder = 1000

    private let templates: [Template]
    private let vocabulary: [String]
    private let names: [String]
    private let seed: UInt64

    /// Prepares to vary `texts`.
    init(_ texts: [String], seed: UInt64) {
        let found = Template.names(in: texts)
        templates = texts.map { Template($0, names: found) }
        var words: Set<String> = []
        for case .word(let word) in templates.flatMap(\.parts) { words.insert(String(word)) }
        vocabulary = words.sorted()
        var generator = SeededGenerator(seed: seed)
        names = Self.names(4000, using: &generator)
        self.seed = seed
    }

    /// Writes `count` text files below `folder` and returns how many bytes they have.
    func write(_ count: Int, to folder: URL) throws -> Int {
        var bytes = 0
        for number in 0..<count {
            let parent = folder.appendingPathComponent("\(number / Self.articlesPerFolder)")
            if number % Self.articlesPerFolder == 0 {
                try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
            }
            let text = Data(article(number).utf8)
            try text.write(to: parent.appendingPathComponent("\(number).txt"))
            bytes += text.count
        }
        return bytes
    }

    /// The article of that number, the same for the same seed.
    func article(_ number: Int) -> String {
        var ofEvent = SeededGenerator(seed: seed &+ 0x1000 &* UInt64(number / Self.articlesPerEvent + 1))
        var ofArticle = SeededGenerator(seed: seed &+ 0x1000 &* UInt64(number + 1) &+ 1)
        let event = Int.random(in: 0..<templates.count, using: &ofEvent)
        var given: [Substring: String] = [:]
        var text = ""
        for part in templates[event].parts {
            switch part {
            case .kept(let kept): text += kept
            case .name(let name):
                let other = given[name] ?? ofEvent.skewed(names)
                given[name] = other
                text += other
            case .word(let word):
                let isChanged = Double.random(in: 0..<1, using: &ofArticle) < Self.changedWords
                text += isChanged ? vocabulary[Int.random(in: 0..<vocabulary.count, using: &ofArticle)] : String(word)
            case .number(let digits):
                text += String(Int.random(in: 10..<10_000, using: &ofArticle)).prefix(digits.utf8.count)
            }
        }
        return text
    }

    private static func names(_ count: Int, using generator: inout SeededGenerator) -> [String] {
        let openings = ["B", "Br", "D", "F", "G", "H", "K", "L", "M", "N", "P", "R", "S", "St", "T", "V", "W"]
        let vowels = ["a", "e", "i", "o", "u", "ei", "au"]
        let closings = ["l", "n", "nd", "r", "rk", "s", "sk", "t", "v", "zer", "man", "ova", "ić", "ström"]
        return (0..<count)
            .map { _ in
                let opening = openings[Int.random(in: 0..<openings.count, using: &generator)]
                let vowel = vowels[Int.random(in: 0..<vowels.count, using: &generator)]
                let middle = openings[Int.random(in: 0..<openings.count, using: &generator)].lowercased()
                let second = vowels[Int.random(in: 0..<vowels.count, using: &generator)]
                let closing = closings[Int.random(in: 0..<closings.count, using: &generator)]
                return opening + vowel + middle + second + closing
            }
    }
}

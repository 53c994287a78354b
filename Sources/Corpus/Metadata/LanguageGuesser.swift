import Language
import Model

/// Tells the language of a text by its commonest small words (after Grefenstette, 1995).
struct LanguageGuesser: Sendable {
    /// What is told where it is neither English nor a language of the table.
    static let unknown = "und"
    /// The table's file.
    static let file = "function-words.txt"

    /// How many words are looked at, and how many say little.
    private static let sample = 500
    private static let few = 20

    /// Changes with every change of the table.
    let version: UInt64
    private let languages: [String]
    /// For each word, a bit for each language that has it.
    private let words: [UInt64: UInt32]

    /// Reads the table's text.
    ///
    /// - Throws: ``LexiconError/malformed(file:line:)`` at the first line that does not have the form.
    init(_ text: String) throws(LexiconError) {
        var languages: [String] = []
        var words: [UInt64: UInt32] = [:]
        for (number, line) in TableLines.of(text) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, languages.count < 32 else { throw .malformed(file: Self.file, line: number) }
            for word in parts[1].split(separator: " ") {
                words[WordKey.of(word.utf8), default: 0] |= 1 << UInt32(languages.count)
            }
            languages.append(String(parts[0]))
        }
        guard languages.first == "en" else { throw .malformed(file: Self.file, line: 1) }
        self.languages = languages
        self.words = words
        version = WordKey.of(text.utf8)
    }

    /// The language of the text in `ranges`: `en` where nothing speaks against it.
    ///
    /// - Complexity: O(*n*) up to a sample of the text.
    func guess(_ utf8: [UInt8], in ranges: [TextRange]) -> String {
        var hits = [Int](repeating: 0, count: languages.count)
        var total = 0
        var foreign = 0
        var folded: [UInt8] = []
        for range in ranges where total < Self.sample {
            var rest = range.bounds
            while total < Self.sample, let word = WhiteSpace.nextWord(utf8, in: rest) {
                rest = word.upperBound..<range.end
                folded.removeAll(keepingCapacity: true)
                WordFolder.standard.fold(utf8[word].prefix(60), into: &folded)
                let isForeign = folded.first { Letters.isASCIILetter($0) || $0 >= 0xC3 && $0 < 0xE2 || $0 >= 0xE3 }
                guard let first = isForeign else { continue }
                total += 1
                if first >= 0x80 { foreign += 1 }
                count(folded, in: &hits)
            }
        }
        return judge(hits, total: total, foreign: foreign)
    }

    /// Counts the parts of a word between marks: `l'accord` has two.
    private func count(_ word: [UInt8], in hits: inout [Int]) {
        var key = WordKey.start
        for (index, byte) in word.enumerated() {
            let isMark = !Letters.isASCIILetter(byte) && byte < 0x80 || byte == 0xE2
            if !isMark { key = WordKey.adding(byte, to: key) }
            guard isMark || index == word.count - 1, key != WordKey.start else { continue }
            var bits = words[key] ?? 0
            while bits != 0 {
                hits[bits.trailingZeroBitCount] += 1
                bits &= bits - 1
            }
            key = WordKey.start
        }
    }

    private func judge(_ hits: [Int], total: Int, foreign: Int) -> String {
        guard total > 0, foreign * 2 < total else { return total == 0 ? "en" : Self.unknown }
        let english = hits[0]
        let best = hits.indices.dropFirst().max { hits[$0] < hits[$1] } ?? 0
        if hits[best] * 10 >= total, hits[best] * 4 > english * 5, hits[best] >= 3 { return languages[best] }
        if english * 12 >= total || total < Self.few { return "en" }
        return Self.unknown
    }
}

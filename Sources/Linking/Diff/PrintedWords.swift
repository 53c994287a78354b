/// A text as its words are printed, and as they are compared.
///
/// A printed word goes from white space to white space and holds its punctuation; a dash or an ellipsis that stands alone
/// belongs to the word before it. It can hold several compared words (`cannot—will`).
struct PrintedWords {
    /// The printed words.
    private(set) var words: [String] = []
    /// The compared words, as hashes of the folded ones.
    private(set) var tokens: [UInt64] = []
    /// For each compared word, the index of the printed word that holds it.
    private(set) var wordOf: [Int] = []

    /// Reads `text`.
    ///
    /// - Complexity: O(*n*).
    init(_ text: String) {
        var before = ""
        for chunk in text.unicodeScalars.split(whereSeparator: Self.isSpace) {
            let printed = String(chunk)
            let tokens = Self.tokens(of: printed)
            if !tokens.isEmpty {
                append(before + printed, tokens)
                before = ""
            } else if words.isEmpty {
                before += printed + " "
            } else {
                words[words.count - 1] += " " + printed
            }
        }
        // A text without a letter is compared as it stands.
        if words.isEmpty && !before.isEmpty {
            append(String(before.dropLast()), [StableHash.of(before)])
        }
    }

    /// Whether a scalar is white space; the property table of Unicode is slow to ask for each letter.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }

    /// Whether a printed word begins with the compared word at `token`, which may be the end.
    func beginsWord(_ token: Int) -> Bool {
        token == 0 || token >= tokens.count || wordOf[token] != wordOf[token - 1]
    }

    /// Whether a sentence ends behind the compared word at `token`.
    func endsSentence(_ token: Int) -> Bool {
        guard beginsWord(token + 1) else { return false }
        return words[wordOf[token]].utf8.suffix(4).contains { ".!?".utf8.contains($0) }
    }

    /// The printed words that hold the compared words of `range`, with single spaces between.
    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return words[wordOf[first]...wordOf[last]].joined(separator: " ")
    }

    private mutating func append(_ printed: String, _ numbers: [UInt64]) {
        wordOf += repeatElement(words.count, count: numbers.count)
        tokens += numbers
        words.append(printed)
    }

    private static func tokens(of printed: String) -> [UInt64] {
        var scanner = WordScanner(Array(printed.utf8))
        var tokens: [UInt64] = []
        while scanner.next() != nil { tokens.append(scanner.hash) }
        return tokens
    }
}

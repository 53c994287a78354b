import Model

/// Two texts, and how the words of the one become those of the other.
struct WordAlignment {
    /// Up to so many words of both texts the fewest changes are sought; of longer ones only between words that stand once
    /// in both, and there no more than so many.
    private static let long = 2_000
    private static let mostEdits = 200
    /// So many words of each text are compared; what follows is one step, so that no comparison takes long.
    static let most = 5_000

    /// The recorded text's first words.
    let recorded: PrintedWords
    /// The first words of the text beside it.
    let other: PrintedWords
    /// What follows in each, which is empty but for texts of more words.
    let tails: (recorded: Substring, other: Substring)
    /// The way from the one to the other.
    let script: EditScript

    /// Aligns two texts, of longer ones their first 5,000 words.
    ///
    /// A text that holds the other without a gap is aligned so, else the fewest changes are sought, in long texts between
    /// the words that they share for certain.
    ///
    /// - Complexity: O(*n*) in the bytes; at most some ten milliseconds for the words.
    init(recorded: String, other: String) {
        let parts = (Self.divided(recorded), Self.divided(other))
        tails = (parts.0.tail, parts.1.tail)
        self.recorded = PrintedWords(String(parts.0.head))
        self.other = PrintedWords(String(parts.1.head))
        script = Self.script(self.recorded.tokens, self.other.tokens)
    }

    /// The share of the words of both texts that they have in common, in order, from 0 to 1.
    var similarity: Double {
        let words = recorded.tokens.count + other.tokens.count
        return words == 0 ? 1 : Double(2 * script.common) / Double(words)
    }

    /// Whether the texts are the same behind the words that are compared.
    var haveEqualTails: Bool { tails.recorded == tails.other }

    /// The text up to the white space behind its last compared word, and what follows that.
    private static func divided(_ text: String) -> (head: Substring, tail: Substring) {
        guard text.utf8.count > most else { return (text[...], "") }
        var words = 0
        var isInWord = false
        for index in text.utf8.indices {
            let isSpace = text.utf8[index] == 0x20 || (9...13).contains(text.utf8[index])
            if isSpace && isInWord { words += 1 }
            isInWord = !isSpace
            if words == most { return (text[..<index], text[index...].drop(while: \.isWhitespace)) }
        }
        return (text[...], "")
    }

    private static func script(_ recorded: [UInt64], _ other: [UInt64]) -> EditScript {
        if let place = WordSearch.firstRange(of: other, in: recorded) {
            return EditScript(keeping: place, of: recorded.count)
        }
        if let place = WordSearch.firstRange(of: recorded, in: other) {
            return EditScript(extendingTo: other.count, around: place)
        }
        let count = recorded.count + other.count
        return count <= long
            ? EditScript(from: recorded, to: other, limit: count)
            : EditScript(anchoring: recorded, to: other, limit: mostEdits)
    }
}

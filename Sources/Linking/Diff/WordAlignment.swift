import Model

/// Two texts, and how the words of the one become those of the other.
struct WordAlignment {
    /// Up to so many words of both texts the fewest changes are sought; of longer ones only between words that stand once
    /// in both, and there no more than so many.
    private static let long = 2_000
    private static let mostEdits = 200

    /// The recorded text.
    let recorded: PrintedWords
    /// The text beside it.
    let other: PrintedWords
    /// The way from the one to the other.
    let script: EditScript

    /// Aligns two texts.
    ///
    /// A text that holds the other without a gap is aligned so, else the fewest changes are sought, in long texts between
    /// the words that they share for certain.
    ///
    /// - Complexity: O(*n* log *n*) in the words, with a large but fixed factor.
    init(recorded: String, other: String) {
        self.recorded = PrintedWords(recorded)
        self.other = PrintedWords(other)
        script = Self.script(self.recorded.tokens, self.other.tokens)
    }

    /// The share of the words of both texts that they have in common, in order, from 0 to 1.
    var similarity: Double {
        let words = recorded.tokens.count + other.tokens.count
        return words == 0 ? 1 : Double(2 * script.common) / Double(words)
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

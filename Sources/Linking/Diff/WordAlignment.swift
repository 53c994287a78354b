import Model

/// Two texts, and how the words of the one become those of the other.
struct WordAlignment {
    /// The most words left out and put in that are searched for, and the most steps of the search.
    private static let mostEdits = 1_000
    private static let mostSteps = 20_000_000

    /// The recorded text.
    let recorded: PrintedWords
    /// The text beside it.
    let other: PrintedWords
    /// The way from the one to the other.
    let script: EditScript

    /// Aligns two texts.
    ///
    /// A text that holds the other without a gap is aligned so, else the fewest changes are sought; beyond the limits only
    /// the common beginning and end are kept.
    init(recorded: String, other: String) {
        var numbers: [[UInt8]: UInt64] = [:]
        self.recorded = PrintedWords(recorded, numbers: &numbers)
        self.other = PrintedWords(other, numbers: &numbers)
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
        let limit = min(mostEdits, mostSteps / max(1, recorded.count + other.count))
        return EditScript(from: recorded, to: other, limit: limit)
    }
}

public import Model

/// The difference between two texts by words.
///
/// Words are compared after folding: case, diacritics and punctuation do not count. The steps hold the words as printed,
/// with their punctuation: all their recorded sides joined by single spaces are the recorded text, and likewise the other
/// sides, white space aside.
public struct WordDiff: Hashable, Sendable {
    /// The steps in order: equal stretches, and one step between two of them.
    public let steps: [DiffStep]

    /// Finds the fewest changes from `recorded` to `other`.
    ///
    /// In texts of more than 2,000 words together they are sought between runs of words that stand once in both, and what
    /// lies between two of those, if more than 200 words of it changed, is one replacement. What follows the first 5,000
    /// words of a text is one step.
    ///
    /// - Complexity: O((*n* + *m*) · *d*) in the words and the changed words, within those limits.
    public init(recorded: String, other: String) {
        steps = WordAlignment(recorded: recorded, other: other).steps
    }
}

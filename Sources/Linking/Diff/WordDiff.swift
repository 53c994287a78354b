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
    /// Beyond 1,000 changed words, or fewer in texts of more than 20,000 words, what lies between the common beginning and
    /// the common end is one replacement.
    ///
    /// - Complexity: O((*n* + *m*) · *d*) in the words and the changed words, within those limits.
    public init(recorded: String, other: String) {
        steps = WordAlignment(recorded: recorded, other: other).steps
    }
}

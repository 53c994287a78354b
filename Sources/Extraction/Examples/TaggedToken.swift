public import Language
public import Model

/// A stretch of text with the part of speech that it was given.
public struct TaggedToken: Sendable {
    let range: TextRange
    let partOfSpeech: PartOfSpeech

    /// Creates a tagged token.
    public init(range: TextRange, partOfSpeech: PartOfSpeech) {
        self.range = range
        self.partOfSpeech = partOfSpeech
    }
}

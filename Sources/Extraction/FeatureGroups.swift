/// What the models may be kept from seeing, to measure what it is worth.
public struct FeatureGroups: OptionSet, Hashable, Sendable {
    /// One bit a group.
    public let rawValue: UInt16

    /// Creates a set from its bits.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Which words stand there, with their endings and shapes; `that` and punctuation are always seen.
    public static let words = FeatureGroups(rawValue: 1)
    /// Parts of speech.
    public static let partsOfSpeech = FeatureGroups(rawValue: 2)
    /// What kind of name a word belongs to.
    public static let names = FeatureGroups(rawValue: 4)
    /// Where words stand inside quotation marks.
    public static let marks = FeatureGroups(rawValue: 8)
    /// What the lexicon knows of words: classes, and words of saying with their senses.
    public static let lexicon = FeatureGroups(rawValue: 16)
    /// What the rules take a word for.
    public static let rules = FeatureGroups(rawValue: 32)
    /// What the first look at a sentence takes each word for, seen by the second.
    public static let firstLook = FeatureGroups(rawValue: 64)
    /// Of those whom a pronoun may mean, what the text tells of their gender.
    public static let gender = FeatureGroups(rawValue: 128)
    /// Of those whom a pronoun may mean, who spoke last and whom the last pronouns meant.
    public static let turns = FeatureGroups(rawValue: 256)
}

/// Those whom a pronoun may mean, the one met last first.
struct Candidates {
    /// The pronoun's token.
    let token: Int
    let entities: [Int]
    /// The one that the sentence before was about, if it was about one only.
    var subjectBefore: Int?
    /// The one that spoke last.
    var lastSpeaker: Int?
}

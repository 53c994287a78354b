/// Those whom a pronoun may mean, the one met last first.
struct Candidates {
    /// The pronoun's token.
    let token: Int
    let entities: [Int]
}

/// What the pronouns of a whole article say of its people's gender: each pronoun's vote is shared among those whom it may
/// mean.
struct GenderVotes {
    /// The votes for one person.
    struct Votes {
        var masculine = 0.0
        var feminine = 0.0
    }

    private var votes: [Int: Votes] = [:]
    /// For each pronoun's token, how it shared its vote.
    private var shares: [Int: [(entity: Int, share: Double)]] = [:]

    /// Whether nothing was counted yet.
    var isEmpty: Bool { shares.isEmpty }

    /// Counts a pronoun that means each of `shares` with that probability.
    mutating func count(_ pronoun: Pronoun, _ shares: [(entity: Int, share: Double)]) {
        self.shares[pronoun.token] = shares
        for (entity, share) in shares {
            if pronoun.isFeminine {
                votes[entity, default: Votes()].feminine += share
            } else {
                votes[entity, default: Votes()].masculine += share
            }
        }
    }

    /// The votes for `entity`.
    func votes(for entity: Int) -> Votes { votes[entity] ?? Votes() }

    /// What the pronoun at `token` has given `entity` itself, which is no evidence for that pronoun.
    func share(of token: Int, for entity: Int) -> Double {
        shares[token]?.first { $0.entity == entity }?.share ?? 0
    }
}

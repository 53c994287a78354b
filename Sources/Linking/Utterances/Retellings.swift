/// Finds whose words a free report retells: those about the same event with which it has most in common, of its speaker or, as
/// long as nobody is named for it, of anybody who is quoted.
struct Retellings {
    /// What a report must have of the words that it retells: so much of what tells something, and of its own words that share.
    private struct Least {
        let weight: Int
        let percent: Int
        /// At the most this share of it may be in any other words.
        let others: Int
    }

    /// Words that a report may be of.
    private struct Candidate {
        /// The utterance that they are of.
        let group: Int
        /// How much the report has of them.
        let weight: Int
        /// How much it must have.
        let least: Least
        /// Whether they are not of its own article.
        let isPossible: Bool
    }

    /// Of printed words of the same speaker two telling words' worth is enough, since who says something is quoted with it.
    private static let quoted = Least(weight: 7, percent: 20, others: 50)
    /// Whom nobody names may be anybody.
    private static let unnamed = Least(weight: 10, percent: 30, others: 60)
    /// Two reports are of one speech if most of the one is in the other.
    private static let reported = Least(weight: 10, percent: 60, others: 60)
    /// Fewer words are a phrase.
    private static let fewestWords = 6
    /// So many places of a word in the reports of one event are looked at.
    private static let most = 64

    private let versions: [QuoteVersion]
    /// For a word and a story, the versions that have it, in order.
    private let places: [UInt64: [Int32]]

    /// Prepares for `versions`.
    ///
    /// - Complexity: O(*n*) in the words of all.
    init(_ versions: [QuoteVersion]) {
        self.versions = versions
        var places: [UInt64: [Int32]] = [:]
        for (index, version) in versions.enumerated() {
            let words = Set(version.reported).filter { SpokenWords.weight(of: $0) > 0 }
            for story in version.stories where story >= 0 {
                for word in words {
                    let key = Self.key(word, story)
                    if places[key]?.count ?? 0 < Self.most { places[key, default: []].append(Int32(index)) }
                }
            }
        }
        self.places = places
    }

    /// The group, given by `root`, of the words that a version reports, or nil where none or several may be.
    ///
    /// - Complexity: O(*n*) in its words and up to 64 places of each.
    func source(of report: Int, root: (Int) -> Int) -> Int? {
        let version = versions[report]
        guard version.words.count >= Self.fewestWords, !version.bodies.isEmpty else { return nil }
        let words = Set(version.reported)
        let own = root(report)
        let shared = weights(of: words, in: version.stories)
            .compactMap { place, weight -> Candidate? in
                let other = versions[Int(place)]
                let group = root(Int(place))
                guard group != own, let least = least(version, other) else { return nil }
                return Candidate(
                    group: group,
                    weight: weight,
                    least: least,
                    isPossible: !version.sharesBody(with: other)
                )
            }
        // Of two alike, it is neither.
        guard let best = shared.filter(\.isPossible).max(by: { ($0.weight, -$0.group) < ($1.weight, -$1.group) }),
            best.weight >= best.least.weight,
            100 * best.weight >= best.least.percent * SpokenWords.weight(of: words),
            shared.allSatisfy({ $0.group == best.group || 100 * $0.weight <= best.least.others * best.weight })
        else { return nil }
        return best.group
    }

    /// What a report must have of some words to be of them, or nil where they are hardly the same.
    private func least(_ report: QuoteVersion, _ words: QuoteVersion) -> Least? {
        if report.sharesSpeaker(with: words) { return words.isReported ? Self.reported : Self.quoted }
        guard report.mayShareSpeaker(with: words), !words.isReported,
            SpokenWords.negate(report.words) == SpokenWords.negate(words.words)
        else { return nil }
        return Self.unnamed
    }

    /// For each version about one of those events, how much of what `words` tell it has.
    private func weights(of words: Set<UInt64>, in stories: Set<Int>) -> [Int32: Int] {
        var weights: [Int32: Int] = [:]
        for word in words {
            let weight = SpokenWords.weight(of: word)
            guard weight > 0 else { continue }
            // A version of several stories has the word once.
            var seen: Set<Int32> = []
            for story in stories where story >= 0 {
                for place in places[Self.key(word, story), default: []] where seen.insert(place).inserted {
                    weights[place, default: 0] += weight
                }
            }
        }
        return weights
    }

    private static func key(_ word: UInt64, _ story: Int) -> UInt64 { StableHash.of(word, UInt64(story)) }
}

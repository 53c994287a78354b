import Model

/// Finds whose words a free report retells: those about the same event with which it has most in common, of its speaker or, as
/// long as nobody is named for it, of anybody who is quoted.
struct Retellings {
    /// What a report must have of the words that it retells: so much of what tells something, and of its own words that share.
    private struct Least {
        let weight: Int
        let percent: Int
    }

    /// How two speakers stand to each other.
    private enum Kinship: Int, Comparable, CaseIterable {
        case same
        /// Of one of them it is not known who it is.
        case unknown
        /// One may be taken for the other.
        case mistaken

        static func < (left: Kinship, right: Kinship) -> Bool { left.rawValue < right.rawValue }
    }

    /// Words that a report may be of.
    private struct Candidate {
        /// The utterance that they are of.
        let group: Int
        /// How their speaker stands to the report's.
        let kinship: Kinship
        /// How much the report has of them.
        let weight: Int
        /// Whether that is enough.
        let isEnough: Bool
    }

    /// What leaves no doubt: most of a report, or less if that is three telling words' worth; of somebody unknown, both.
    private static let anywhere = [
        Kinship.same: [Least(weight: 15, percent: 45), Least(weight: 10, percent: 60)],
        .unknown: [Least(weight: 15, percent: 60)],
    ]
    /// Who says something is quoted with it by one outlet and reported by another: there, less is enough of the same speaker's
    /// words, and of anybody's where nobody is named, or where one may be mistaken for the speaker.
    private static let elsewhere = [
        Kinship.same: Least(weight: 7, percent: 20), .unknown: Least(weight: 10, percent: 30),
        .mistaken: Least(weight: 15, percent: 60),
    ]
    /// Two reports are of one speech if most of the one is in the other.
    private static let reported = Least(weight: 10, percent: 60)
    /// The share of it that other words may have.
    private static let others = 50
    /// Fewer words are a phrase.
    private static let fewestWords = 6
    /// So many places of a word in the reports of one event are looked at.
    private static let mostPlaces = 64

    private let versions: [QuoteVersion]
    /// For a word and a story, the versions that have it, in order.
    private let places: [UInt64: [Int32]]
    /// For each article, its outlet, where known.
    private let outlets: [String?]

    /// Prepares for `versions`, of quotes of articles of those outlets.
    ///
    /// - Complexity: O(*n*) in the words of all.
    init(_ versions: [QuoteVersion], outlets: [String?]) {
        self.versions = versions
        self.outlets = outlets
        var places: [UInt64: [Int32]] = [:]
        for (index, version) in versions.enumerated() {
            let words = Set(version.reported).filter { SpokenWords.weight(of: $0) > 0 }
            for story in version.stories where story >= 0 {
                for word in words {
                    let key = Self.key(word, story)
                    if places[key]?.count ?? 0 < Self.mostPlaces { places[key, default: []].append(Int32(index)) }
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
        let of = SpokenWords.weight(of: words)
        let shared = weights(of: words, in: version.stories)
            .compactMap { place, weight -> Candidate? in
                let other = versions[Int(place)]
                let group = root(Int(place))
                guard group != own, let kinship = kinship(version, other) else { return nil }
                let isEnough = least(version, other, kinship)
                    .contains { weight >= $0.weight && 100 * weight >= $0.percent * of }
                return Candidate(group: group, kinship: kinship, weight: weight, isEnough: isEnough)
            }
        return Kinship.allCases.lazy.compactMap { Self.source(of: $0, among: shared) }.first
    }

    /// The one group whose words a report is of, as the speakers stand to each other, or nil; of two alike, it is neither.
    private static func source(of kinship: Kinship, among candidates: [Candidate]) -> Int? {
        let rivals = candidates.filter { $0.kinship <= kinship }
        guard
            let best = rivals.filter({ $0.kinship == kinship && $0.isEnough })
                .max(by: { ($0.weight, -$0.group) < ($1.weight, -$1.group) }),
            rivals.allSatisfy({ $0.group == best.group || 100 * $0.weight <= others * best.weight })
        else { return nil }
        return best.group
    }

    /// Whether each article that has both reports first what it quotes then.
    private func leads(_ report: QuoteVersion, _ words: QuoteVersion) -> Bool {
        report.quotes.allSatisfy { one in
            words.quotes.allSatisfy { $0.article != one.article || one.quote < $0.quote }
        }
    }

    /// How the speaker of a report stands to that of some words, or nil where the words are hardly those reported.
    private func kinship(_ report: QuoteVersion, _ words: QuoteVersion) -> Kinship? {
        if report.isOpposite(of: words) { return nil }
        if report.sharesSpeaker(with: words) { return .same }
        guard !words.isReported, SpokenWords.negate(report.words) == SpokenWords.negate(words.words) else { return nil }
        if report.mayShareSpeaker(with: words) { return .unknown }
        return report.mayBeMistaken(for: words) ? .mistaken : nil
    }

    /// What a report must have of some words to be of them, one of those; none where they stand before it in its article.
    private func least(_ report: QuoteVersion, _ words: QuoteVersion, _ kinship: Kinship) -> [Least] {
        let isOneBody = report.sharesBody(with: words)
        if words.isReported { return isOneBody ? [] : [Self.reported] }
        if isOneBody, !leads(report, words) { return [] }
        let elsewhere = isOfOtherOutlet(report, words) ? Self.elsewhere[kinship] : nil
        return Self.anywhere[kinship, default: []] + [elsewhere].compactMap { $0 }
    }

    /// Whether another outlet has the words than the report; that of all articles of which it is not known is taken for one.
    private func isOfOtherOutlet(_ report: QuoteVersion, _ words: QuoteVersion) -> Bool {
        report.quotes.contains { one in words.quotes.contains { outlets[$0.article] != outlets[one.article] } }
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

/// Finds whose words a free report retells: the same speaker's about the same event with which it has most in common.
struct Retellings {
    /// Of one speaker and event so many versions are looked at.
    private static let most = 64
    /// What a report must have of the words that it retells: of its own so many, two telling words' worth and most of them.
    private static let least = (words: 6, weight: 10, percent: 60)
    /// The share of any other words' part of that.
    private static let others = 60

    private struct Key: Hashable {
        let speaker: Int
        let story: Int
    }

    private let versions: [QuoteVersion]
    private let spoken: [Key: [Int]]

    /// Prepares for `versions`.
    init(_ versions: [QuoteVersion]) {
        self.versions = versions
        var spoken: [Key: [Int]] = [:]
        for (index, version) in versions.enumerated() {
            for key in Self.keys(of: version) { spoken[key, default: []].append(index) }
        }
        self.spoken = spoken.filter { $0.value.count > 1 }
    }

    /// The group, given by `root`, of the words that a version reports, or nil where none or several may be.
    ///
    /// - Complexity: O(*n*) in the words of at most 64 versions a story.
    func source(of report: Int, root: (Int) -> Int) -> Int? {
        let version = versions[report]
        guard version.words.count >= Self.least.words else { return nil }
        let words = Set(version.reported)
        var weights: [Int: Int] = [:]
        var all = 0
        for other in Self.keys(of: version).flatMap({ spoken[$0, default: []].prefix(Self.most) }) {
            guard root(other) != root(report), !version.sharesBody(with: versions[other]) else { continue }
            let shared = SpokenWords.shared(words, with: versions[other].reported)
            weights[root(other)] = max(weights[root(other)] ?? 0, shared.weight)
            all = shared.of
        }
        let ranked = weights.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        guard let best = ranked.first, best.value >= Self.least.weight, 100 * best.value >= Self.least.percent * all
        else { return nil }
        return ranked.dropFirst().allSatisfy { 100 * $0.value <= Self.others * best.value } ? best.key : nil
    }

    private static func keys(of version: QuoteVersion) -> [Key] {
        guard let speaker = version.speaker else { return [] }
        return version.stories.filter { $0 >= 0 }.sorted().map { Key(speaker: speaker, story: $0) }
    }
}

/// Finds whose words a free report retells: the same speaker's about the same event with which it has most in common.
struct Retellings {
    /// Of one speaker and event so many versions are looked at.
    private static let most = 64
    /// What a report must have of the words that it retells, and how much less it has of any others.
    private static let least = (words: 6, weight: 2.0, share: 0.6)
    private static let otherShare = 0.6

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
    /// - Complexity: O(*n*) in the words of at most 64 versions.
    func source(of report: Int, root: (Int) -> Int) -> Int? {
        let version = versions[report]
        guard version.words.count >= Self.least.words else { return nil }
        var shares: [Int: Double] = [:]
        var isEnough: Set<Int> = []
        for other in Self.keys(of: version).flatMap({ spoken[$0, default: []].prefix(Self.most) }) {
            guard root(other) != root(report), !version.sharesBody(with: versions[other]) else { continue }
            let shared = SpokenWords.shared(version.reported, with: versions[other].reported)
            shares[root(other)] = max(shares[root(other)] ?? 0, shared.share)
            if shared.weight >= Self.least.weight { isEnough.insert(root(other)) }
        }
        let ranked = shares.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }
        guard let best = ranked.first, best.value >= Self.least.share, isEnough.contains(best.key) else { return nil }
        return ranked.dropFirst().allSatisfy { $0.value <= Self.otherShare * best.value } ? best.key : nil
    }

    private static func keys(of version: QuoteVersion) -> [Key] {
        guard let speaker = version.speaker else { return [] }
        return version.stories.filter { $0 >= 0 }.sorted().map { Key(speaker: speaker, story: $0) }
    }
}

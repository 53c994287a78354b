import Model

/// Groups quotes that report the same words.
struct UtteranceGrouper {
    private let articles: [AnnotatedArticle]
    private let versions: [QuoteVersion]
    private let matcher = VersionMatcher()
    private var sets: DisjointSet
    /// For each set's smallest version, the longest of the set and a speaker of it.
    private var longest: [Int]
    private var speakers: [Int?]

    /// Prepares the quotes of `articles`, given as versions.
    init(_ articles: [AnnotatedArticle], _ versions: [QuoteVersion]) {
        self.articles = articles
        self.versions = versions
        sets = DisjointSet(count: versions.count)
        longest = Array(versions.indices)
        speakers = versions.map(\.speaker)
    }

    /// The utterances, in order of their ids.
    ///
    /// Versions are joined from the surest match on. Two groups become one only if they have no two speakers and their
    /// longest versions match too, so that a phrase in two speeches does not make them one; unless what they share leaves
    /// no doubt: then reports differ in whose words they are, and those of most count.
    mutating func group() -> [Utterance] {
        for match in matches() { join(match) }
        return sets.groups().map(utterance).sorted { $0.id < $1.id }
    }

    private func matches() -> [VersionMatch] {
        VersionBlocks(versions).pairs()
            .compactMap { left, right -> VersionMatch? in
                guard let similarity = matcher.similarity(versions[left], versions[right]) else { return nil }
                return VersionMatch(left, right, of: versions, similarity: similarity)
            }
            .sorted()
    }

    private mutating func join(_ match: VersionMatch) {
        let left = sets.root(match.left)
        let right = sets.root(match.right)
        guard left != right else { return }
        let isCertain =
            matcher.isCertain(versions[match.left], versions[match.right])
            || !versions[match.left].mayShareSpeaker(with: versions[match.right])
        if let one = speakers[left], let two = speakers[right], one != two, !isCertain { return }
        let ends = (longest[left], longest[right])
        let isMatched = ends == (match.left, match.right) || ends == (match.right, match.left)
        guard
            isMatched || isCertain
                || matcher.similarity(versions[ends.0], versions[ends.1]) != nil
        else { return }
        let kept = sets.union(left, right)
        speakers[kept] = speakers[left] ?? speakers[right]
        let counts = (versions[ends.0].words.count, versions[ends.1].words.count)
        longest[kept] = counts.0 != counts.1 ? (counts.0 > counts.1 ? ends.0 : ends.1) : min(ends.0, ends.1)
    }

    private func utterance(of group: [Int]) -> Utterance {
        let quotes =
            group.flatMap { version in
                versions[version].quotes.map { (id: id(of: $0), reference: $0, count: versions[version].words.count) }
            }
            .sorted { $0.id < $1.id }
        let most = quotes.map(\.count).max() ?? 0
        let canonical = quotes.first { $0.count == most } ?? quotes[0]
        return Utterance(
            id: "u-" + StableHash.hex(quotes[0].id),
            quotes: quotes.map(\.reference),
            canonical: canonical.reference,
            speaker: speaker(of: group)
        )
    }

    /// Whom most of the quotes are given to, each counting as much as it is sure.
    private func speaker(of group: [Int]) -> Int? {
        var sums: [Int: Double] = [:]
        for version in group.map({ versions[$0] }) {
            guard let speaker = version.speaker else { continue }
            for quote in version.quotes {
                sums[speaker, default: 0] += articles[quote.article].quotes[quote.quote].attribution.confidence
            }
        }
        return sums.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    }

    private func id(of quote: QuoteReference) -> String { articles[quote.article].quoteID(quote.quote) }
}

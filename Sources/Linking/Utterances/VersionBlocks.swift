/// Proposes versions for comparison: those that share a run of words.
struct VersionBlocks {
    /// A run with where it occurs.
    private struct Posting: Comparable {
        let run: UInt64
        let rank: Int32

        static func < (left: Posting, right: Posting) -> Bool {
            (left.run, left.rank) < (right.run, right.rank)
        }
    }

    /// How many versions before it, in the order of length, one version is compared with under one run.
    private static let window = 8
    /// The longest quote whose runs are all taken; of a longer one only so many.
    private static let mostRuns = 400

    private let versions: [QuoteVersion]
    /// The versions from the longest to the shortest.
    private let order: [Int]

    /// Prepares for `versions`.
    init(_ versions: [QuoteVersion]) {
        self.versions = versions
        order = versions.indices.sorted {
            let counts = (versions[$0].words.count, versions[$1].words.count)
            return counts.0 != counts.1 ? counts.0 > counts.1 : $0 < $1
        }
    }

    /// Pairs of versions that may report the same words and may have one speaker, each once, as indexes, the smaller first.
    ///
    /// Runs are four words anywhere, and three words or, of shorter quotes, all words of one speaker. In a block of many
    /// versions each is compared with its neighbours in length and with the longest two.
    ///
    /// - Complexity: O(*n* log *n*) in the words of all versions.
    func pairs() -> [(Int, Int)] {
        var postings: [Posting] = []
        for (rank, version) in order.enumerated() { post(versions[version], Int32(rank), &postings) }
        postings.sort()
        var pairs: Set<UInt64> = []
        var start = 0
        while start < postings.count {
            var end = start + 1
            while end < postings.count && postings[end].run == postings[start].run { end += 1 }
            if end - start > 1 { addPairs(postings[start..<end], &pairs) }
            start = end
        }
        return pairs.sorted().map { (Int($0 >> 32), Int($0 & 0xFFFF_FFFF)) }
    }

    private func post(_ version: QuoteVersion, _ rank: Int32, _ postings: inout [Posting]) {
        if version.words.count >= QuoteVersion.stockPhrase {
            for run in QuoteWords.runs(of: version.words, length: 4).prefix(Self.mostRuns) {
                postings.append(Posting(run: run, rank: rank))
            }
        }
        guard let speaker = version.speaker else { return }
        for run in QuoteWords.runs(of: version.words, length: 3).prefix(Self.mostRuns) {
            postings.append(Posting(run: StableHash.of([UInt64(speaker), run]), rank: rank))
        }
    }

    private func addPairs(_ block: ArraySlice<Posting>, _ pairs: inout Set<UInt64>) {
        for place in block.indices.dropFirst() {
            let version = order[Int(block[place].rank)]
            let near = max(block.startIndex, place - Self.window)..<place
            let longest = block.startIndex..<min(block.startIndex + 2, near.lowerBound)
            for other in [near, longest].joined() {
                let partner = order[Int(block[other].rank)]
                guard partner != version, versions[partner].mayShareSpeaker(with: versions[version]) else { continue }
                pairs.insert(UInt64(min(partner, version)) << 32 | UInt64(max(partner, version)))
            }
        }
    }
}

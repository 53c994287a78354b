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
    /// The longest quote whose runs are all taken; of a longer one only so many, as many words as are compared.
    private static let mostRuns = 5_000
    /// Up to so many words each word that tells something is looked for by itself in what the speaker says about the event.
    private static let short = 30
    /// In how many stories, at the most, the runs of one version are looked for.
    private static let mostStories = 4
    /// With how many others one version is compared before only those that have fewer are.
    private static let mostPartners = 24

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

    /// Pairs of versions that may report the same words and may have one speaker, or are about one event, each once, as
    /// indexes, the smaller first.
    ///
    /// Runs are four words anywhere, and three words or, of shorter quotes, all words of one speaker or one
    /// story, as they would be reported, and of quotes of no more than thirty words each word that tells something of one
    /// speaker in one story. In a block of many versions each is compared with its neighbours in length and with the longest
    /// two, and each with no more than those that share most runs with it.
    ///
    /// - Complexity: O(*n* log *n*) in the words of all versions.
    func pairs() -> [(Int, Int)] {
        var postings: [Posting] = []
        for (rank, version) in order.enumerated() { post(versions[version], Int32(rank), &postings) }
        postings.sort()
        var pairs: [UInt64] = []
        var start = 0
        while start < postings.count {
            var end = start + 1
            while end < postings.count && postings[end].run == postings[start].run { end += 1 }
            if end - start > 1 { addPairs(postings[start..<end], &pairs) }
            start = end
        }
        pairs.sort()
        return closest(pairs)
    }

    /// Of pairs that recur for each run that they share, those that are among the closest of either side.
    private func closest(_ pairs: [UInt64]) -> [(Int, Int)] {
        var shared: [(left: Int, right: Int, runs: Int)] = []
        for pair in pairs {
            let (left, right) = (Int(pair >> 32), Int(pair & 0xFFFF_FFFF))
            if let last = shared.last, last.left == left, last.right == right {
                shared[shared.count - 1].runs += 1
            } else {
                shared.append((left, right, 1))
            }
        }
        var partners = [Int](repeating: 0, count: versions.count)
        let byRuns = shared.sorted {
            $0.runs != $1.runs ? $0.runs > $1.runs : ($0.left, $0.right) < ($1.left, $1.right)
        }
        return
            byRuns.filter { pair in
                let isClose = min(partners[pair.left], partners[pair.right]) < Self.mostPartners
                partners[pair.left] += 1
                partners[pair.right] += 1
                return isClose
            }
            .map { ($0.left, $0.right) }.sorted { $0 < $1 }
    }

    private func post(_ version: QuoteVersion, _ rank: Int32, _ postings: inout [Posting]) {
        if version.words.count >= 4 {
            for run in QuoteWords.runs(of: version.words, length: 4).prefix(Self.mostRuns) {
                postings.append(Posting(run: run, rank: rank))
            }
        }
        for part in version.marked where part.count >= 4 {
            for run in QuoteWords.runs(of: part, length: 4) { postings.append(Posting(run: run, rank: rank)) }
        }
        // What somebody says about an event is reported by many; what he says elsewhere, by him alone.
        var contexts = version.speaker.map { [UInt64($0)] } ?? []
        contexts += version.stories.filter { $0 >= 0 }.sorted().prefix(Self.mostStories).map { .max - UInt64($0) }
        for words in [version.reported] + version.reportedMarks {
            for run in QuoteWords.runs(of: words, length: 3).prefix(Self.mostRuns) {
                for context in contexts {
                    postings.append(Posting(run: StableHash.of(context, run), rank: rank))
                }
            }
        }
        guard let speaker = version.speaker, version.words.count <= Self.short else { return }
        for story in version.stories where story >= 0 {
            let context = StableHash.of(UInt64(speaker), .max - UInt64(story))
            for word in Set(version.reported) where !SpokenWords.isLight(word) {
                postings.append(Posting(run: StableHash.of(context, word), rank: rank))
            }
        }
    }

    private func mayMatch(_ one: QuoteVersion, _ two: QuoteVersion) -> Bool {
        one.mayShareSpeaker(with: two) || one.sharesStory(with: two)
    }

    private func addPairs(_ block: ArraySlice<Posting>, _ pairs: inout [UInt64]) {
        for place in block.indices.dropFirst() {
            let version = order[Int(block[place].rank)]
            let near = max(block.startIndex, place - Self.window)..<place
            let longest = block.startIndex..<min(block.startIndex + 2, near.lowerBound)
            for other in [near, longest].joined() {
                let partner = order[Int(block[other].rank)]
                guard partner != version, mayMatch(versions[partner], versions[version]) else { continue }
                pairs.append(UInt64(min(partner, version)) << 32 | UInt64(max(partner, version)))
            }
        }
    }
}

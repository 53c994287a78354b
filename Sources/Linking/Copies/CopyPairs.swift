import Model

/// Proposes pairs of articles that may be copies of one another.
struct CopyPairs {
    /// A band of an article.
    private struct Posting: Comparable {
        let band: UInt64
        let rank: Int32

        static func < (left: Posting, right: Posting) -> Bool {
            (left.band, left.rank) < (right.band, right.rank)
        }
    }

    /// With how many of those just before it one article is compared, beside the first two, where many share a band.
    private static let window = 3

    /// The least likeness of two sketches by which the stories are compared: less is hardly a third of either.
    private static let least = 0.12
    /// With how many others one story is compared at the most.
    private static let most = 6

    private let sketches: [CopySketch?]

    /// Prepares for stories, in the order in which they may copy one another.
    init(_ sketches: [CopySketch?]) {
        self.sketches = sketches
    }

    /// For each story, the earlier ones that it is to be compared with, ascending.
    ///
    /// - Complexity: O(*n* log *n*) time and O(*n*) memory in the stories.
    func find() -> [[Int32]] {
        var earlier = [[Int32]](repeating: [], count: sketches.count)
        for band in 0..<CopySketch.bandCount {
            var postings: [Posting] = []
            for (rank, sketch) in sketches.enumerated() {
                if let sketch { postings.append(Posting(band: sketch.band(band), rank: Int32(rank))) }
            }
            postings.sort()
            addPairs(postings, to: &earlier)
        }
        return earlier.indices.map { closest(earlier[$0], to: $0) }
    }

    /// The others that a story seems to have much in common with.
    private func closest(_ others: [Int32], to rank: Int) -> [Int32] {
        guard let sketch = sketches[rank] else { return [] }
        let likely = Set(others)
            .compactMap { other -> (rank: Int32, likeness: Double)? in
                guard let likeness = sketches[Int(other)]?.likeness(sketch), likeness >= Self.least else { return nil }
                return (other, likeness)
            }
        let best = likely.sorted { $0.likeness != $1.likeness ? $0.likeness > $1.likeness : $0.rank < $1.rank }
        return best.prefix(Self.most).map(\.rank).sorted()
    }

    private func addPairs(_ postings: [Posting], to earlier: inout [[Int32]]) {
        var start = 0
        for place in postings.indices {
            if postings[place].band != postings[start].band { start = place }
            let near = max(start, place - Self.window)..<place
            let first = start..<min(start + 2, near.lowerBound)
            for other in [near, first].joined() where !near.isEmpty {
                earlier[Int(postings[place].rank)].append(postings[other].rank)
            }
        }
    }
}

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
                if let sketch { postings.append(Posting(band: sketch.bands[band], rank: Int32(rank))) }
            }
            postings.sort()
            addPairs(postings, to: &earlier)
        }
        return earlier.map { Array(Set($0)).sorted() }
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

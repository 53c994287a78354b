/// Groups articles that are about the same event.
struct StoryGrouper {
    /// The share of the pairs between two groups that must be close for the groups to be one: a bridge of one article joins
    /// no two events.
    private static let closeShare = 0.4
    /// What one article must have in common with the articles of a group on average, where it is close to fewer of them: a
    /// column that tells of the event at its own length.
    private static let meanScore: Float = 0.46

    private var sets: DisjointSet
    private var membersOf: [[Int]]
    /// For each article, what it has in common with others.
    private var neighbours: [[(article: Int, score: Float)]]

    /// Prepares for a number of articles.
    init(count: Int) {
        sets = DisjointSet(count: count)
        membersOf = (0..<count).map { [$0] }
        neighbours = Array(repeating: [], count: count)
    }

    /// The groups of two articles and more, in the order of their first articles, given the pairs with something in common,
    /// the closest first.
    ///
    /// - Complexity: O(*n* log *n*) for *n* pairs, each article having few.
    mutating func group(_ pairs: [StoryPairs.Pair]) -> [[Int]] {
        for pair in pairs {
            neighbours[pair.left].append((pair.right, pair.score))
            neighbours[pair.right].append((pair.left, pair.score))
        }
        for pair in pairs where pair.score >= StoryPairs.threshold { join(sets.root(pair.left), sets.root(pair.right)) }
        return sets.groups().filter { $0.count > 1 }
    }

    private mutating func join(_ left: Int, _ right: Int) {
        guard left != right, areClose(left, right) else { return }
        let kept = sets.union(left, right)
        let gone = kept == left ? right : left
        membersOf[kept] += membersOf[gone]
        membersOf[gone] = []
    }

    private mutating func areClose(_ left: Int, _ right: Int) -> Bool {
        let (small, large) = membersOf[left].count < membersOf[right].count ? (left, right) : (right, left)
        // An article has no more partners than were sought, so that of a large group it is close to a part.
        let reach = min(membersOf[large].count, StoryPairs.mostPartners)
        let needed = Self.closeShare * Double(membersOf[small].count * reach)
        var close = 0
        var common = (sum: Float(0), count: 0)
        for member in membersOf[small] {
            for neighbour in neighbours[member] where sets.root(neighbour.article) == large {
                common = (common.sum + neighbour.score, common.count + 1)
                if neighbour.score >= StoryPairs.threshold { close += 1 }
            }
            if Double(close) >= needed { return true }
        }
        return membersOf[small].count == 1 && common.sum >= Self.meanScore * Float(max(reach, common.count))
    }
}

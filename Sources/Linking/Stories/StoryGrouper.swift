/// Groups articles that are about the same event.
struct StoryGrouper {
    /// The share of the pairs between two groups that must be close for the groups to be one: a bridge of one article joins
    /// no two events.
    private static let closeShare = 0.4

    private var sets: DisjointSet
    private var membersOf: [[Int]]
    private var neighbours: [Set<Int>]

    /// Prepares for a number of articles.
    init(count: Int) {
        sets = DisjointSet(count: count)
        membersOf = (0..<count).map { [$0] }
        neighbours = Array(repeating: [], count: count)
    }

    /// The groups of two articles and more, in the order of their first articles, given the pairs that are close, the
    /// closest first.
    ///
    /// - Complexity: O(*n* log *n*) for *n* pairs, each article having few.
    mutating func group(_ pairs: [StoryPairs.Pair]) -> [[Int]] {
        for pair in pairs {
            neighbours[pair.left].insert(pair.right)
            neighbours[pair.right].insert(pair.left)
        }
        for pair in pairs { join(sets.root(pair.left), sets.root(pair.right)) }
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
        for member in membersOf[small] {
            for neighbour in neighbours[member] where sets.root(neighbour) == large { close += 1 }
            if Double(close) >= needed { return true }
        }
        return false
    }
}

/// Members that are taken for one entity, growing together.
struct EntityClusters {
    /// Somebody else that a member might have been.
    struct Refusal {
        let other: Int
        let reason: String
    }

    /// All members, in the order of their articles.
    let members: [EntityMember]
    /// For each member, in words, why it was joined to the fuller name that it stands for.
    private(set) var reasons: [Int: String] = [:]
    /// For each member, others that it might have been, and in words why it was not taken for them.
    private(set) var refusals: [Int: [Refusal]] = [:]
    /// For each article, hashes of the less common names in it, ascending.
    let names: [[UInt64]]

    private let companies: [Set<UInt64>]
    private let storyOf: [Int?]
    private var sets: DisjointSet
    private var evidence: [Int: EntityEvidence] = [:]
    private var membersOf: [Int: [Int]] = [:]
    /// For each cluster, those that are somebody else of the same name.
    private var namesakes: [Int: Set<Int>] = [:]

    /// Begins with every member alone.
    ///
    /// - Parameters:
    ///   - members: All members.
    ///   - companies: For each article, hashes of the less common organisations that it names.
    ///   - storyOf: For each article, its story.
    init(_ members: [EntityMember], companies: [Set<UInt64>], storyOf: [Int?]) {
        self.members = members
        self.companies = companies
        names = EntityMember.rareNames(of: members, articleCount: companies.count)
        self.storyOf = storyOf
        sets = DisjointSet(count: members.count)
    }

    /// The member that stands for the cluster of `member`.
    mutating func root(_ member: Int) -> Int { sets.root(member) }

    /// All clusters.
    mutating func groups() -> [[Int]] { sets.groups() }

    /// The members of the cluster that `root` stands for.
    func members(of root: Int) -> [Int] { membersOf[root] ?? [root] }

    /// What is known about one member alone.
    func evidence(ofMember member: Int) -> EntityEvidence {
        let article = members[member].article
        return EntityEvidence(
            articles: [article],
            roles: members[member].roles,
            heads: members[member].heads,
            companies: companies[article],
            stories: storyOf[article].map { [$0] } ?? []
        )
    }

    /// What is known about the cluster that `root` stands for.
    ///
    /// - Complexity: O(*n*) in its members at the first call, then O(1) until it grows.
    mutating func evidence(of root: Int) -> EntityEvidence {
        if let known = evidence[root] { return known }
        var sum = EntityEvidence()
        for member in members(of: root) { sum.add(evidence(ofMember: member)) }
        evidence[root] = sum
        return sum
    }

    /// What speaks for two clusters being one apart from their names, or nil.
    mutating func support(_ left: Int, _ right: Int) -> EntityEvidence.Support? {
        evidence(of: root(left)).support(evidence(of: root(right)))
    }

    /// Whether an article names both and keeps them apart.
    mutating func areKeptApart(_ left: Int, _ right: Int) -> Bool {
        let roots = (root(left), root(right))
        if namesakes[roots.0]?.contains(roots.1) == true { return true }
        return roots.0 != roots.1
            && EntityEvidence.meet(evidence(of: roots.0).articles, evidence(of: roots.1).articles)
    }

    /// Joins two clusters.
    mutating func join(_ left: Int, _ right: Int) {
        let roots = (root(left), root(right))
        guard roots.0 != roots.1 else { return }
        let kept = sets.union(roots.0, roots.1)
        let gone = kept == roots.0 ? roots.1 : roots.0
        for other in namesakes.removeValue(forKey: gone) ?? [] {
            namesakes[other]?.remove(gone)
            namesakes[other]?.insert(kept)
            namesakes[kept, default: []].insert(other)
        }
        var more = membersOf.removeValue(forKey: kept) ?? [kept]
        var fewer = membersOf.removeValue(forKey: gone) ?? [gone]
        if more.count < fewer.count { swap(&more, &fewer) }
        more += fewer
        membersOf[kept] = more
        guard var most = evidence.removeValue(forKey: kept), var least = evidence.removeValue(forKey: gone) else {
            return
        }
        if most.articles.count < least.articles.count { swap(&most, &least) }
        most.add(least)
        evidence[kept] = most
    }

    /// Takes two clusters for different people of one name, whatever else is found.
    mutating func keepApart(_ left: Int, _ right: Int, because reason: String) {
        let roots = (root(left), root(right))
        namesakes[roots.0, default: []].insert(roots.1)
        namesakes[roots.1, default: []].insert(roots.0)
        refuse(left, right, because: reason)
        refuse(right, left, because: reason)
    }

    /// Keeps why a member was not taken for another; of many such reasons the first.
    mutating func refuse(_ member: Int, _ other: Int, because reason: String) {
        guard refusals[member, default: []].count < 3 else { return }
        refusals[member, default: []].append(Refusal(other: other, reason: reason))
    }

    /// Joins two clusters unless an article keeps them apart, and keeps the reason for `member` where there is one.
    mutating func joinUnlessKeptApart(_ member: Int, _ other: Int, because reason: String? = nil) {
        guard !areKeptApart(member, other) else {
            if root(member) != root(other) { refuse(member, other, because: "named beside each other") }
            return
        }
        join(member, other)
        if let reason { reasons[member] = reason }
    }
}

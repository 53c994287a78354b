/// Tells apart people of one full name whom different stories are about.
///
/// One name is one person unless two sets of articles speak against it: each gives the name roles that the other does not,
/// and names nobody and no body that the other names; and either these roles are of one field of work each, or each set has
/// several articles, and all but the largest tell of one event each.
struct NamesakeParting {
    /// The fewest articles on each side where roles are of no field: one alone may well call a footballer `star`.
    private static let fewest = 2
    /// Of more bearers of a name, all are one: it is a well-known person.
    private static let most = 64

    /// For each article, hashes of the people and bodies in it: places are shared by strangers.
    private let actors: [Set<UInt64>]

    /// Prepares for the members of `clusters`, in articles of `outlets`, given by the hashes of their names.
    init(_ clusters: EntityClusters, outlets: Set<UInt64>) {
        actors = EntityMember.actors(of: clusters.members, but: outlets, articleCount: clusters.names.count)
    }

    /// The members that bear one name, parted into people, in their order.
    ///
    /// - Complexity: O(*n*²) in the members, of which there are at most 64.
    func parts(of group: [Int], _ clusters: EntityClusters) -> [[Int]] {
        guard (2...Self.most).contains(group.count) else { return [group] }
        let evidence = group.map { clusters.evidence(ofMember: $0) }
        let own = clusters.members[group[0]].name.hash
        let others = group.map { actors[clusters.members[$0].article].subtracting([own]) }
        var sets = DisjointSet(count: group.count)
        for right in group.indices {
            for left in 0..<right {
                let isLinked =
                    EntityEvidence.meet(evidence[left].heads, evidence[right].heads)
                    || EntityEvidence.meet(evidence[left].stories, evidence[right].stories)
                    || EntityEvidence.meet(others[left], others[right])
                if isLinked { sets.union(left, right) }
            }
        }
        let parts = sets.groups()
        let people = byField(parts, evidence) ?? byArticles(parts, evidence)
        guard people.count > 1 else { return [group] }
        // Who has no role of their own is taken for the one whom most articles are about.
        let told = Set(people.joined())
        var sorted = people.sorted { $0.count != $1.count ? $0.count > $1.count : $0[0] < $1[0] }
        sorted[0] += parts.joined().filter { !told.contains($0) }
        return sorted.map { $0.sorted().map { group[$0] } }.sorted { $0[0] < $1[0] }
    }

    /// The parts that have several articles and roles of their own; all but the largest tell of one event each.
    private func byArticles(_ parts: [[Int]], _ evidence: [EntityEvidence]) -> [[Int]] {
        let largest = parts.max { ($0.count, -$0[0]) < ($1.count, -$1[0]) } ?? []
        return parts.filter { part in
            part.count >= Self.fewest && part.contains { !evidence[$0].heads.isEmpty }
                && (part == largest || areOfOneStory(part.map { evidence[$0].stories }))
        }
    }

    /// The parts that give roles of one field each, put together by field; nil where there are no two fields.
    private func byField(_ parts: [[Int]], _ evidence: [EntityEvidence]) -> [[Int]]? {
        var people: [Occupations.Field: [Int]] = [:]
        for part in parts {
            let fields = Set(part.flatMap { evidence[$0].heads.compactMap(Occupations.field) })
            if fields.count == 1, let field = fields.first { people[field, default: []] += part }
        }
        return people.count > 1 ? people.values.map { $0.sorted() } : nil
    }

    private func areOfOneStory(_ stories: [Set<Int>]) -> Bool {
        stories.dropFirst().reduce(stories.first ?? []) { $0.intersection($1) }.isEmpty == false
    }
}

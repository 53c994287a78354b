import Model

/// Adds to names why they were not taken for somebody else's.
struct RefusalNotes {
    /// How many refusals one name tells of.
    private static let most = 3

    private let clusters: EntityClusters

    /// Prepares for what the clusters refused.
    init(_ clusters: EntityClusters) {
        self.clusters = clusters
    }

    /// Adds the reasons to the aliases of `entities`, where both are still two.
    func add(to entities: inout [CorpusEntity], _ entityOf: [[Int]]) {
        var notes: [Int: [String: [String]]] = [:]
        for (index, refusals) in clusters.refusals.sorted(by: { $0.key < $1.key }) {
            let member = clusters.members[index]
            let own = entityOf[member.article][member.entity]
            for refusal in refusals {
                let other = clusters.members[refusal.other]
                let stranger = entityOf[other.article][other.entity]
                guard stranger != own else { continue }
                let note = "not \(entities[stranger].id): \(refusal.reason)"
                var known = notes[own, default: [:]][member.name.printed, default: []]
                guard known.count < Self.most, !known.contains(note) else { continue }
                known.append(note)
                notes[own, default: [:]][member.name.printed] = known
            }
        }
        for (entity, texts) in notes {
            entities[entity].aliases = entities[entity].aliases
                .map { alias in
                    guard let more = texts[alias.text] else { return alias }
                    let why = ([alias.why] + more).joined(separator: "; ")
                    return Alias(text: alias.text, count: alias.count, articles: alias.articles, why: why)
                }
        }
    }
}

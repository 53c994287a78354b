import Model

/// Joins an organisation or a place that some articles only abbreviate to the one that others write out.
struct AbbreviationLinker {
    /// An article with so many rare names, its own included, says too little of its matter to keep bodies apart.
    private static let fewNames = 3
    /// How many times as many articles as for all others together must abbreviate a place so, for all to mean it.
    private static let fewestTimes = 3

    /// Which of more bodies an abbreviation means, nothing tells.
    private static let mostBearers = 32

    private let articles: [AnnotatedArticle]

    /// Prepares for the entities of `articles`.
    init(_ articles: [AnnotatedArticle]) {
        self.articles = articles
    }

    /// Joins within the clusters, where one organisation goes by the abbreviation or has its initials, and an article of
    /// the same story or one that shares another name with it speaks of it: two parties have one abbreviation.
    func link(_ clusters: inout EntityClusters) {
        linkPlaces(&clusters)
        let bearers = bearers(.organization, clusters) { $0.union(NameWords.initials(of: $1)) }
        var names: [Int: Set<UInt64>] = [:]
        var left: [(member: Int, isAmbiguous: Bool)] = []
        for (index, member) in clusters.members.enumerated()
        where member.type == .organization && member.name.isAbbreviation {
            let known = Set(bearers[member.name.key, default: []].map { clusters.root($0) }).sorted()
            if known.count > Self.mostBearers || !join(index, to: known, &clusters, &names) {
                left.append((index, known.count > 1))
            }
        }
        joinAlike(left, &clusters)
    }

    /// All places of one abbreviation are one already: they are joined to the name that articles write it beside, where
    /// that is hardly ever another.
    private func linkPlaces(_ clusters: inout EntityClusters) {
        let bearers = bearers(.place, clusters) { abbreviations, _ in abbreviations }
        var seen: Set<[String]> = []
        for (index, member) in clusters.members.enumerated()
        where member.type == .place && member.name.isAbbreviation
            && seen.insert(["\(clusters.root(index))", member.name.key]).inserted
        {
            var articles: [Int: Int] = [:]
            for bearer in bearers[member.name.key] ?? [] { articles[clusters.root(bearer), default: 0] += 1 }
            guard let most = articles.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }) else { continue }
            let others = articles.values.reduce(0, +) - most.value
            if most.value >= Self.fewestTimes * others {
                clusters.joinUnlessKeptApart(most.key, index, because: "abbreviation")
            }
        }
    }

    /// The members of a type under what abbreviates them: what their articles call them so, as `abbreviations` adds to it.
    ///
    /// A name that holds the letters as a word is not what they stand for.
    private func bearers(
        _ type: EntityType,
        _ clusters: EntityClusters,
        abbreviations: (_ printed: Set<String>, _ name: String) -> Set<String>
    ) -> [String: Set<Int>] {
        var bearers: [String: Set<Int>] = [:]
        for (index, member) in clusters.members.enumerated() where member.type == type && !member.name.isAbbreviation {
            let words = member.name.key.split(separator: " ").map(String.init)
            for abbreviation in abbreviations(self.abbreviations(of: member), member.name.printed)
            where !words.contains(abbreviation) {
                bearers[abbreviation, default: []].insert(index)
            }
        }
        return bearers
    }

    private func join(
        _ member: Int,
        to bearers: [Int],
        _ clusters: inout EntityClusters,
        _ names: inout [Int: Set<UInt64>]
    ) -> Bool {
        let own = clusters.evidence(ofMember: member)
        var inStory: [Int] = []
        var inNames: [Int] = []
        for bearer in bearers where !clusters.areKeptApart(member, bearer) {
            if EntityEvidence.meet(own.stories, clusters.evidence(of: bearer).stories) { inStory.append(bearer) }
            let known = names[bearer] ?? self.names(of: bearer, clusters)
            names[bearer] = known
            let shared = clusters.names[clusters.members[member].article]
            if shared.contains(where: { known.contains($0) && $0 != clusters.members[member].name.hash }) {
                inNames.append(bearer)
            }
        }
        // An article of few names holds nothing against the only bearer.
        let others = clusters.names[clusters.members[member].article].count
        if inStory.isEmpty && inNames.isEmpty && bearers.count == 1 && others <= Self.fewNames { inNames = bearers }
        if let bearer = inStory.count == 1 ? inStory.first : inStory.isEmpty && inNames.count == 1 ? inNames.first : nil
        {
            clusters.joinUnlessKeptApart(member, bearer, because: "abbreviation")
            // The names beside it are more now.
            names[bearer] = nil
            names[clusters.root(bearer)] = nil
            return true
        }
        for bearer in bearers {
            let reason =
                inStory.count + inNames.count > 1 ? "abbreviation of several" : "nothing but the abbreviation in common"
            clusters.refuse(member, bearer, because: reason)
        }
        return false
    }

    /// Joins what is left: abbreviations that one organisation or none goes by, everywhere; others within their stories.
    private func joinAlike(_ left: [(member: Int, isAmbiguous: Bool)], _ clusters: inout EntityClusters) {
        var first: [[UInt64]: Int] = [:]
        for (member, isAmbiguous) in left {
            var key = [clusters.members[member].name.hash]
            if isAmbiguous {
                let story = clusters.evidence(ofMember: member).stories.first
                key.append(story.map(UInt64.init) ?? .max - UInt64(clusters.members[member].article))
            }
            if let known = first[key] { clusters.join(known, member) } else { first[key] = member }
        }
    }

    /// The names beside those of a cluster in its articles.
    private func names(of bearer: Int, _ clusters: EntityClusters) -> Set<UInt64> {
        var names: Set<UInt64> = []
        for member in clusters.members(of: bearer) {
            names.formUnion(clusters.names[clusters.members[member].article])
        }
        for member in clusters.members(of: bearer) { names.remove(clusters.members[member].name.hash) }
        return names
    }

    private func abbreviations(of member: EntityMember) -> Set<String> {
        let article = articles[member.article]
        var found: Set<String> = []
        for mention in article.entities[member.entity].mentions where mention.kind == .name && mention.range.count <= 12
        {
            let text = article.article.text.string(mention.range)
            if EntityName.isAbbreviation(text) { found.insert(NameWords.key(ofThing: text)) }
        }
        return found
    }
}

import Model

/// Joins a name of one word that some articles take for a surname to the body or place that others take it for, and one that
/// an article takes for a body or place to the only person of its story with that surname.
struct LoneWordLinker {
    /// How many times as many articles must know the thing where no story names both.
    private static let fewestTimes = 3

    /// A word in a story; nil stands for any.
    private struct Use: Hashable {
        let word: UInt64
        let story: Int?
    }

    /// Joins within the clusters, where nobody in the story, or else nobody at all, bears the word as a surname beside a
    /// given name or has a role under it, and one thing goes by it.
    func link(_ clusters: inout EntityClusters) {
        var surnames: Set<Use> = []
        var things: [UInt64: Set<Int>] = [:]
        for (index, member) in clusters.members.enumerated() {
            if let name = member.name.person, name.fullness > .single {
                let word = StableHash.of(name.surname)
                surnames.insert(Use(word: word, story: nil))
                for story in clusters.evidence(ofMember: index).stories {
                    surnames.insert(Use(word: word, story: story))
                }
            } else if member.type == .organization || member.type == .place {
                things[StableHash.of(member.name.folded), default: []].insert(clusters.root(index))
            }
        }
        for (index, member) in clusters.members.enumerated()
        where member.type == .person && member.name.person?.fullness == .single && member.roles.isEmpty {
            let word = StableHash.of(member.name.folded)
            let known = Set((things[word] ?? []).map { clusters.root($0) })
            guard let thing = thing(for: index, known, surnames, word, &clusters) else { continue }
            clusters.joinUnlessKeptApart(index, thing, because: "same name, taken for a surname")
        }
        joinSurnames(&clusters)
    }

    /// `Duarte` that one article takes for a place is the only Ana Duarte of its story, where no body or place of the story has
    /// the word in its name.
    private func joinSurnames(_ clusters: inout EntityClusters) {
        var bearers: [Use: Set<Int>] = [:]
        var articles: [Use: Set<Int>] = [:]
        for (index, member) in clusters.members.enumerated() {
            for story in clusters.evidence(ofMember: index).stories {
                if member.type == .person {
                    guard let name = member.name.person, name.fullness == .full else { continue }
                    bearers[Use(word: StableHash.of(name.surname), story: story), default: []]
                        .insert(clusters.root(index))
                } else {
                    for word in member.name.folded.split(separator: " ") {
                        let use = Use(word: StableHash.of(String(word)), story: story)
                        articles[use, default: []].insert(member.article)
                    }
                }
            }
        }
        for (index, member) in clusters.members.enumerated()
        where (member.type == .organization || member.type == .place) && !member.name.isAbbreviation
            && !member.name.folded.utf8.contains(UInt8(ascii: " "))
        {
            guard let story = clusters.evidence(ofMember: index).stories.first else { continue }
            let use = Use(word: StableHash.of(member.name.folded), story: story)
            guard articles[use]?.count == 1, let people = bearers[use], people.count == 1, let person = people.first,
                clusters.evidence(of: clusters.root(index)).articles.count == 1
            else { continue }
            clusters.joinUnlessKeptApart(index, person, because: "surname, same story")
        }
    }

    private func thing(
        for member: Int,
        _ things: Set<Int>,
        _ surnames: Set<Use>,
        _ word: UInt64,
        _ clusters: inout EntityClusters
    ) -> Int? {
        let own = clusters.evidence(of: clusters.root(member))
        let story = clusters.evidence(ofMember: member).stories.first
        if let story, surnames.contains(Use(word: word, story: story)) { return nil }
        let inStory = things.filter { thing in
            story.map { clusters.evidence(of: thing).stories.contains($0) } ?? false
        }
        if inStory.count == 1 { return inStory.first }
        guard things.count == 1, let thing = things.first, !surnames.contains(Use(word: word, story: nil)) else {
            return nil
        }
        return clusters.evidence(of: thing).articles.count >= Self.fewestTimes * own.articles.count ? thing : nil
    }
}

import Model

/// Joins an organisation that an article calls by a part of its name to the one that others of its story write out: the
/// `City Council` of Varnholt, `Tidemark` for Tidemark Shipping.
struct ShortThingLinker {
    /// Names of more words are not taken apart.
    private static let longest = 8

    /// Joins within the clusters, where exactly one organisation of the story has such a name.
    ///
    /// One word is enough at the beginning of a name, unless it is a place's or a person's too.
    func link(_ clusters: inout EntityClusters) {
        var taken: Set<String> = []
        for member in clusters.members where member.type != .organization {
            taken.insert(member.name.person?.surname ?? member.name.key)
        }
        let bearers = bearers(&clusters, taken)
        for (index, member) in clusters.members.enumerated() where member.type == .organization || member.type == .place
        {
            guard let story = clusters.evidence(ofMember: index).stories.first else { continue }
            // A place of one word is a place, whatever bears its name.
            if member.type == .place && !member.name.key.contains(" ") { continue }
            let known = Set(bearers[Part(story: story, words: member.name.key), default: []].map { clusters.root($0) })
                .subtracting([clusters.root(index)])
            if known.count == 1, let bearer = known.first {
                clusters.joinUnlessKeptApart(index, bearer, because: "part of the name, same story")
            } else {
                for bearer in known.sorted() { clusters.refuse(index, bearer, because: "part of several names") }
            }
        }
    }

    /// A part of a name in a story.
    private struct Part: Hashable {
        let story: Int
        let words: String
    }

    private func bearers(_ clusters: inout EntityClusters, _ taken: Set<String>) -> [Part: [Int]] {
        var bearers: [Part: [Int]] = [:]
        for (index, member) in clusters.members.enumerated() where member.type == .organization {
            guard let story = clusters.evidence(ofMember: index).stories.first else { continue }
            let words = member.name.key.split(separator: " ").map(String.init)
            guard (2...Self.longest).contains(words.count) else { continue }
            for count in 1..<words.count {
                let ends = words.suffix(count).joined(separator: " ")
                if count > 1 { bearers[Part(story: story, words: ends), default: []].append(index) }
                let begins = words.prefix(count).joined(separator: " ")
                let isTelling = !taken.contains(begins) && !(count == 1 && CommonWords.contains(StableHash.of(begins)))
                if isTelling { bearers[Part(story: story, words: begins), default: []].append(index) }
            }
        }
        return bearers
    }
}

import Model

/// Joins an organisation that an article calls by a part of its name to the one that others of its story write out: the
/// `City Council` of Varnholt, `Tidemark` for Tidemark Shipping; and a river to its name.
struct ShortThingLinker {
    /// Names of more words are not taken apart.
    private static let longest = 8
    /// How many times as often as others who bear a word a body must be named to go by it.
    private static let fewestTimes = 2

    /// A part of a name in a story.
    private struct Part: Hashable {
        let story: Int
        let words: String
    }

    /// Joins within the clusters, where exactly one organisation of the story has such a name.
    ///
    /// One word is enough at the beginning of a name, unless it is a place's or a person's too and the body is not named
    /// far more often.
    func link(_ clusters: inout EntityClusters) {
        let others = others(clusters)
        let bearers = bearers(clusters)
        let surnames = surnames(clusters)
        for (index, member) in clusters.members.enumerated() where Self.mayBeShort(member) {
            guard let story = clusters.evidence(ofMember: index).stories.first else { continue }
            let part = Part(story: story, words: member.name.key)
            guard let named = bearers[part] else { continue }
            let isSingle = !member.name.key.contains(" ")
            // A place is a place, whatever body bears its name.
            let fitting = named.filter {
                !isSingle && member.type != .place
                    || (clusters.members[$0].type == .place) == (member.type == .place)
            }
            // Who names somebody by the word and calls a body so means the body.
            let isTold =
                member.type == .organization && surnames[member.article, default: []].contains(member.name.key)
            let isOthers = isSingle && member.type != .place && !isTold
            guard !isOthers || fitting.count >= Self.fewestTimes * others[part, default: 0] else { continue }
            let known = Set(fitting.map { clusters.root($0) }).subtracting([clusters.root(index)])
            if known.count == 1, let bearer = known.first {
                clusters.joinUnlessKeptApart(index, bearer, because: "part of the name, same story")
            } else {
                for bearer in known.sorted() { clusters.refuse(index, bearer, because: "part of several names") }
            }
        }
    }

    /// Whether the name may be short for a thing's: that of a person of no more than a surname may.
    private static func mayBeShort(_ member: EntityMember) -> Bool {
        switch member.type {
        case .organization, .place, .other: true
        case .person: member.name.person?.fullness == .single && member.roles.isEmpty
        case .event, .group, .work: false
        }
    }

    /// The surnames of those whom each article names in full.
    private func surnames(_ clusters: EntityClusters) -> [Int: Set<String>] {
        var surnames: [Int: Set<String>] = [:]
        for member in clusters.members {
            guard let name = member.name.person, name.fullness == .full else { continue }
            surnames[member.article, default: []].insert(name.surname)
        }
        return surnames
    }

    /// How many articles of a story name somebody or somewhere by a word, in which a body's name may begin.
    private func others(_ clusters: EntityClusters) -> [Part: Int] {
        var others: [Part: Int] = [:]
        for (index, member) in clusters.members.enumerated() where member.type != .organization {
            guard let story = clusters.evidence(ofMember: index).stories.first else { continue }
            if let name = member.name.person, name.fullness == .single { continue }
            let word = member.name.person?.surname ?? member.name.key
            others[Part(story: story, words: word), default: 0] += 1
        }
        return others
    }

    private func bearers(_ clusters: EntityClusters) -> [Part: [Int]] {
        var bearers: [Part: [Int]] = [:]
        for (index, member) in clusters.members.enumerated() where member.type == .organization || member.type == .place
        {
            guard let story = clusters.evidence(ofMember: index).stories.first else { continue }
            let words = member.name.key.split(separator: " ").map(String.init)
            guard (2...Self.longest).contains(words.count) else { continue }
            for part in member.type == .place ? Self.partsOfPlace(words) : Self.partsOfBody(words) {
                bearers[Part(story: story, words: part), default: []].append(index)
            }
        }
        return bearers
    }

    /// What an organisation may be called for short, or the other way round.
    private static func partsOfBody(_ words: [String]) -> [String] {
        var parts: [String] = []
        for count in 1..<words.count {
            // The District Court of New Wales is not New Wales.
            if !["of", "for"].contains(words[words.count - count - 1]) {
                parts.append(words.suffix(count).joined(separator: " "))
            }
            let begins = words.prefix(count).joined(separator: " ")
            if count > 1 || !CommonWords.contains(StableHash.of(begins)) { parts.append(begins) }
        }
        // `lindmark university` for the University of Lindmark.
        if words.count >= 3, words[1] == "of" { parts.append((words[2...] + [words[0]]).joined(separator: " ")) }
        return parts
    }

    /// A river, a lake or a mountain may go by its name alone.
    private static func partsOfPlace(_ words: [String]) -> [String] {
        let kinds = ["river", "lake", "mount"]
        if kinds.contains(words[0]) { return [words.dropFirst().joined(separator: " ")] }
        return kinds.contains(words[words.count - 1]) ? [words.dropLast().joined(separator: " ")] : []
    }
}

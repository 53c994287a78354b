import Model

/// Joins people that an article names by initials and surname, or by surname alone, to those whose full names others give.
///
/// Each member is decided by itself: `A. Duarte` is one person in one article and another in the next.
struct ShortNameLinker {
    /// More people that a short name fits are no help.
    private static let mostBearers = 32
    /// How many times as many articles must take a word for no person as for one, for it to be a word like others.
    private static let fewestTimes = 2

    /// A given name in a story.
    private struct GivenName: Hashable {
        let word: String
        let story: Int
    }

    private let fullness: PersonName.Fullness

    /// Prepares for names of that fullness.
    init(fullness: PersonName.Fullness) {
        self.fullness = fullness
    }

    /// Joins within the clusters what is left alone otherwise: a name that nobody bears in full, or only one, is one
    /// person's; of several it tells nothing, so that only those of one story or role are joined.
    func link(_ clusters: inout EntityClusters) {
        let bearers = bearers(&clusters)
        let givenNames = fullness == .single ? givenNames(clusters) : [:]
        let sounds = fullness == .initials ? sounds(bearers) : [:]
        var candidates: [PersonName: Set<Int>] = [:]
        var joins: [(member: Int, bearer: Int, reason: String)] = []
        var left: [(member: Int, isAmbiguous: Bool)] = []
        for (index, member) in clusters.members.enumerated() {
            guard let name = member.name.person, name.fullness == fullness else { continue }
            let known = candidates[name] ?? Self.candidates(for: name, among: bearers[name.surname] ?? [], &clusters)
            candidates[name] = known
            if known.isEmpty, fullness == .initials, let bearer = bearer(soundingLike: name, index, sounds, &clusters) {
                joins.append((index, bearer, "initial and spelling, same story"))
                continue
            }
            if let match = match(index, known, &clusters) {
                joins.append((index, match.bearer, reason(match.support)))
            } else if known.isEmpty, let bearer = bearer(ofGivenName: name.surname, index, givenNames, &clusters) {
                joins.append((index, bearer, "given name, same story"))
            } else {
                left.append((index, known.count > 1))
                let reason = known.count > 1 ? "several bear the name" : "nothing but the name in common"
                for bearer in known.sorted().prefix(3) { clusters.refuse(index, bearer, because: reason) }
            }
        }
        let words = fullness == .single ? words(clusters) : []
        left = left.map { ($0, $1 && !words.contains(clusters.members[$0].name.hash)) }
        for join in joins { clusters.joinUnlessKeptApart(join.member, join.bearer, because: join.reason) }
        joinAlike(left, &clusters)
    }

    /// The words that hardly any article takes for a name of a person.
    private func words(_ clusters: EntityClusters) -> Set<UInt64> {
        var uses: [String: (others: Int, people: Int, hash: UInt64)] = [:]
        for member in clusters.members {
            guard let name = member.name.person else { continue }
            if member.type == .person {
                uses[name.surname, default: (0, 0, 0)].people += 1
            } else if name.fullness == .single {
                uses[name.surname, default: (0, 0, 0)].others += 1
                uses[name.surname]?.hash = member.name.hash
            }
        }
        return Set(uses.values.filter { $0.others > Self.fewestTimes * $0.people }.map(\.hash))
    }

    /// For each surname, its bearers with fuller names: one member for each fuller name of each cluster.
    private func bearers(_ clusters: inout EntityClusters) -> [String: [Int]] {
        var bearers: [String: [Int]] = [:]
        var names: [Int: Set<PersonName>] = [:]
        for (index, member) in clusters.members.enumerated() {
            guard let name = member.name.person, name.fullness > fullness else { continue }
            guard names[clusters.root(index), default: []].insert(name).inserted else { continue }
            bearers[name.surname, default: []].append(index)
        }
        return bearers
    }

    /// Bearers by how their surnames sound.
    private func sounds(_ bearers: [String: [Int]]) -> [[UInt8]: [Int]] {
        var sounds: [[UInt8]: [Int]] = [:]
        for (surname, members) in bearers.sorted(by: { $0.key < $1.key }) {
            sounds[Spelling.sound(surname), default: []] += members
        }
        return sounds
    }

    /// The only one in the story whose initial it is and whose surname is another spelling: `P. Venkatraman` is Prakash
    /// Venkataraman.
    private func bearer(
        soundingLike name: PersonName,
        _ member: Int,
        _ sounds: [[UInt8]: [Int]],
        _ clusters: inout EntityClusters
    ) -> Int? {
        let alike = sounds[Spelling.sound(name.surname), default: []]
        guard alike.count <= Self.mostBearers else { return nil }
        let own = clusters.evidence(ofMember: member).stories
        var found: Set<Int> = []
        for bearer in alike {
            guard let fuller = clusters.members[bearer].name.person, let first = fuller.given.first,
                let initial = name.given.first, first.hasPrefix(initial),
                EntityEvidence.meet(own, clusters.evidence(ofMember: bearer).stories),
                Spelling.soundAlike(name.surname, fuller.surname, areSurnames: true),
                Spelling.areNear(name.surname, fuller.surname), !clusters.areKeptApart(member, bearer)
            else { continue }
            found.insert(clusters.root(bearer))
        }
        return found.count == 1 ? found.first : nil
    }

    /// For each given name, those who bear it, story by story.
    private func givenNames(_ clusters: EntityClusters) -> [GivenName: [Int]] {
        var bearers: [GivenName: [Int]] = [:]
        for (index, member) in clusters.members.enumerated() {
            guard let name = member.name.person, name.fullness == .full, let given = name.given.first else { continue }
            for story in clusters.evidence(ofMember: index).stories {
                bearers[GivenName(word: given, story: story), default: []].append(index)
            }
        }
        return bearers
    }

    /// The only one in the story who has the given name by which an article calls somebody whose surname it leaves out.
    private func bearer(
        ofGivenName word: String,
        _ member: Int,
        _ givenNames: [GivenName: [Int]],
        _ clusters: inout EntityClusters
    ) -> Int? {
        guard clusters.members[member].type == .person, let story = clusters.evidence(ofMember: member).stories.first
        else { return nil }
        let known = Set(givenNames[GivenName(word: word, story: story), default: []].map { clusters.root($0) })
        return known.count == 1 ? known.first : nil
    }

    /// The clusters that a short name fits.
    private static func candidates(
        for name: PersonName,
        among bearers: [Int],
        _ clusters: inout EntityClusters
    ) -> Set<Int> {
        var roots: Set<Int> = []
        for bearer in bearers {
            guard let fuller = clusters.members[bearer].name.person else { continue }
            let fits = name.given.isEmpty ? name.suffix ?? fuller.suffix == fuller.suffix : fuller.agrees(with: name)
            if fits { roots.insert(clusters.root(bearer)) }
        }
        return roots
    }

    /// The one bearer that something else than the name speaks for.
    ///
    /// A surname alone that several bear needs a story, and in it a bearer whose role it has, or who is named in it three
    /// times as often as the others.
    private func match(
        _ member: Int,
        _ bearers: Set<Int>,
        _ clusters: inout EntityClusters
    ) -> (bearer: Int, support: EntityEvidence.Support)? {
        if bearers.count > Self.mostBearers { return nil }
        let own = clusters.evidence(ofMember: member)
        var found: [(bearer: Int, support: EntityEvidence.Support)] = []
        for bearer in bearers.sorted() where !clusters.areKeptApart(member, bearer) {
            guard let support = own.support(clusters.evidence(of: bearer)) else { continue }
            if fullness > .single || support != .company { found.append((bearer, support)) }
        }
        if fullness == .single && bearers.count > 1 { return mostNamed(own, found.map(\.bearer), &clusters) }
        return found.count == 1 ? found.first : mostNamed(own, found.map(\.bearer), &clusters)
    }

    private func mostNamed(
        _ own: EntityEvidence,
        _ bearers: [Int],
        _ clusters: inout EntityClusters
    ) -> (bearer: Int, support: EntityEvidence.Support)? {
        var named: [(bearer: Int, articles: Int, hasRole: Bool)] = []
        for bearer in bearers {
            let evidence = clusters.evidence(of: bearer)
            guard EntityEvidence.meet(own.stories, evidence.stories) else { continue }
            let articles = clusters.members(of: bearer)
                .count { EntityEvidence.meet(own.stories, clusters.evidence(ofMember: $0).stories) }
            named.append((bearer, articles, EntityEvidence.meet(own.heads, evidence.heads)))
        }
        let inRole = named.filter(\.hasRole)
        if inRole.count == 1 { return (inRole[0].bearer, .role) }
        guard inRole.isEmpty else { return nil }
        let sorted = named.sorted { $0.articles > $1.articles }
        guard let first = sorted.first, sorted.count == 1 || first.articles >= 3 * sorted[1].articles else {
            return nil
        }
        return (first.bearer, .story)
    }

    private func reason(_ support: EntityEvidence.Support) -> String {
        (fullness == .single ? "surname, " : "initial and surname, ") + support.rawValue
    }

    /// Joins members with the same short name.
    private func joinAlike(_ left: [(member: Int, isAmbiguous: Bool)], _ clusters: inout EntityClusters) {
        var first: [[UInt64]: Int] = [:]
        for (member, isAmbiguous) in left {
            let isPerson: UInt64 = clusters.members[member].type == .person ? 1 : 0
            let name = StableHash.of([isPerson, clusters.members[member].name.hash])
            let own = clusters.evidence(ofMember: member)
            var keys = [[name]]
            if isAmbiguous {
                keys = own.stories.map { [name, 0, UInt64($0)] } + own.roles.map { [name, 1, $0] }
                keys.append([name, 2, StableHash.of(String(own.articles.first ?? 0))])
            }
            for key in keys {
                if let known = first[key] { clusters.join(known, member) } else { first[key] = member }
            }
        }
    }
}

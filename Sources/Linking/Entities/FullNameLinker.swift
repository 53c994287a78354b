/// Joins people whose full names differ by spelling or by a middle name.
struct FullNameLinker {
    /// How many clusters before it one cluster is compared with under one key.
    private static let window = 16
    /// More people of one first name and one surname are not told apart by middle names.
    static let mostNamesakes = 32

    private struct Candidate: Comparable {
        let rank: Int
        let left: Int
        let right: Int

        static func < (left: Candidate, right: Candidate) -> Bool {
            (left.rank, left.left, left.right) < (right.rank, right.left, right.right)
        }
    }

    /// What people are quoted with.
    let spoken: SpokenRuns

    /// Joins within the clusters.
    func link(_ clusters: inout EntityClusters) {
        joinMiddleNames(&clusters)
        joinFrontNames(&clusters)
        joinLastNames(&clusters)
        joinSpellings(&clusters)
        joinFamilyNamesFirst(&clusters)
        joinSuffixes(&clusters)
        joinGivenNames(&clusters)
    }

    /// For each cluster, one member for each full name of a person.
    func people(_ clusters: inout EntityClusters) -> [Int] {
        var people: [Int] = []
        var names: [Int: Set<PersonName>] = [:]
        for (index, member) in clusters.members.enumerated() {
            guard let name = member.name.person, name.fullness == .full else { continue }
            if names[clusters.root(index), default: []].insert(name).inserted { people.append(index) }
        }
        return people
    }

    /// `George Bush` is `George W. Bush` only if no other George Bush with a middle name is about.
    private func joinMiddleNames(_ clusters: inout EntityClusters) {
        var namesakes: [[String]: [Int]] = [:]
        for index in people(&clusters) {
            guard let name = clusters.members[index].name.person else { continue }
            namesakes[[name.given[0], name.surname, name.suffix ?? ""], default: []].append(index)
        }
        for group in namesakes.values.filter({ (2...Self.mostNamesakes).contains($0.count) })
            .sorted(by: { $0[0] < $1[0] })
        {
            joinNamesakes(group, &clusters)
        }
    }

    private func joinNamesakes(_ group: [Int], _ clusters: inout EntityClusters) {
        let byFullness = group.sorted { left, right in
            let counts = [left, right].map { clusters.members[$0].name.person?.given.count ?? 0 }
            return counts[0] != counts[1] ? counts[0] > counts[1] : left < right
        }
        for (place, index) in byFullness.enumerated() {
            guard let name = clusters.members[index].name.person else { continue }
            let fuller = byFullness[..<place]
                .filter { clusters.members[$0].name.person?.middleAgrees(with: name) == true }
            let others = Set(fuller.map { clusters.root($0) }).subtracting([clusters.root(index)])
            guard others.count == 1, let partner = others.first else { continue }
            guard clusters.support(index, partner) != nil else { continue }
            clusters.joinUnlessKeptApart(index, partner)
        }
    }

    /// `Datuk Seri Azman Rahim` is the `Azman Rahim` of the same story or role, and `Cia Price` is `Marcia "Cia" Price`: a
    /// name that begins with a word more.
    private func joinFrontNames(_ clusters: inout EntityClusters) {
        var bearers: [[String]: [Int]] = [:]
        let people = people(&clusters)
        for index in people {
            guard let name = clusters.members[index].name.person else { continue }
            bearers[name.given + [name.surname, name.suffix ?? ""], default: []].append(index)
        }
        for index in people {
            guard let name = clusters.members[index].name.person, name.given.count > 1 else { continue }
            for start in 1..<name.given.count {
                let shorter = bearers[name.given[start...] + [name.surname, name.suffix ?? ""], default: []]
                let others = Set(shorter.map { clusters.root($0) }).subtracting([clusters.root(index)])
                guard others.count == 1, let partner = others.first else { continue }
                let support = clusters.support(index, partner)
                guard support == .role || support == .story else { continue }
                clusters.joinUnlessKeptApart(index, partner, because: "a word more in front")
            }
        }
    }

    /// `Esteban Alvarado` is the `Esteban Alvarado Ruiz` of the same story or role: a name that ends in a surname more.
    private func joinLastNames(_ clusters: inout EntityClusters) {
        var bearers: [[String]: [Int]] = [:]
        let people = people(&clusters)
        for index in people {
            guard let name = clusters.members[index].name.person, name.suffix == nil else { continue }
            bearers[name.given + [name.surname], default: []].append(index)
        }
        for index in people {
            guard let name = clusters.members[index].name.person, name.given.count > 1, name.suffix == nil,
                let shorter = bearers[name.given]
            else { continue }
            let others = Set(shorter.map { clusters.root($0) }).subtracting([clusters.root(index)])
            guard others.count == 1, let partner = others.first else { continue }
            let support = clusters.support(index, partner)
            guard support == .role || support == .story else { continue }
            clusters.joinUnlessKeptApart(partner, index, because: "a surname less")
        }
    }

    /// `Kim Do-yun` is `Do-yun Kim`: three words, two of them joined by a hyphen, are one person's name in either order.
    private func joinFamilyNamesFirst(_ clusters: inout EntityClusters) {
        var known: [[String]: Int] = [:]
        for index in people(&clusters) {
            guard let name = clusters.members[index].name.person else { continue }
            let parts = name.surname.split(separator: "-").map(String.init)
            let isFirst = name.given.count == 1 && parts.count == 2
            guard isFirst || name.given.count == 2 && parts.count == 1 && name.given[1].utf8.count > 1 else { continue }
            let words = isFirst ? parts + name.given : name.given + parts
            if let other = known[words] {
                clusters.joinUnlessKeptApart(index, other, because: "family name first")
            } else {
                known[words] = index
            }
        }
    }

    private func joinSpellings(_ clusters: inout EntityClusters) {
        for candidate in spellings(people(&clusters), clusters.members) {
            let names = [candidate.left, candidate.right].compactMap { clusters.members[$0].name.person }
            let support = clusters.support(candidate.left, candidate.right)
            // A firm has many people with nearly one name; an office or an event has not.
            guard isSure(candidate, names) || support == .role || support == .story else {
                clusters.refuse(
                    candidate.right,
                    candidate.left,
                    because: "like in spelling, but no role or story in common"
                )
                continue
            }
            clusters.joinUnlessKeptApart(candidate.left, candidate.right)
        }
    }

    /// Whether the spellings alone tell: two transliterations of one name that is long enough not to be two.
    private func isSure(_ candidate: Candidate, _ names: [PersonName]) -> Bool {
        guard candidate.rank == Spelling.Difference.transliteration.rawValue, names.count == 2 else { return false }
        guard names[0].given.count == names[1].given.count else { return false }
        let words = names.map { [$0.given[0], $0.surname] }
        return zip(words[0], words[1])
            .allSatisfy { left, right in
                left == right || min(left.utf8.count, right.utf8.count) >= 5
            }
    }

    private func spellings(_ people: [Int], _ members: [EntityMember]) -> [Candidate] {
        var blocks: [UInt64: [Int]] = [:]
        var seen: Set<[Int]> = []
        var candidates: [Candidate] = []
        for index in people {
            guard let name = members[index].name.person else { continue }
            for key in Set(Spelling.keys(of: name)) {
                for other in blocks[key, default: []].suffix(Self.window) where seen.insert([other, index]).inserted {
                    guard let partner = members[other].name.person else { continue }
                    guard let difference = Spelling.difference(partner, name) else { continue }
                    candidates.append(Candidate(rank: difference.rawValue, left: other, right: index))
                }
                blocks[key, default: []].append(index)
            }
        }
        return candidates.sorted()
    }
}

import Model

/// Joins entities whose names are equal, or equal but for what prints of one name leave out.
struct NameLinker {
    /// With how many namesakes that articles keep apart one more is compared.
    private static let mostNamesakes = 8

    /// Hashes of the names of those who print the articles.
    let outlets: Set<UInt64>

    /// Joins within the clusters; short names of people and of organisations wait for linkers of their own.
    func link(_ clusters: inout EntityClusters) {
        joinEqualNames(&clusters)
        joinEqualKeys(&clusters)
    }

    /// Equal folded names of one type are one, even where an article lists them twice.
    private func joinEqualNames(_ clusters: inout EntityClusters) {
        var bearers: [TypedName: [Int]] = [:]
        for (index, member) in clusters.members.enumerated() where !member.isShort {
            bearers[TypedName(name: member.name.folded, type: member.type), default: []].append(index)
        }
        let parting = NamesakeParting(clusters, outlets: outlets)
        for (name, group) in bearers.sorted(by: { $0.value[0] < $1.value[0] }) {
            let people = name.type == .person ? parting.parts(of: group, clusters) : [group]
            for part in people {
                for member in part.dropFirst() { clusters.join(part[0], member) }
            }
            for (place, part) in people.enumerated() {
                for other in people[..<place] {
                    clusters.keepApart(part[0], other[0], because: "another role, and nothing else in common")
                }
            }
        }
    }

    private func joinEqualKeys(_ clusters: inout EntityClusters) {
        var known: [TypedName: [Int]] = [:]
        for (index, member) in clusters.members.enumerated()
        where !member.isShort && clusters.root(index) == index && !member.name.key.isEmpty {
            // `Hauwa Dan Ladi` is Hauwa Danladi.
            let isFull = member.name.person?.fullness == .full
            let key = isFull ? member.name.key.filter { $0 != " " } : member.name.key
            let name = TypedName(name: key, type: member.type)
            let partner = known[name, default: []].prefix(Self.mostNamesakes)
                // A company that an article prints with and without its legal form is one.
                .first { member.type == .organization || !clusters.areKeptApart($0, index) }
            if let partner { clusters.join(partner, index) } else { known[name, default: []].append(index) }
        }
    }

    /// One name is hardly two things because one reader took it for a place and another for a body; but one word can be a
    /// person and a place, and an article that lists both means both.
    func joinTypes(_ clusters: inout EntityClusters) {
        var known: [String: [Int]] = [:]
        let groups = Set(clusters.members.filter { $0.type == .group }.map(\.name.key))
        var seen: Set<ClusterName> = []
        for (index, member) in clusters.members.enumerated()
        where Self.isTypeUncertain(member)
            && seen.insert(ClusterName(root: clusters.root(index), name: member.name.folded)).inserted
        {
            // Who is `Tamaran` here, and of whom nothing tells what they are, is one of the `Tamarans` there.
            let key = member.name.thingKey
            var name = key.isEmpty ? member.name.folded : key
            let mayBePeople = member.type == .other || member.type == .organization
            if mayBePeople, groups.contains(Demonyms.key(of: name)) { name = Demonyms.key(of: name) }
            let partner = known[name, default: []].prefix(Self.mostNamesakes)
                .first { other in
                    // Two bodies of one abbreviation were told apart before.
                    let areShort = member.isShort && clusters.members[other].isShort
                    return !clusters.areKeptApart(other, index) && !areShort
                }
            if let partner {
                clusters.join(partner, index)
            } else {
                known[name, default: []].append(index)
            }
        }
    }

    private static func isTypeUncertain(_ member: EntityMember) -> Bool {
        switch member.type {
        case .organization, .place, .group, .other: true
        // One word may name a place and a race that is run there.
        case .event, .work: member.name.folded.utf8.contains(UInt8(ascii: " "))
        case .person: member.name.person?.fullness == .full
        }
    }
}

/// A name with what was joined under it so far.
private struct ClusterName: Hashable {
    let root: Int
    let name: String
}

/// A form of a name with the type of what bears it.
private struct TypedName: Hashable {
    let name: String
    let type: EntityType
}

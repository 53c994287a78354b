import Model

/// Joins entities whose names are equal, or equal but for what prints of one name leave out.
struct NameLinker {
    /// With how many namesakes that articles keep apart one more is compared.
    private static let mostNamesakes = 8

    /// Joins within the clusters; short names of people wait for ``ShortNameLinker``.
    func link(_ clusters: inout EntityClusters) {
        joinEqualNames(&clusters)
        joinEqualKeys(&clusters)
        joinTypes(&clusters)
    }

    /// Equal folded names of one type are one, even where an article lists them twice.
    private func joinEqualNames(_ clusters: inout EntityClusters) {
        var first: [TypedName: Int] = [:]
        for (index, member) in clusters.members.enumerated() where !member.name.isShortPerson {
            let name = TypedName(name: member.name.folded, type: member.type)
            if let known = first[name] { clusters.join(known, index) } else { first[name] = index }
        }
    }

    private func joinEqualKeys(_ clusters: inout EntityClusters) {
        var known: [TypedName: [Int]] = [:]
        for (index, member) in clusters.members.enumerated()
        where !member.name.isShortPerson && clusters.root(index) == index && !member.name.key.isEmpty {
            let name = TypedName(name: member.name.key, type: member.type)
            let partner = known[name, default: []].prefix(Self.mostNamesakes)
                .first { !clusters.areKeptApart($0, index) }
            if let partner { clusters.join(partner, index) } else { known[name, default: []].append(index) }
        }
    }

    /// One name is hardly two things because one reader took it for a place and another for a body; but one word can be a
    /// person and a place, and an article that lists both means both.
    private func joinTypes(_ clusters: inout EntityClusters) {
        var known: [String: [Int]] = [:]
        for (index, member) in clusters.members.enumerated()
        where clusters.root(index) == index && Self.isTypeUncertain(member) {
            let partner = known[member.name.folded, default: []].prefix(Self.mostNamesakes)
                .first { !clusters.areKeptApart($0, index) }
            if let partner {
                clusters.join(partner, index)
            } else {
                known[member.name.folded, default: []].append(index)
            }
        }
    }

    private static func isTypeUncertain(_ member: EntityMember) -> Bool {
        switch member.type {
        case .organization, .place, .other: true
        case .person: member.name.person?.fullness == .full
        case .event, .work, .group: false
        }
    }
}

/// A form of a name with the type of what bears it.
private struct TypedName: Hashable {
    let name: String
    let type: EntityType
}

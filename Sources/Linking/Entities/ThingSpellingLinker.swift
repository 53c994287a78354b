import Model

/// Joins places and bodies whose names reports of one event write in different ways: `Tell Zeitoun` and `Tal Zaytoun`.
struct ThingSpellingLinker {
    /// The fewest letters of a name, that two are not alike by chance.
    private static let fewestLetters = 6
    /// More names of one sound in one story are left alone.
    private static let most = 16

    /// Joins within the clusters what sounds alike word by word, in one story, and no article names both of.
    func link(_ clusters: inout EntityClusters) {
        var blocks: [[UInt64]: [Int]] = [:]
        for (index, member) in clusters.members.enumerated()
        where (member.type == .place || member.type == .organization) && !member.name.isAbbreviation {
            guard let story = clusters.evidence(ofMember: index).stories.first else { continue }
            let sounds = Self.words(member).map { StableHash.of(Spelling.sound($0).map(UInt64.init)) }
            blocks[[UInt64(story)] + sounds, default: []].append(index)
        }
        for block in blocks.values.filter({ (2...Self.most).contains($0.count) }).sorted(by: { $0[0] < $1[0] }) {
            for (place, right) in block.enumerated() {
                for left in block[..<place] where clusters.root(left) != clusters.root(right) {
                    guard Self.areAlike(clusters.members[left], clusters.members[right]) else { continue }
                    clusters.joinUnlessKeptApart(right, left, because: "spelling, same story")
                }
            }
        }
    }

    private static func words(_ member: EntityMember) -> [String] {
        member.name.key.split(separator: " ").map(String.init)
    }

    private static func areAlike(_ one: EntityMember, _ two: EntityMember) -> Bool {
        let names = [one, two].map { words($0).joined() }
        guard names.allSatisfy({ $0.utf8.count >= fewestLetters }), one.name.key != two.name.key else { return false }
        let isPlural = names[0] + "s" == names[1] || names[1] + "s" == names[0]
        return !isPlural && zip(words(one), words(two)).allSatisfy { Spelling.soundAlike($0, $1, areSurnames: true) }
            && Spelling.areNear(names[0], names[1])
    }
}

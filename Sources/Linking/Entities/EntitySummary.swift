import Language
import Model

/// One merged entity, summed up from its members.
struct EntitySummary {
    private static let override = "override"

    private let members: [EntityMember]
    private let reasons: [String?]
    private let articles: [AnnotatedArticle]

    /// Prepares the members that `group` names, in their order, of which a person put those in `moved` there.
    init(_ group: [Int], _ clusters: EntityClusters, _ articles: [AnnotatedArticle], moved: Set<Int>) {
        members = group.map { clusters.members[$0] }
        reasons = group.map { moved.contains($0) ? Self.override : clusters.reasons[$0] }
        self.articles = articles
    }

    /// The entity, without an id and without its quotes.
    var entity: CorpusEntity {
        let name = name
        let dates = Set(members.map(\.article)).compactMap { articles[$0].article.published }
        return CorpusEntity(
            id: "",
            name: name.printed,
            type: type,
            aliases: aliases(of: name),
            roles: roles,
            mentionCount: members.reduce(0) { $0 + entity(of: $1).mentions.count },
            articleCount: Set(members.map(\.article)).count,
            quoteCount: 0,
            firstSeen: dates.min(),
            lastSeen: dates.max()
        )
    }

    /// The most frequent of the fullest names, each as it is printed most; of several one with small letters, the longest,
    /// the first in order.
    private var name: EntityName {
        // One print may be somebody's name in one article and a place's in another.
        var counts: [String: (key: EntityName, value: Int)] = [:]
        // A person who joins two says which of them gives the name.
        let own = reasons.contains { $0 != Self.override } ? zip(members, reasons).filter { $0.1 != Self.override } : []
        for member in own.isEmpty ? members : own.map(\.0) {
            counts[member.name.printed, default: (member.name, 0)].value += 1
        }
        // That a headline prints an abbreviation as a word makes it no fuller.
        let prints = Dictionary(grouping: counts.values, by: \.key.folded).values.compactMap { best($0) { _ in 0 } }
        return best(prints, fullness: \.fullness)?.key ?? members[0].name
    }

    private func best(
        _ prints: some Sequence<(key: EntityName, value: Int)>,
        fullness: (EntityName) -> Int
    ) -> (key: EntityName, value: Int)? {
        prints.max { left, right in
            let keys = [left, right]
                .map { (fullness($0.key), $0.value, $0.key.smallLetters, $0.key.printed.utf8.count) }
            return keys[0] != keys[1] ? keys[0] < keys[1] : left.key.printed > right.key.printed
        }
    }

    /// The type that most articles give it, those that know none counting half; of several the first of ``EntityType/allCases``.
    private var type: EntityType {
        var counts: [EntityType: Int] = [:]
        for member in members { counts[member.type, default: 0] += member.type == .other ? 1 : 2 }
        let most = counts.values.max() ?? 0
        return EntityType.allCases.first { counts[$0] == most } ?? .other
    }

    private var roles: [Role] {
        var counts: [String: [String: Int]] = [:]
        for member in members {
            for role in entity(of: member).roles where !NameWords.isCourtesyTitle(WordFolder.standard.fold(role)) {
                counts[WordFolder.standard.fold(role), default: [:]][role, default: 0] += 1
            }
        }
        let roles = counts.values.compactMap { prints -> Role? in
            let print = prints.max { $0.value != $1.value ? $0.value < $1.value : $0.key > $1.key }
            return print.map { Role(text: $0.key, count: prints.values.reduce(0, +)) }
        }
        return roles.sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
    }

    private func aliases(of name: EntityName) -> [Alias] {
        var collector = AliasCollector(name)
        // What joined one of several members of a name holds for all of them.
        var reasonOf: [String: String] = [:]
        for (member, reason) in zip(members, reasons) {
            reasonOf[member.name.folded] = reasonOf[member.name.folded] ?? reason
        }
        for member in members {
            let reason = reasonOf[member.name.folded]
            let text = articles[member.article].article.text
            for mention in entity(of: member).mentions where mention.kind == .name {
                collector.add(text.string(mention.range), of: member, joinedBecause: reason)
            }
        }
        return collector.aliases
    }

    private func entity(of member: EntityMember) -> Entity { articles[member.article].entities[member.entity] }
}

import Model

/// Counts the printed names of one merged entity, and says of each why it is taken for it.
struct AliasCollector {
    private struct Entry {
        var count = 0
        var articles: Set<Int> = []
        var why: AliasReason?
    }

    /// A printed name in the mouth of articles that call the entity by one fullest name.
    private struct Usage: Hashable {
        let alias: String
        let name: String
        let reason: String?
    }

    private let name: EntityName
    private var entries: [String: Entry] = [:]
    private var seen: Set<Usage> = []

    /// Begins for the entity that bears `name`.
    init(_ name: EntityName) {
        self.name = name
    }

    /// Counts one mention, printed as `text`, of a member that was joined to the entity for that reason.
    mutating func add(_ text: String, of member: EntityMember, joinedBecause reason: String?) {
        let alias = NameWords.collapsed(text)
        entries[alias, default: Entry()].count += 1
        entries[alias, default: Entry()].articles.insert(member.article)
        guard seen.insert(Usage(alias: alias, name: member.name.printed, reason: reason)).inserted else { return }
        let why = AliasReason(of: alias, standingFor: member.name, joinedBecause: reason, to: name)
        if let known = entries[alias]?.why, known < why { return }
        entries[alias]?.why = why
    }

    /// The names, the most frequent first.
    var aliases: [Alias] {
        entries.map { text, entry in
            Alias(text: text, count: entry.count, articles: entry.articles.count, why: entry.why?.text ?? "")
        }
        .sorted { $0.count != $1.count ? $0.count > $1.count : $0.text < $1.text }
    }
}

import Language
import Model

/// The merged entities with their members, while a person's decisions are applied to them.
struct EntityGroups {
    private(set) var groups: [(id: String, members: [Int])]
    /// The members that a decision moved.
    private(set) var moved: Set<Int> = []
    private(set) var names: [String: String] = [:]
    private(set) var links: [String: String] = [:]
    /// Decisions about what is not there.
    private(set) var issues: [CorpusIssue] = []

    private let articleOf: (Int) -> String
    private var path = ""
    private var ids: EntityNames

    /// Begins with what the program joined, and with the ids that it gave.
    init(_ groups: [(id: String, members: [Int])], ids: EntityNames, articleOf: @escaping (Int) -> String) {
        self.groups = groups
        self.ids = ids
        self.articleOf = articleOf
    }

    /// Applies the decisions.
    mutating func apply(_ overrides: EntityOverrides) {
        guard !overrides.isEmpty else { return }
        path = overrides.path
        for split in overrides.splits { apply(split) }
        for merge in overrides.merges { apply(merge) }
        groups.removeAll { $0.members.isEmpty }
        let ids = Set(groups.map(\.id))
        for label in overrides.names where isThere(label.entity, ids, label.line) { names[label.entity] = label.text }
        for label in overrides.links where isThere(label.entity, ids, label.line) { links[label.entity] = label.text }
    }

    private mutating func apply(_ split: EntityOverrides.Split) {
        guard let place = place(of: split.entity, split.line) else { return }
        let articles = Set(split.articles)
        let parted = groups[place].members.filter { articles.contains(articleOf($0)) }
        guard !parted.isEmpty else {
            report("“\(split.entity)” is named in none of the articles that are to be split off", split.line)
            return
        }
        groups[place].members.removeAll(where: Set(parted).contains)
        let wanted = split.id ?? EntityNames.slug(of: split.name)
        let id = ids.free(wanted, of: split.articles.sorted().joined())
        if split.id != nil, id != wanted { report("the id “\(wanted)” is taken, “\(id)” stands for it", split.line) }
        groups.append((id, parted))
        names[id] = split.name
        moved.formUnion(parted)
    }

    private mutating func apply(_ merge: EntityOverrides.Merge) {
        guard let kept = place(of: merge.kept, merge.line) else { return }
        for other in merge.others {
            guard let gone = place(of: other, merge.line), gone != kept else { continue }
            moved.formUnion(groups[gone].members)
            groups[kept].members = (groups[kept].members + groups[gone].members).sorted()
            groups[gone].members = []
        }
    }

    private mutating func place(of id: String, _ line: Int) -> Int? {
        let place = groups.firstIndex { $0.id == id && !$0.members.isEmpty }
        if place == nil { report("there is no entity “\(id)”; /entities lists the ids", line) }
        return place
    }

    private mutating func isThere(_ id: String, _ ids: Set<String>, _ line: Int) -> Bool {
        if ids.contains(id) { return true }
        report("there is no entity “\(id)”; /entities lists the ids", line)
        return false
    }

    private mutating func report(_ problem: String, _ line: Int) {
        issues.append(CorpusIssue(.notice, path: path, line: line, code: "override_unused", message: problem + "."))
    }
}

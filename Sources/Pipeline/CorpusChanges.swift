/// Which articles a build has otherwise than the one before it: by what was read and found in each alone.
public struct CorpusChanges: Hashable, Sendable {
    /// The ids of articles that are new, ascending.
    public var added: [String] = []
    /// The ids of articles of which something changed, ascending.
    public var changed: [String] = []
    /// The ids of articles that are gone, ascending.
    public var removed: [String] = []

    /// Creates the changes where nothing changed.
    public init() {}

    /// How many there are.
    public var count: Int { added.count + changed.count + removed.count }
}

extension CorpusChanges {
    /// The difference between two builds; everything is new where there was none.
    ///
    /// - Complexity: O(*n* log *n*) in the articles.
    public init(from old: CorpusBuild?, to new: CorpusBuild) {
        let before = old?.digests ?? [:]
        for (id, digest) in new.digests {
            guard let known = before[id] else {
                added.append(id)
                continue
            }
            if known != digest { changed.append(id) }
        }
        removed = before.keys.filter { new.digests[$0] == nil }.sorted()
        added.sort()
        changed.sort()
    }
}

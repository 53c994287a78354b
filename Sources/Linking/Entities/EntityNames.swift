import Language

/// Gives entities their ids: slugs of their names, each once.
struct EntityNames {
    private static let longest = 80

    /// Words that stand in the place of an id in the paths of the API, and ids given.
    private var taken: Set<String> = ["suggest", "check"]

    /// The id for an entity of that name: its slug, or where another entity has that, the slug with a hash of `member`, the
    /// entity's first member.
    mutating func id(for name: String, of member: String) -> String {
        let slug = Slug.of(name).prefix(Self.longest)
        let base = String(slug.hasSuffix("-") ? slug.dropLast() : slug)
        var id = base
        var hashed = member
        while !taken.insert(id).inserted {
            id = base + "-" + StableHash.hex(hashed).prefix(8)
            hashed += "#"
        }
        return id
    }
}

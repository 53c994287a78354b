import Language

/// Gives entities their ids: slugs of their names, each once.
struct EntityNames {
    /// Words that stand in the place of an id in the paths of the API.
    static let reserved: Set<String> = ["suggest", "check"]
    private static let longest = 80

    /// Ids given, and those that nothing may have.
    private var taken = reserved

    /// The id for an entity of that name: its slug, or where another entity has that, the slug with a hash of `member`, the
    /// entity's first member.
    mutating func id(for name: String, of member: String) -> String {
        free(Self.slug(of: name), of: member)
    }

    /// The slug of a name, of a long one its beginning.
    static func slug(of name: String) -> String {
        let slug = Slug.of(name).prefix(longest)
        return String(slug.hasSuffix("-") ? slug.dropLast() : slug)
    }

    /// An id itself, or where it is taken, the id with a hash of `member` behind it.
    mutating func free(_ base: String, of member: String) -> String {
        var id = base
        var hashed = member
        while !taken.insert(id).inserted {
            id = base + "-" + StableHash.hex(hashed).prefix(8)
            hashed += "#"
        }
        return id
    }
}

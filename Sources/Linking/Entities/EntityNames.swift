import Language

/// Gives entities their ids: slugs of their names, each once.
struct EntityNames {
    private static let longest = 80

    /// Words that stand in the place of an id in the paths of the API, and ids given.
    private var taken: Set<String> = ["suggest", "check"]

    /// The id for an entity of that name: its slug, or where another entity has that, the slug with a hash of `member`, the
    /// entity's first member.
    mutating func id(for name: String, of member: String) -> String {
        let slug = Self.slug(name)
        let base = slug.isEmpty ? "entity-" + StableHash.hex(WordFolder.standard.fold(name)) : slug
        var id = base
        var hashed = member
        while !taken.insert(id).inserted {
            id = base + "-" + StableHash.hex(hashed).prefix(8)
            hashed += "#"
        }
        return id
    }

    /// The name in lower-case ASCII letters and digits, with hyphens for whatever stands between them; empty where there
    /// are none.
    static func slug(_ name: String) -> String {
        var slug: [UInt8] = []
        for byte in WordFolder.standard.fold(name.utf8) where byte != UInt8(ascii: "'") {
            let isKept = byte &- 0x61 < 26 || byte &- 0x30 < 10
            if isKept { slug.append(byte) } else if slug.last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
        }
        let trimmed = slug.drop { $0 == UInt8(ascii: "-") }.prefix(longest)
        return String(decoding: trimmed.last == UInt8(ascii: "-") ? trimmed.dropLast() : trimmed, as: UTF8.self)
    }
}

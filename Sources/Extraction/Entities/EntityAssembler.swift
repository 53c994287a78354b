import Language
import Model

/// Turns the catalog into the article's entities, with the mentions that quotes add, and leaves out what only other
/// articles' teasers name.
struct EntityAssembler {
    let scene: Scene
    let roles: RoleBook

    /// The entities in the order of their first mentions, and for each item of the catalog its index among them.
    func assemble(quotes: [Quote]) -> (entities: [Entity], indexOf: [Int?]) {
        var references = [Set<Mention>](repeating: [], count: scene.catalog.items.count)
        for quote in quotes {
            guard let entity = quote.speaker.entity, let range = quote.speaker.mention else { continue }
            switch quote.speaker.type {
            case .pronoun: references[entity].insert(Mention(range: range, kind: .pronoun))
            case .nominal: references[entity].insert(Mention(range: range, kind: .nominal))
            default: break
            }
        }
        let speakers = Set(quotes.compactMap(\.speaker.entity))
        var ids = EntityIDs()
        var entities: [Entity] = []
        var indexOf = [Int?](repeating: nil, count: scene.catalog.items.count)
        for (index, item) in scene.catalog.items.enumerated()
        where speakers.contains(index) || (item.mentions.contains(where: isOfArticle) && !isWord(item)) {
            let names = item.mentions.map {
                Mention(range: scene.article.nameRange(scene.catalog.names[$0].tokens), kind: .name)
            }
            indexOf[index] = entities.count
            entities.append(
                Entity(
                    id: ids.id(name: item.name, type: item.type),
                    name: printed(item.name),
                    type: item.type,
                    roles: roleNames(of: index),
                    mentions: (names + references[index]).sorted { $0.range < $1.range }
                )
            )
        }
        return (entities, indexOf)
    }

    /// Whether the name is a common word with a capital, of which nothing tells what it names.
    private func isWord(_ item: EntityCatalog.Item) -> Bool {
        guard item.type == .other, item.words.count == 1, let first = item.mentions.first else { return false }
        return scene.tokens[scene.catalog.names[first].tokens.lowerBound].is(.common)
    }

    private func isOfArticle(_ name: Int) -> Bool {
        scene.article.passages[scene.catalog.names[name].passage].isOfArticle
    }

    private func roleNames(of item: Int) -> [String] {
        var seen: Set<String> = []
        let named = roles.roles[item]
            .filter { role in
                role.count > 1 || !RoleBook.honorifics.contains { scene.article.isWord(role.lowerBound, $0) }
            }
        return named.map { printed(scene.article.string($0)) }
            .filter { role in
                seen.insert(WordFolder.standard.fold(role)).inserted
            }
    }

    /// The text with single spaces, where a line break or a no-break space stood.
    private func printed(_ text: String) -> String {
        isPlain(text) ? text : text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether all is ASCII with single spaces, as nearly every name is: to look at characters is slow.
    private func isPlain(_ text: String) -> Bool {
        var before: UInt8 = 0x20
        for byte in text.utf8 {
            if byte < 0x20 || byte >= 0x7F || byte == 0x20 && before == 0x20 { return false }
            before = byte
        }
        return before != 0x20
    }
}

/// Gives entities of one article ids that differ.
struct EntityIDs {
    private var taken: Set<String> = []

    /// The slug of `name`; where that is taken, with the type behind it, and then with a hash.
    mutating func id(name: String, type: EntityType) -> String {
        let slug = Slug.of(name)
        var id = slug
        if !taken.insert(id).inserted {
            id = "\(slug)-\(type.rawValue)"
            var key = WordKey.of(id.utf8)
            while !taken.insert(id).inserted {
                key = WordKey.adding(0, to: key)
                id = "\(slug)-\(String(key, radix: 36))"
            }
        }
        return id
    }
}

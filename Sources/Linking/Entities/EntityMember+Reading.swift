import Language
import Model

extension EntityMember {
    /// The entities of `articles`, each name parsed once.
    static func all(of articles: [AnnotatedArticle]) -> [EntityMember] {
        var names: [Entity: EntityName] = [:]
        var members: [EntityMember] = []
        for (article, annotated) in articles.enumerated() {
            for (index, entity) in annotated.entities.enumerated() {
                let bare = Entity(id: "", name: entity.name, type: entity.type, roles: [], mentions: [])
                let name = names[bare] ?? EntityName(entity.name, type: entity.type)
                names[bare] = name
                members.append(
                    EntityMember(
                        article: article,
                        entity: index,
                        type: entity.type,
                        name: name,
                        roles: roleHashes(entity.roles),
                        heads: headHashes(entity.roles)
                    )
                )
            }
        }
        return members
    }

    /// For each article, hashes of the organisations that it names and that few others do: beside them, a namesake is
    /// hardly another.
    static func companies(of members: [EntityMember], articleCount: Int) -> [Set<UInt64>] {
        var companies = [Set<UInt64>](repeating: [], count: articleCount)
        var articlesOf: [UInt64: Int] = [:]
        for member in members where member.type == .organization {
            let hash = StableHash.of(member.name.key)
            if companies[member.article].insert(hash).inserted { articlesOf[hash, default: 0] += 1 }
        }
        let most = max(10, articleCount / 100)
        return companies.map { $0.filter { articlesOf[$0, default: 0] <= most } }
    }

    /// For each article, hashes of the names in it that few others have, ascending: what tells one matter from another.
    static func rareNames(of members: [EntityMember], articleCount: Int) -> [[UInt64]] {
        var names = [Set<UInt64>](repeating: [], count: articleCount)
        var articlesOf: [UInt64: Int] = [:]
        for member in members where names[member.article].insert(member.name.hash).inserted {
            articlesOf[member.name.hash, default: 0] += 1
        }
        let most = max(12, articleCount / 20)
        return names.map { $0.filter { articlesOf[$0, default: 0] <= most }.sorted() }
    }

    /// For each article, hashes of the people and bodies that it names, but for those of `outlets`, which print about many.
    static func actors(of members: [EntityMember], but outlets: Set<UInt64>, articleCount: Int) -> [Set<UInt64>] {
        var actors = [Set<UInt64>](repeating: [], count: articleCount)
        for member in members where member.type == .person || member.type == .organization {
            if !outlets.contains(member.name.hash) { actors[member.article].insert(member.name.hash) }
        }
        return actors
    }

    private static func headHashes(_ roles: [String]) -> Set<UInt64> {
        Set(
            roles.compactMap { role in
                let words = NameWords.words(of: NameWords.collapsed(role)).map(\.folded)
                // `doctor of the Italian team` is a doctor.
                let phrase = words.dropFirst().firstIndex(where: joints.contains).map { words[..<$0] } ?? words[...]
                return phrase.last.flatMap { phrase.allSatisfy(NameWords.isCourtesyTitle) ? nil : StableHash.of($0) }
            }
        )
    }

    /// What stands between somebody's role and what they have it of.
    private static let joints: Set<String> = ["of", "for", "from", "in", "at", "with", "to"]

    private static func roleHashes(_ roles: [String]) -> Set<UInt64> {
        var hashes: Set<UInt64> = []
        for role in roles {
            let words = NameWords.words(of: NameWords.collapsed(role)).map(\.folded)
            if words.allSatisfy(NameWords.isCourtesyTitle) { continue }
            for start in words.indices where start == 0 || start < words.count - 1 {
                hashes.insert(StableHash.of(words[start...].joined(separator: " ")))
            }
        }
        return hashes
    }
}

import Language
import Model

/// The entities of one article, with the name mentions that belong to each.
struct EntityCatalog {
    /// One entity of the article.
    struct Item {
        /// The folded words of its fullest name.
        let words: [String]
        /// The fullest name as printed.
        let name: String
        let type: EntityType
        /// The indexes of its mentions among the names, in the order of the text.
        let mentions: [Int]
        /// What its titles tell.
        let isMasculine: Bool
        let isFeminine: Bool

        /// Whether a word of these classes can stand for it: none for the other gender than its titles tell.
        func agrees(with word: WordClass) -> Bool {
            !(word.contains(.feminine) && isMasculine && !isFeminine)
                && !(word.contains(.masculine) && isFeminine && !isMasculine)
        }
    }

    /// The names, in the order of the text.
    let names: [NameMention]
    /// The entities, in the order of their first mentions.
    let items: [Item]
    /// For each name, the index of its entity.
    let entityOf: [Int]
    /// For each token, the index of the name that it is part of, or -1.
    let nameAt: [Int32]
}

/// One line of a file of tagged tokens: the sentences of an article, each token with its offsets and tags, and which
/// mentions mean the same person or thing.
///
/// Offsets are Unicode scalars, half-open.
struct TaggedArticle: Decodable, Sendable {
    /// A token with its part of speech of the Penn Treebank and the kind of name that it belongs to, or `O`.
    struct Token: Decodable, Sendable {
        let start: Int
        let end: Int
        let tag: String
        let name: String

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            start = try values.decode(Int.self)
            end = try values.decode(Int.self)
            tag = try values.decode(String.self)
            name = values.isAtEnd ? "O" : try values.decode(String.self)
        }
    }

    /// A mention of a person or thing, with the number of what it means.
    struct Mention: Decodable, Sendable {
        let start: Int
        let end: Int
        let type: String
        let group: Int
    }

    let id: String
    let sentences: [[Token]]
    /// Chains of mentions that a program made, each a pair of offsets.
    let coreference: [[[Int]]]?
    /// Mentions that people marked.
    let entities: [Mention]?
    /// Whether all names are tagged, with groups, events and works told from one another.
    let allKinds: Bool?

    var hasAllKinds: Bool { allKinds ?? false }

    enum CodingKeys: String, CodingKey {
        case id, sentences, coreference, entities
        case allKinds = "all_kinds"
    }
}

/// One line of a file of articles with marked mentions: the text, its sentences with parts of speech, and every mention.
///
/// Offsets are Unicode scalars, half-open.
struct MarkedArticle: Decodable {
    /// A token with its part of speech of the Penn Treebank.
    struct Token: Decodable {
        let start: Int
        let end: Int
        let tag: String

        init(from decoder: any Decoder) throws {
            var values = try decoder.unkeyedContainer()
            start = try values.decode(Int.self)
            end = try values.decode(Int.self)
            tag = try values.decode(String.self)
        }
    }

    struct Mention: Decodable {
        let start: Int
        let end: Int
        let type: String
        let group: Int
    }

    /// A mention by name.
    struct Name: Hashable {
        let start: Int
        let end: Int
        let type: String
        let group: Int
    }

    let id: String
    let text: String
    let sentences: [[Token]]
    let entities: [Mention]

    private static let descriptions: Set<String> = ["DT", "PRP$", "JJ", "``", "IN", "NN", "CD"]
    private static let joints: Set<String> = ["IN", "DT", "CC"]
    /// What may follow a name within its mention; behind others the name only describes what is meant.
    private static let ends: Set<String> = [",", ":", "(", ")", "-LRB-", "-RRB-", "''", "``", "POS", "WP", "WDT", "IN"]

    /// The mentions of people, organisations and places that are names: proper nouns behind descriptions, of mentions in
    /// one another the longest.
    var names: [Name] {
        let tokens = sentences.flatMap { $0 }
        var names: [Name] = []
        for mention in entities.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) })
        where ["person", "organization", "place"].contains(mention.type) {
            let inside = tokens.filter { $0.start >= mention.start && $0.end <= mention.end }
                .drop { Self.descriptions.contains($0.tag) }
            guard let range = Self.name(inside, isPerson: mention.type == "person"),
                names.last.map({ $0.end <= range.lowerBound }) ?? true
            else { continue }
            names.append(
                Name(start: range.lowerBound, end: range.upperBound, type: mention.type, group: mention.group)
            )
        }
        return names
    }

    /// The name at the head of a mention; of people, `of` and `and` are no part of it.
    private static func name(_ tokens: ArraySlice<Token>, isPerson: Bool) -> Range<Int>? {
        var name = tokens.prefix { $0.tag.hasPrefix("NNP") || !isPerson && joints.contains($0.tag) }
        while let last = name.last, !last.tag.hasPrefix("NNP") { name.removeLast() }
        guard let first = name.first, let last = name.last else { return nil }
        if let next = tokens.dropFirst(name.count).first, !ends.contains(next.tag) { return nil }
        return first.start..<last.end
    }
}

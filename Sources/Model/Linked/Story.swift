/// Articles on the same event.
public struct Story: Hashable, Sendable {
    /// `s-` and a hash of the smallest member's id.
    public var id: String
    /// What its articles have in common, in a few words.
    public var label: String
    /// The indexes of its articles, in their order; at least two.
    public var articles: [Int]
    /// The indexes of the corpus's entities that most of them name.
    public var entities: [Int]

    /// Creates a story.
    public init(id: String, label: String, articles: [Int], entities: [Int]) {
        self.id = id
        self.label = label
        self.articles = articles
        self.entities = entities
    }
}

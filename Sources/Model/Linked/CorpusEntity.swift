/// An entity merged over the corpus.
public struct CorpusEntity: Hashable, Sendable {
    /// The slug of the name, unique in the corpus.
    public var id: String
    /// The fullest common name.
    public var name: String
    /// What it is.
    public var type: EntityType
    /// The names it goes by, the most frequent first.
    public var aliases: [Alias]
    /// The roles it is given, the most frequent first.
    public var roles: [Role]
    /// The number of mentions in all articles.
    public var mentionCount: Int
    /// The number of articles that mention it.
    public var articleCount: Int
    /// The number of quotes it speaks, without furniture and scare quotes.
    public var quoteCount: Int
    /// The first and the last date of publication of those articles, or nil where none is dated.
    public var firstSeen: String?
    /// The last date of publication.
    public var lastSeen: String?
    /// The id of the entity at Wikidata, or nil where nobody gave it.
    public var wikidata: String?

    /// Creates an entity.
    public init(
        id: String,
        name: String,
        type: EntityType,
        aliases: [Alias],
        roles: [Role],
        mentionCount: Int,
        articleCount: Int,
        quoteCount: Int,
        firstSeen: String?,
        lastSeen: String?
    ) {
        self.id = id
        self.name = name
        self.type = type
        self.aliases = aliases
        self.roles = roles
        self.mentionCount = mentionCount
        self.articleCount = articleCount
        self.quoteCount = quoteCount
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
    }
}

/// A name that an entity goes by.
public struct Alias: Hashable, Sendable {
    /// The name as printed.
    public let text: String
    /// How often it is printed.
    public let count: Int
    /// In how many articles.
    public let articles: Int
    /// Why it is taken for this entity.
    public let why: String

    /// Creates an alias.
    public init(text: String, count: Int, articles: Int, why: String) {
        self.text = text
        self.count = count
        self.articles = articles
        self.why = why
    }
}

/// A role that an entity is given.
public struct Role: Hashable, Sendable {
    /// The role as printed.
    public let text: String
    /// How often.
    public let count: Int

    /// Creates a role.
    public init(text: String, count: Int) {
        self.text = text
        self.count = count
    }
}

/// Somebody or something that one article names.
public struct Entity: Hashable, Sendable {
    /// The slug of the name, unique in the article.
    public var id: String
    /// The fullest name that the article gives.
    public var name: String
    /// What it is.
    public var type: EntityType
    /// Roles that the text gives (`foreign minister`), in the order of their first mention.
    public var roles: [String]
    /// Where it is mentioned, in the order of the text.
    public var mentions: [Mention]

    /// Creates an entity.
    public init(id: String, name: String, type: EntityType, roles: [String], mentions: [Mention]) {
        self.id = id
        self.name = name
        self.type = type
        self.roles = roles
        self.mentions = mentions
    }
}

/// The kind of thing that an entity is.
public enum EntityType: String, Sendable, CaseIterable {
    /// A human being.
    case person
    /// A company, body, team, outlet or government.
    case organization
    /// A country, city, region or other place.
    case place
    /// Something that happens and has a name.
    case event
    /// A book, film, law or other made thing with a title.
    case work
    /// Nationalities, religions, parties' adherents.
    case group
    /// Anything else that has a name.
    case other
}

/// One place where an entity is mentioned.
public struct Mention: Hashable, Sendable {
    /// Where.
    public let range: TextRange
    /// How.
    public let kind: MentionKind

    /// Creates a mention.
    public init(range: TextRange, kind: MentionKind) {
        self.range = range
        self.kind = kind
    }
}

/// How an entity is mentioned.
public enum MentionKind: String, Sendable, CaseIterable {
    /// By a name or a part of it.
    case name
    /// By a role or description.
    case nominal
    /// By a pronoun.
    case pronoun
}

import Model

/// What is known of an article beside its text: from the members of its record, or from what its page tells machines.
struct KnownFacts {
    var id: String?
    var title: Evidenced<String>?
    var authors: [Evidenced<String>] = []
    var outlet: Evidenced<String>?
    /// In ISO 8601.
    var published: Evidenced<String>?
    /// Whether there is a date that could not be read.
    var hasUnreadableDate = false
    var url: String?
    /// A tag of BCP 47.
    var language: String?
    var dateline: String?
    /// The credits of pictures.
    var credits: [String] = []
    var extra: [String: JSONValue] = [:]

    /// Knows nothing.
    init() {}

    /// Knows what a record says.
    init(_ fields: RecordFields) {
        func evidenced(_ value: String) -> Evidenced<String> { Evidenced(value, evidence: MetadataEvidence.record) }
        id = fields.id
        title = fields.title.map(evidenced)
        authors = fields.authors.map(evidenced)
        outlet = fields.outlet.map(evidenced)
        published = fields.published.map(evidenced)
        hasUnreadableDate = fields.unreadableDate != nil
        url = fields.url
        language = fields.language
        dateline = fields.dateline
        extra = fields.extra
    }

    /// These facts, and where one is missing that of `other`.
    func filled(from other: KnownFacts) -> KnownFacts {
        var facts = self
        facts.title = title ?? other.title
        facts.authors = authors.isEmpty ? other.authors : authors
        facts.outlet = outlet ?? other.outlet
        facts.published = published ?? other.published
        facts.url = url ?? other.url
        facts.language = language ?? other.language
        facts.dateline = dateline ?? other.dateline
        facts.credits = credits + other.credits
        return facts
    }
}

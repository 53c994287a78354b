/// What is known about the people behind a name, apart from the name.
struct EntityEvidence {
    /// What two of them share.
    enum Support: String {
        case role = "same role"
        case story = "same story"
        case company = "same company"
    }

    /// The articles that name them.
    var articles: Set<Int> = []
    /// Hashes of their roles.
    var roles: Set<UInt64> = []
    /// Hashes of the last words of their roles.
    var heads: Set<UInt64> = []
    /// Hashes of the less common organisations named beside them.
    var companies: Set<UInt64> = []
    /// The stories of those articles.
    var stories: Set<Int> = []

    /// What speaks for the two being one, the strongest first, or nil.
    func support(_ other: EntityEvidence) -> Support? {
        if Self.meet(roles, other.roles) { return .role }
        if Self.meet(stories, other.stories) { return .story }
        return Self.meet(companies, other.companies) ? .company : nil
    }

    /// Adds what is known about another of them.
    mutating func add(_ other: EntityEvidence) {
        articles.formUnion(other.articles)
        roles.formUnion(other.roles)
        heads.formUnion(other.heads)
        companies.formUnion(other.companies)
        stories.formUnion(other.stories)
    }

    /// Whether two sets share an element.
    ///
    /// - Complexity: O(*n*) in the smaller set.
    static func meet<Element>(_ left: Set<Element>, _ right: Set<Element>) -> Bool {
        left.count < right.count ? left.contains(where: right.contains) : right.contains(where: left.contains)
    }
}

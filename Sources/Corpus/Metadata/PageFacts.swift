import Model

/// What a page says about itself.
struct PageFacts: Equatable {
    var title: Evidenced<String>?
    var authors: [Evidenced<String>] = []
    var outlet: Evidenced<String>?
    var dateline: String?
    /// The credits of pictures, each once.
    var credits: [String] = []
    /// In ISO 8601.
    var published: String?

    /// Adds a credit that is not there yet.
    mutating func addCredit(_ credit: String) {
        if !credits.contains(credit) { credits.append(credit) }
    }

    /// Takes `names` for the authors, unless a better place has named them before.
    mutating func setAuthors(_ names: [String], evidence: String) {
        if authors.isEmpty { authors = names.map { Evidenced($0, evidence: evidence) } }
    }
}

import Model

/// What a page says about itself.
struct PageFacts: Equatable {
    var title: Evidenced<String>?
    var authors: [Evidenced<String>] = []
    var outlet: Evidenced<String>?
    var dateline: String?
    /// The credits of pictures, each once.
    var credits: [String] = []
    /// In ISO 8601, with where it was read.
    var published: Evidenced<String>?

    /// Adds a credit that is not there yet.
    mutating func addCredit(_ credit: String) {
        if !credits.contains(credit) { credits.append(credit) }
    }

    /// Takes `names` for the authors, unless a better place has named them before.
    mutating func setAuthors(_ names: [String], evidence: String) {
        if authors.isEmpty { authors = names.map { Evidenced($0, evidence: evidence) } }
    }

    /// Takes `name` for the outlet, unless a better place has named it before.
    mutating func setOutlet(_ name: String, evidence: String) {
        if outlet == nil { outlet = Evidenced(name, evidence: evidence) }
    }

    /// Takes `date` for the day of publication, unless a better place has told it before.
    mutating func setPublished(_ date: PublicationDate?, evidence: String) {
        if published == nil, let date { published = Evidenced(date.iso8601, evidence: evidence) }
    }
}

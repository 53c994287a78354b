import Model

/// What a page says about its article: to machines first, then by its markup.
///
/// In the order of trust: linked data, Open Graph, other `meta` elements, elements that say what they hold. What only the
/// visible text tells is read from its blocks later.
struct PageMetadata {
    private static let authorNames = [
        "author", "citation_author", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl",
    ]
    private static let dateNames = [
        "citation_publication_date", "citation_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date",
        "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date", "date", "datepublished",
    ]
    private static let publishedNames = ["article:published_time", "og:published_time", "og:article:published_time"]
    private static let outletNames = [
        "citation_journal_title", "dc.publisher", "dcterms.publisher", "publisher", "application-name",
    ]
    private static let titleNames = ["twitter:title", "citation_title", "dc.title", "dcterms.title"]
    private static let languageNames = ["og:locale", "content-language", "dc.language"]
    private static let mostAuthors = 64
    /// Words of names that are no person's.
    private static let noPeople: Set<String> = [
        "agency", "bureau", "correspondents", "desk", "editors", "newsroom", "staff", "team",
    ]

    private let tree: HTMLTree
    private let linked: LinkedData
    private let tags: MetaTags
    private let element: TitleElement?

    /// Reads what a page tells machines; linked data may nest so deep.
    init(_ tree: HTMLTree, nesting: Int) {
        self.tree = tree
        linked = LinkedData(tree, nesting: nesting)
        tags = MetaTags(tree)
        let title = tree.elements(.title).first.map(tree.string)
        element = title.flatMap { $0.isEmpty ? nil : TitleElement($0) }
    }

    /// The titles that the page tells machines, by which its heading is known.
    var titles: [String] {
        [linked.title, tags.first(["og:title"]), tags.first(Self.titleNames)].compactMap(\.self)
            + (element?.candidates ?? [])
    }

    /// The facts, with what the markup of `story` adds; `heading` is the text of the visible title.
    func facts(_ story: StoryFinder.Story, _ statistics: PageStatistics, heading: String?) -> KnownFacts {
        var facts = KnownFacts()
        let markup = PageMarkup(tree, statistics, story)
        facts.outlet = Self.first([
            (linked.outlet, MetadataEvidence.linkedData), (tags.first(["og:site_name"]), MetadataEvidence.openGraph),
            (tags.first(Self.outletNames), MetadataEvidence.meta),
            (heading.flatMap { element?.outlet(beside: $0) }, MetadataEvidence.titleElement),
        ])
        facts.title = title(heading: heading, outlet: facts.outlet?.value)
        facts.authors = authors(markup, outlet: facts.outlet?.value)
        facts.published = Self.first([
            (linked.published, MetadataEvidence.linkedData),
            (date(Self.publishedNames), MetadataEvidence.openGraph), (date(Self.dateNames), MetadataEvidence.meta),
            (markup.published, MetadataEvidence.markup),
        ])
        facts.url = tags.canonical ?? tags.first(["og:url"]).flatMap(RecordValue.webAddress) ?? linked.url
        facts.language = language
        facts.dateline = linked.dateline
        facts.credits = markup.credits
        return facts
    }

    private var language: String? {
        let root = tree.elements(.html).first.flatMap { tree.value(.lang, of: $0) }
        return [root, linked.language, tags.first(Self.languageNames)].lazy.compactMap(\.self)
            .map { $0.replacing("_", with: "-") }.compactMap(RecordValue.languageTag).first
    }

    /// A title that is cut off, or that is the outlet's name, gives way to the heading.
    private func title(heading: String?, outlet: String?) -> Evidenced<String>? {
        let bare = { (title: String?) -> String? in
            guard let title else { return nil }
            let bare = outlet.map { TitleSuffix.removing($0, from: title) } ?? title
            return bare.isEmpty || StoryFinder.folded(bare) == outlet.map(StoryFinder.folded) ? nil : bare
        }
        var data = linked.title
        if let heading, let cut = data, cut.hasSuffix("…") || cut.hasSuffix("..."),
            StoryFinder.folded(heading).hasPrefix(StoryFinder.folded(cut))
        {
            data = nil
        }
        return Self.first([
            (bare(data), MetadataEvidence.linkedData), (bare(heading), MetadataEvidence.heading),
            (bare(tags.first(["og:title"])), MetadataEvidence.openGraph),
            (bare(tags.first(Self.titleNames)), MetadataEvidence.meta),
            (bare(element?.headline), MetadataEvidence.titleElement),
        ])
    }

    private func authors(_ markup: PageMarkup, outlet: String?) -> [Evidenced<String>] {
        let named = { (values: [String]) in
            values.filter { RecordValue.webAddress($0) == nil }.flatMap { NameList.people(in: $0) }
        }
        let choices = [
            (linked.authors, MetadataEvidence.linkedData),
            (named(tags.all(["article:author", "og:article:author"])), MetadataEvidence.openGraph),
            (named(tags.all(Self.authorNames)), MetadataEvidence.meta), (markup.authors, MetadataEvidence.markup),
        ]
        for (names, evidence) in choices {
            var seen: Set<String> = []
            let people = names.filter { Self.isPerson($0, outlet: outlet) && seen.insert($0).inserted }
            if !people.isEmpty { return people.prefix(Self.mostAuthors).map { Evidenced($0, evidence: evidence) } }
        }
        return []
    }

    /// A name of two words or more; neither the outlet nor its staff as a whole.
    private static func isPerson(_ name: String, outlet: String?) -> Bool {
        let words = name.split(separator: " ").map(String.init)
        guard words.count >= 2, NameList.isName(words), name.utf8.count <= 120 else { return false }
        if let outlet, StoryFinder.folded(outlet) == StoryFinder.folded(name) { return false }
        return !words.contains { noPeople.contains($0.lowercased()) }
    }

    private func date(_ names: [String]) -> String? {
        names.lazy.compactMap { tags.first([$0]) }.compactMap { PublicationDate($0)?.iso8601 }.first
    }

    private static func first(_ choices: [(value: String?, evidence: String)]) -> Evidenced<String>? {
        choices.lazy.compactMap { choice in choice.value.map { Evidenced($0, evidence: choice.evidence) } }.first
    }
}

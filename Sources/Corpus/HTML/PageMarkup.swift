/// What elements in and before the story say they hold: names of authors, the date, credits of pictures.
struct PageMarkup {
    private static let longestName = 200

    let authors: [String]
    /// In ISO 8601.
    let published: String?
    /// The credits of the story's pictures.
    let credits: [String]

    init(_ tree: HTMLTree, _ statistics: PageStatistics, _ story: StoryFinder.Story) {
        let places = PagePlaceFinder(tree, statistics, story)
        var authors: [String] = []
        var bylines: [String] = []
        var dated: String?
        var timed: String?
        var credits: [String] = []
        // A time, or a name that a class marks, means less once the story is under way.
        var paragraphs = 0
        for index in story.scope where !statistics.nodes[index].isOuter && tree.nodes[index].tag != .text {
            let names = tree.tokens(.itemprop, of: index)
            if names.contains("author") || tree.tokens(.rel, of: index).contains("author") {
                authors += Self.names(tree, index)
            }
            if dated == nil, names.contains("datepublished") { dated = Self.date(tree, index) }
            let isTime = tree.nodes[index].tag == .time && !names.contains("datemodified")
            let isHead =
                index < story.body.lowerBound || story.title.map(story.body.contains) != false && paragraphs < 2
            if timed == nil, isTime, isHead { timed = Self.date(tree, index) }
            if isHead, places.namesAuthor(index) { bylines += Self.names(tree, index) }
            if statistics.nodes[index].prose > 0 && !statistics.nodes[index].holdsBlocks { paragraphs += 1 }
            if Self.isCredit(tree, index) { credits.append(Self.withoutLabel(tree.string(in: index))) }
        }
        self.authors = authors.isEmpty ? bylines : authors
        published = dated ?? timed
        self.credits = credits.filter { (1...Self.longestName).contains($0.utf8.count) }
    }

    /// The names in an element; of one with a part that is the name alone, that part's.
    private static func names(_ tree: HTMLTree, _ index: Int) -> [String] {
        let inner = tree.range(of: index).dropFirst()
            .filter { tree.nodes[$0].tag != .text && tree.tokens(.itemprop, of: $0).contains("name") }
        if !inner.isEmpty { return inner.map(tree.string) }
        let items = tree.range(of: index).dropFirst().filter { tree.nodes[$0].tag == .li }
        if !items.isEmpty { return items.prefix(20).flatMap { NameList.people(in: tree.string(in: $0)) } }
        let text = tree.string(in: index)
        guard text.utf8.count <= longestName else { return [] }
        return text.lowercased().hasPrefix("by ") ? NameList.byline(text) ?? [] : NameList.people(in: text)
    }

    private static func date(_ tree: HTMLTree, _ index: Int) -> String? {
        let machine = tree.value(.datetime, of: index) ?? tree.value(.content, of: index)
        return (machine.flatMap { PublicationDate($0) } ?? PublicationDate(tree.string(in: index)))?.iso8601
    }

    /// `Photograph: Ona Bright` credits Ona Bright.
    private static func withoutLabel(_ credit: String) -> String {
        let words = credit.split(separator: " ")
        guard let colon = words.prefix(2).firstIndex(where: { $0.hasSuffix(":") }), colon + 1 < words.count else {
            return credit
        }
        return words[(colon + 1)...].joined(separator: " ")
    }

    private static func isCredit(_ tree: HTMLTree, _ index: Int) -> Bool {
        let isNamed =
            tree.tokens(.itemprop, of: index).contains { $0 == "credittext" || $0 == "copyrightholder" }
            || tree.tokens(.class, of: index)
                .contains { token in
                    token.split { $0 == "-" || $0 == "_" }.contains { MarkupVocabulary.credit.contains(String($0)) }
                }
        return isNamed && tree.ancestors(of: index).prefix(6).contains { tree.nodes[$0].tag == .figure }
    }
}

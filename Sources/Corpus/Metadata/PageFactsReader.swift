import Model

/// Reads what a page says about itself from its lines, when their kinds are known.
struct PageFactsReader {
    private let page: Page
    private let kinds: [BlockKind]
    private let table: PhraseTable

    /// Prepares to read `page`.
    init(page: Page, kinds: [BlockKind], table: PhraseTable) {
        self.page = page
        self.kinds = kinds
        self.table = table
    }

    /// The facts; `title` is what the record gives.
    func facts(title: String?) -> PageFacts {
        var facts = PageFacts()
        readTitle(title, into: &facts)
        readAuthors(into: &facts)
        readPlace(into: &facts)
        OutletReader(page: page, kinds: kinds, table: table).read(into: &facts)
        readDay(into: &facts)
        readCredits(into: &facts)
        return facts
    }

    private func indices(_ wanted: BlockKind...) -> [Int] { kinds.indices.filter { wanted.contains(kinds[$0]) } }

    private func readTitle(_ given: String?, into facts: inout PageFacts) {
        if let given {
            facts.title = Evidenced(given, evidence: MetadataEvidence.record)
        } else if let index = kinds.firstIndex(of: .title) {
            let title = SiteTitle(page.words(index), table)
            facts.title = Evidenced(title.headline, evidence: MetadataEvidence.firstLine)
            if let site = title.site { facts.setOutlet(site, evidence: MetadataEvidence.titleLine) }
        }
    }

    private func readAuthors(into facts: inout PageFacts) {
        let bylines = indices(.byline)
        for index in bylines where !isCredits(index) {
            let people = Byline.people(page.words(index), page.traits[index].phrases, table)
            facts.setAuthors(people, evidence: MetadataEvidence.byline)
        }
        for index in indices(.dateline) {
            facts.setAuthors(Byline.behindDate(page.words(index), table), evidence: MetadataEvidence.byline)
        }
        for index in bylines { readReporting(index, into: &facts) }
        let bio = AuthorBio(table)
        for index in indices(.authorBio) {
            let words = page.words(index)
            guard !facts.authors.contains(where: { bio.tells(of: $0.value, words) }),
                let name = bio.name(words, page.traits[index].phrases)
            else { continue }
            facts.setAuthors([name], evidence: MetadataEvidence.authorBio)
        }
    }

    /// Whether the line tells who helped, or made the pictures, rather than who wrote.
    private func isCredits(_ index: Int) -> Bool {
        let phrases = page.traits[index].phrases
        if !phrases.isDisjoint(with: [.reportingStart, .reportingInside, .reportingEnd]) { return true }
        return phrases.contains(.creditStart)
    }

    /// `(Reporting by Ana Silva; Editing by …)`.
    private func readReporting(_ index: Int, into facts: inout PageFacts) {
        let words = page.words(index)
        guard words.count > 2, words[1].lowercased() == "by",
            ["reporting", "(reporting", "written", "writing"].contains(words[0].lowercased())
        else { return }
        let names = words.dropFirst(1).joined(separator: " ")
        let first = names.split(separator: ";").first.map(String.init) ?? names
        let people = NameList.byline(first.filter { $0 != ")" }) ?? []
        facts.setAuthors(people.filter { Byline.isPerson($0, table) }, evidence: MetadataEvidence.reportingLine)
    }

    /// The place on a line of its own, or at the beginning of the story.
    private func readPlace(into facts: inout PageFacts) {
        for index in indices(.dateline) where facts.dateline == nil {
            facts.dateline = DatelineFinder.alone(page.utf8[page.lines[index].range]) ?? placeBefore(date: index)
        }
        let opening = kinds.indices.filter { kinds[$0] == .paragraph }.prefix(3)
        for index in opening where facts.dateline == nil {
            facts.dateline = DatelineFinder.prefix(of: page.utf8[page.lines[index].range])
        }
        guard facts.dateline == nil, let first = opening.first else { return }
        facts.dateline = stoppedPlace(first)
    }

    /// `Merrow | Updated: …`: the place before the mark.
    private func placeBefore(date index: Int) -> String? {
        let words = page.words(index)
        guard let mark = words.firstIndex(of: "|"), mark > 0, mark <= 3, page.lines[index].hasDigit,
            words[..<mark]
                .allSatisfy({ Letters.isCapitalised(Array($0.utf8)[...]) && !LineDate.isMonth(Array($0.utf8)) }),
            !words[..<mark].contains(where: { $0.hasSuffix(":") })
        else { return nil }
        return words[..<mark].joined(separator: " ")
    }

    /// `MERROW. They came at night`: capitals and a full stop are a place only if the text names it as one again.
    private func stoppedPlace(_ first: Int) -> String? {
        guard let place = DatelineFinder.stopped(page.utf8[page.lines[first].range]), let initial = place.first else {
            return nil
        }
        let name = Array((String(initial) + place.dropFirst().lowercased()).utf8)
        let isNamed = page.lines[first...].prefix(400)
            .contains { line in
                WhiteSpace.words(of: page.utf8, in: line.range).contains { $0.starts(with: name) }
            }
        return isNamed ? place : nil
    }

    /// The day of publication: of a line of its own, of the byline, or of a note that says so.
    private func readDay(into facts: inout PageFacts) {
        for index in indices(.dateline) + indices(.byline) where facts.published == nil {
            guard page.lines[index].hasDigit else { continue }
            let date = page.traits[index].date ?? LineDate.first(in: page.words(index))
            facts.setPublished(date, evidence: MetadataEvidence.dateLine)
        }
        for index in 0..<(kinds.firstIndex(of: .paragraph) ?? 0) where facts.published == nil {
            let trait = page.traits[index]
            guard kinds[index] == .other || kinds[index] == .readingTime, trait.holdsYear, trait.holdsMonth,
                page.lines[index].words <= 14
            else { continue }
            facts.setPublished(LineDate.first(in: page.words(index)), evidence: MetadataEvidence.dateLine)
        }
        for index in indices(.other, .sourceLine) where facts.published == nil {
            guard page.lines[index].hasDigit,
                page.lines[index].contains(any: ["published on", "first published", "posted on"])
            else { continue }
            facts.setPublished(LineDate.first(in: page.words(index)), evidence: MetadataEvidence.dateLine)
        }
        guard facts.published == nil, let first = kinds.firstIndex(of: .paragraph) else { return }
        facts.setPublished(
            DatelineFinder.date(of: page.utf8[page.lines[first].range]),
            evidence: MetadataEvidence.dateline
        )
    }

    private func readCredits(into facts: inout PageFacts) {
        let finder = CreditFinder(table)
        for index in indices(.caption, .captionRepeat) {
            if let credit = page.traits[index].credit ?? finder.bare(page.words(index)) { facts.addCredit(credit) }
        }
    }
}

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
            let title = SiteTitle(page.words(index), table, isTold: page.tells)
            facts.title = Evidenced(title.headline, evidence: MetadataEvidence.firstLine)
            if let site = title.site { facts.setOutlet(site, evidence: MetadataEvidence.titleLine) }
        }
    }

    private func readAuthors(into facts: inout PageFacts) {
        let bylines = indices(.byline)
        for index in bylines where !isCredits(index) {
            let words = page.words(index)
            let people = Byline.people(words, page.traits[index].phrases, table).filter { !page.isInPlace($0) }
            facts.setAuthors(people, evidence: MetadataEvidence.byline)
        }
        for index in indices(.dateline) {
            facts.setAuthors(Byline.behindDate(page.words(index), table), evidence: MetadataEvidence.byline)
        }
        for index in bylines { readReporting(index, into: &facts) }
        for index in indices(.subtitle) {
            facts.setAuthors(Byline.atEnd(page.words(index), table), evidence: MetadataEvidence.subtitle)
        }
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
        if !phrases.isDisjoint(with: [.reportingStart, .reportingInside, .reportingEnd]) {
            return index >= page.story?.lowerBound ?? 0
        }
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
        let people = NameList.byline(first.filter { $0 != ")" }) { BylineRole(table).removed(from: $0) } ?? []
        facts.setAuthors(people.filter { Byline.isPerson($0, table) }, evidence: MetadataEvidence.reportingLine)
    }

    /// The place on a line of its own, or at the beginning of the story.
    private func readPlace(into facts: inout PageFacts) {
        for index in indices(.dateline) where facts.dateline == nil {
            let place = DatelineFinder.alone(page.utf8[page.lines[index].range]) ?? placeBefore(date: index)
            // A section, an outlet or a weekday may stand before a date as well.
            facts.dateline = place.flatMap { mayBePlace($0) ? $0 : nil }
        }
        let opening = kinds.indices.filter { kinds[$0] == .paragraph }.prefix(3)
        for index in opening where facts.dateline == nil {
            facts.dateline = DatelineFinder.prefix(of: page.utf8[page.lines[index].range])
        }
        guard facts.dateline == nil, let first = opening.first else { return }
        facts.dateline = stoppedPlace(first) ?? placeBeforeColon(first) ?? namedPlace(first)
    }

    /// `MERROW: They came at night`: capitals and a colon are a place unless others of the page speak so, or the words
    /// mark something else.
    private func placeBeforeColon(_ first: Int) -> String? {
        guard let words = DatelineFinder.colonWords(page.utf8[page.lines[first].range]),
            page.traits.count(where: \.opensTurn) <= 1
        else { return nil }
        let folded = words.map { Array($0.lowercased().utf8) }
        let marks: PhraseClass = [
            .rubricWhole, .teaserStart, .controlWhole, .noteStart, .controlStart, .keypointsWhole,
        ]
        return table.length(of: marks, in: folded[...]) == 0 ? words.joined(separator: " ") : nil
    }

    /// `Port Merrow — They came at night`: only where the story says `in Port Merrow` or the like.
    private func namedPlace(_ first: Int) -> String? {
        let place = DatelineFinder.mixedPlace(page.utf8[page.lines[first].range])
        return place.flatMap { page.namesPlace($0) ? $0 : nil }
    }

    private func mayBePlace(_ place: String) -> Bool {
        let words = place.split(separator: " ").map(String.init)
        let told: PhraseClass = [.pressWord, .sectionWord, .tradeWord]
        return !words.contains { !table.classes(of: $0).isDisjoint(with: told) || LineDate.isNoPlace($0) }
    }

    /// `Merrow | Updated: …`: the place before the mark.
    private func placeBefore(date index: Int) -> String? {
        let words = page.words(index)
        guard let mark = words.firstIndex(where: { $0 == "|" || $0 == "-" || $0 == "–" }), mark > 0, mark <= 3,
            page.lines[index].hasDigit,
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
        for index in indices(.other, .sourceLine, .promo) where facts.published == nil {
            let line = page.lines[index]
            guard line.hasDigit, line.words <= 45, line.contains(any: ["publi", "posted", "date:"]),
                !line.contains(any: ["print edition", "updated", "appears in print"])
                    || line.contains(any: ["published on", "first published", "posted on"])
            else { continue }
            facts.setPublished(LineDate.first(in: page.words(index)), evidence: MetadataEvidence.dateLine)
        }
        // A date alone right below the story.
        for index in indices(.other) where facts.published == nil && index > 0 && kinds[index - 1] == .paragraph {
            facts.setPublished(page.traits[index].date, evidence: MetadataEvidence.dateLine)
        }
        guard facts.published == nil, let first = kinds.firstIndex(of: .paragraph) else { return }
        facts.setPublished(
            DatelineFinder.date(of: page.utf8[page.lines[first].range]),
            evidence: MetadataEvidence.dateline
        )
    }

    /// The photographers of a line such as `Photographs by Ana Silva and Rui Costa` beside the byline.
    private func photographers(_ index: Int) -> [String] {
        let words = page.words(index)
        let folded = words.prefix(4).map { Array($0.lowercased().utf8) }
        let length = table.length(of: .creditStart, in: folded[...])
        guard length > 0, length < words.count else { return [] }
        return NameList.byline(words[length...].joined(separator: " ")) ?? []
    }

    private func readCredits(into facts: inout PageFacts) {
        for index in indices(.byline) { for name in photographers(index) { facts.addCredit(name) } }
        let finder = CreditFinder(table)
        for index in indices(.caption, .captionRepeat) {
            if let credit = page.traits[index].credit ?? finder.bare(page.words(index)) { facts.addCredit(credit) }
        }
    }
}

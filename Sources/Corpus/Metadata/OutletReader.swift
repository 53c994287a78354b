import Model

/// Reads who published a story from the lines of its page that say so, from the surest to the least sure.
struct OutletReader {
    private let page: Page
    private let kinds: [BlockKind]
    private let table: PhraseTable

    /// Prepares to read `page`.
    init(page: Page, kinds: [BlockKind], table: PhraseTable) {
        self.page = page
        self.kinds = kinds
        self.table = table
    }

    /// Adds the outlet to `facts`, if the page names one.
    func read(into facts: inout PageFacts) {
        for index in kinds.indices where kinds[index] == .sourceLine && facts.outlet == nil {
            if let name = sourceName(index) { facts.setOutlet(name, evidence: MetadataEvidence.sourceLine) }
        }
        read(.sourceLine, MetadataEvidence.rightsLine, into: &facts) { OutletName.inRightsLine($0) }
        read(.sourceLine, MetadataEvidence.sourceLine, into: &facts) { OutletName.inThanks($0) }
        for kind in [BlockKind.promo, .subscribe, .signup, .other] {
            read(kind, MetadataEvidence.promoLine, into: &facts) { OutletName.inPromo($0) }
        }
        for kind in [BlockKind.signup, .subscribe, .promo] {
            read(kind, MetadataEvidence.signupLine, into: &facts) { OutletName.inSignup($0) }
        }
        read(.authorBio, MetadataEvidence.authorBio, into: &facts) { OutletName.inBio($0) }
        read(.byline, MetadataEvidence.byline, into: &facts) { bylineName($0) }
        for kind in [BlockKind.subscribe, .promo, .sectionHeader, .other] {
            read(kind, MetadataEvidence.promoLine, into: &facts) { pressName($0) }
        }
        read(.caption, MetadataEvidence.creditLine, into: &facts) { creditName($0) }
        readAgency(into: &facts)
    }

    private func read(
        _ kind: BlockKind,
        _ evidence: String,
        into facts: inout PageFacts,
        name: ([String]) -> String?
    ) {
        guard facts.outlet == nil else { return }
        for index in kinds.indices where kinds[index] == kind && page.lines[index].words <= 60 {
            if let name = name(page.words(index)) { return facts.setOutlet(name, evidence: evidence) }
        }
    }

    /// `Source: Name`, behind a paragraph; behind a short line it may be that of a table.
    private func sourceName(_ index: Int) -> String? {
        let words = page.words(index)
        guard page.lines[index].ending == .none, index > 0,
            page.lines[index - 1].isStory || kinds[index - 1].zone == .furniture,
            let first = words.first?.lowercased(), ["source:", "sources:", "via:"].contains(first),
            let name = OutletName.inSourceLine(words.dropFirst())
        else { return nil }
        return isBody(name) ? nil : name
    }

    /// `By Ana Silva, The Merrow Ledger`, `By Merrow News`: what a byline names that is no person.
    private func bylineName(_ words: [String]) -> String? {
        let start = words.first.map { ["by", "from"].contains($0.lowercased()) } == true ? 1 : 0
        let line = words.dropFirst(start).joined(separator: " ")
        let parts = line.split { $0 == "," || $0 == "|" }.flatMap { splitAtFor(String($0)) }
        for part in parts.prefix(6).reversed() {
            let name = part.split(separator: " ").map(String.init)
            if isPress(name) { return name.joined(separator: " ") }
        }
        return nil
    }

    private func splitAtFor(_ part: String) -> [String] {
        let words = part.split(separator: " ").map(String.init)
        guard let joint = words.firstIndex(where: { ["for", "of"].contains($0.lowercased()) }), joint > 0 else {
            return [part]
        }
        return [words[..<joint].joined(separator: " "), words[(joint + 1)...].joined(separator: " ")]
    }

    /// The name with a word of newspapers' names in it that a line of furniture holds.
    private func pressName(_ words: [String]) -> String? {
        for (index, word) in words.enumerated() where table.classes(of: word).contains(.pressWord) {
            guard Letters.isCapitalised(Array(word.utf8)[...]) else { continue }
            var start = index
            while start > 0, index - start < 3, isNameWord(words[start - 1]) { start -= 1 }
            var end = index
            while end + 1 < words.count, isNameWord(words[end]), Letters.isCapitalised(Array(words[end + 1].utf8)[...])
            { end += 1 }
            let name = words[start...end].map(Self.bare)
            if isPress(name) { return name.joined(separator: " ") }
        }
        return nil
    }

    /// A word without the marks behind it and the `’s` of an owner.
    private static func bare(_ word: String) -> String {
        let core = word.filter { !".,:;!?".contains($0) }
        return core.hasSuffix("’s") || core.hasSuffix("'s") ? String(core.dropLast(2)) : core
    }

    private func isNameWord(_ word: String) -> Bool {
        Letters.isCapitalised(Array(word.utf8)[...]) && !word.utf8.contains(where: Letters.isDigit)
            && !word.contains("@") && word == Self.bare(word)
    }

    /// The newspaper whose photographer the pictures credit.
    private func creditName(_ words: [String]) -> String? {
        guard let credit = words.last(where: { $0.contains("/") }) else { return nil }
        guard let place = words.lastIndex(of: credit), let slash = credit.lastIndex(of: "/") else { return nil }
        let name = ([String(credit[credit.index(after: slash)...])] + words[(place + 1)...])
            .map { $0.filter { !")].,".contains($0) } }
        return isPress(name.filter { !$0.isEmpty }) && name.count >= 2 ? name.joined(separator: " ") : nil
    }

    /// The agency in brackets behind the place, where nobody else is named.
    private func readAgency(into facts: inout PageFacts) {
        guard facts.outlet == nil else { return }
        for index in kinds.indices.filter({ kinds[$0] == .paragraph || kinds[$0] == .dateline }).prefix(3) {
            if let agency = DatelineFinder.agency(of: page.utf8[page.lines[index].range]) {
                return facts.setOutlet(agency, evidence: MetadataEvidence.dateline)
            }
        }
    }

    private func isPress(_ name: [String]) -> Bool {
        guard (1...5).contains(name.count), OutletName.isName(name) else { return false }
        let hasPressWord = name.contains { table.classes(of: $0).contains(.pressWord) }
        // `Local News` names a section, `Court Reporter` a person's work.
        let common: PhraseClass = [.tradeWord, .sectionWord]
        let isCommon =
            name.allSatisfy { !table.classes(of: $0).isDisjoint(with: common.union(.pressWord)) }
            && name.contains { !table.classes(of: $0).isDisjoint(with: common) }
        let isTrade = name.last.map { table.classes(of: $0).contains(.tradeWord) } ?? false
        return hasPressWord && !isTrade && !isCommon && name.count >= 2
    }

    private func isBody(_ name: String) -> Bool {
        let words = name.split(separator: " ").map(String.init)
        return words.contains { table.classes(of: $0).contains(.organWord) }
            && !words.contains { table.classes(of: $0).contains(.pressWord) }
    }
}

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
        readRights(into: &facts)
        for kind in [BlockKind.other, .promo, .sourceLine] {
            read(kind, MetadataEvidence.sourceLine, into: &facts) { OutletName.inRepublished($0) }
        }
        read(.sourceLine, MetadataEvidence.sourceLine, into: &facts) { OutletName.inThanks($0) }
        for kind in [BlockKind.promo, .subscribe, .signup, .other] {
            read(kind, MetadataEvidence.promoLine, into: &facts) { OutletName.inPromo($0) }
        }
        for kind in [BlockKind.signup, .subscribe] {
            read(kind, MetadataEvidence.signupLine, into: &facts) { OutletName.inSignup($0) }
        }
        read(.promo, MetadataEvidence.signupLine, into: &facts) { words in
            OutletName.inSignup(words).flatMap { isPress($0.split(separator: " ").map(String.init)) ? $0 : nil }
        }
        read(.authorBio, MetadataEvidence.authorBio, into: &facts) { OutletName.inBio($0) }
        read(.authorBio, MetadataEvidence.authorBio, into: &facts) { employer($0) }
        let authors = facts.authors.map(\.value)
        read(.byline, MetadataEvidence.byline, into: &facts) { bylineName($0, authors) }
        readAddresses(into: &facts)
        readAlone(into: &facts)
        for kind in [BlockKind.subscribe, .promo, .sectionHeader, .other, .dateline] {
            read(kind, MetadataEvidence.promoLine, into: &facts) { pressName($0) }
        }
        read(.signup, MetadataEvidence.signupLine, into: &facts) { letterName($0) }
        read(.caption, MetadataEvidence.creditLine, into: &facts) { creditName($0) }
        readAgency(into: &facts)
    }

    /// The outlet of a line that is nothing else, outside the story: inside it such a line heads what follows.
    private func readAlone(into facts: inout PageFacts) {
        guard facts.outlet == nil else { return }
        for index in kinds.indices where kinds[index] == .sourceLine && !(page.story?.contains(index) ?? false) {
            let words = page.words(index)
            if words.count <= 5, let name = pressAlone(words) {
                return facts.setOutlet(name, evidence: MetadataEvidence.sourceLine)
            }
        }
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

    /// `By Ana Silva, The Merrow Ledger`, `By a Merrow News reporter`: what a byline names that is no person.
    private func bylineName(_ words: [String], _ authors: [String]) -> String? {
        let start = words.first.map { ["by", "from"].contains($0.lowercased()) } == true ? 1 : 0
        let line = words.dropFirst(start).joined(separator: " ")
        let parts = line.split { ",|/•·()".contains($0) }.flatMap { splitAtFor(String($0)) }
        for part in parts.prefix(6).reversed() {
            var name = part.split(separator: " ").map(String.init)[...]
            for author in authors {
                let words = author.split(separator: " ").map(String.init)
                if name.starts(with: words) { name = name.dropFirst(words.count) }
            }
            name = name.drop { $0.first?.isLowercase == true }
            while let last = name.last, name.count > 2 || last.first?.isLowercase == true && name.count > 1,
                last.first?.isLowercase == true
                    || !table.classes(of: last).isDisjoint(with: [.tradeWord, .roleWord])
            { name.removeLast() }
            if name.first?.lowercased() == "our" { continue }
            if isPress(Array(name)) { return name.joined(separator: " ") }
        }
        return nil
    }

    /// `is a reporter for The Merrow Ledger`, `writes for The Merrow Ledger`.
    private func employer(_ words: [String]) -> String? {
        for index in words.indices.dropFirst() where ["for", "at", "of", "with"].contains(words[index]) {
            let before = words[index - 1].lowercased()
            guard table.classes(of: before).contains(.tradeWord) || ["writes", "works", "reports"].contains(before)
            else {
                continue
            }
            let rest = words[(index + 1)...].drop { $0 == "the" }
            let name = rest.prefix(5).prefix { isNameWord($0) || Letters.isCapitalised(Array($0.utf8)[...]) }
                .map(Self.bare)
            if isPress(name) { return name.joined(separator: " ") }
        }
        return nil
    }

    /// The outlet of a line that is nothing else.
    private func pressAlone(_ words: [String]) -> String? {
        let name = words.map(Self.bare).map { $0.hasPrefix("-") ? String($0.dropFirst()) : $0 }.filter { !$0.isEmpty }
        return isPress(name) && !words.contains { $0.hasSuffix(":") || $0.hasSuffix(",") || $0 == "and" }
            ? name.joined(separator: " ") : nil
    }

    /// The outlet of `the Merrow Ledger newsletter`; what is `our` is the letter's own name.
    private func letterName(_ words: [String]) -> String? {
        guard !words.contains(where: { ["our", "free"].contains($0.lowercased()) }) else { return nil }
        return pressName(words)
    }

    private func readRights(into facts: inout PageFacts) {
        guard facts.outlet == nil else { return }
        for index in kinds.indices
        where page.traits[index].reservesRights && kinds[index].zone == .furniture && kinds[index] != .caption {
            if let name = OutletName.inRightsLine(page.words(index)) {
                return facts.setOutlet(name, evidence: MetadataEvidence.rightsLine)
            }
        }
    }

    /// The name that spells the site of an address on the page: `news@merrowledger.example` beside `The Merrow Ledger`.
    ///
    /// Press releases give the address of who sends them.
    private func readAddresses(into facts: inout PageFacts) {
        guard facts.outlet == nil, !page.traits.contains(where: { $0.phrases.contains(.pressWhole) }) else { return }
        let outside = kinds.indices.filter { kinds[$0].zone == .furniture && page.lines[$0].words <= 60 }.suffix(200)
        let hosts = outside.filter { page.traits[$0].holdsAddress }.flatMap { page.words($0).compactMap(Self.host) }
        for host in hosts.prefix(8) {
            for index in outside {
                if let name = OutletName.spelling(host, in: page.words(index)) {
                    return facts.setOutlet(name, evidence: MetadataEvidence.addressLine)
                }
            }
        }
    }

    /// The longest part of the host of an address of the web or of mail, the last part aside.
    private static func host(_ word: String) -> String? {
        let trimmed = word.lowercased().filter { !",;()[]<>".contains($0) }
        let address = trimmed.split(separator: "@", maxSplits: 1).last.map(String.init) ?? trimmed
        let bare =
            address.hasPrefix("https://")
            ? address.dropFirst(8) : address.hasPrefix("http://") ? address.dropFirst(7) : address[...]
        let host = bare.prefix { $0 != "/" && $0 != "?" && $0 != ":" }
        let parts = host.split(separator: ".")
        guard parts.count >= 2, let longest = parts.dropLast().max(by: { $0.count < $1.count }), longest.count >= 6
        else { return nil }
        return longest.filter { $0 != "-" }
    }

    private func splitAtFor(_ part: String) -> [String] {
        let words = part.split(separator: " ").map(String.init)
        guard let joint = words.firstIndex(where: { ["for", "of", "to"].contains($0.lowercased()) }) else {
            return [part]
        }
        return [words[..<joint].joined(separator: " "), words[(joint + 1)...].joined(separator: " ")]
    }

    /// The name with a word of newspapers' names in it that a line of furniture holds.
    private func pressName(_ words: [String]) -> String? {
        for (index, word) in words.enumerated() where table.classes(of: word).contains(.pressWord) {
            // `Merrow v Calder (Sun)`: what is in brackets by itself belongs to no name before it.
            guard Letters.isCapitalised(Array(word.utf8)[...]), !word.hasPrefix("(") else { continue }
            var start = index
            while start > 0, index - start < 3, isNameWord(words[start - 1]), !opensLine(words, start - 1) {
                start -= 1
            }
            var end = index
            while end + 1 < words.count, isNameWord(words[end]), Letters.isCapitalised(Array(words[end + 1].utf8)[...])
            { end += 1 }
            let name = words[start...end].map(Self.bare)
            if isPress(name) { return name.joined(separator: " ") }
        }
        return nil
    }

    /// Whether the word asks for something at the beginning of its line: `Follow The Merrow Ledger`.
    private func opensLine(_ words: [String], _ index: Int) -> Bool {
        index == 0 && Self.openers.contains(words[0].lowercased())
    }

    private static let openers: Set<String> = [
        "about", "by", "copyright", "download", "find", "follow", "from", "get", "join", "like", "love", "more", "read",
        "reprinted", "see", "send", "share", "sign", "subscribe", "support", "try", "via", "visit", "watch", "with",
    ]

    /// A word without the marks behind it and the `’s` of an owner.
    private static func bare(_ word: String) -> String {
        let core = word.filter { !".,:;!?()[]".contains($0) }
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
            .filter { !$0.isEmpty }.prefix { $0.lowercased() != "via" }
        return isPress(Array(name)) ? name.joined(separator: " ") : nil
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
        return hasPressWord && !isTrade && !isCommon && name.count >= 2 && !opensWithPress(name)
    }

    /// `Journal Reference`: a word of newspapers' names that only stands first, where few names have it (`Daily Meridian`).
    private func opensWithPress(_ name: [String]) -> Bool {
        let words = name.first == "The" ? name.dropFirst() : name[...]
        guard let first = words.first, let second = words.dropFirst().first, second.lowercased() != "of" else {
            return false
        }
        return !Self.fronts.contains(first.lowercased())
            && !words.dropFirst().contains { table.classes(of: $0).contains(.pressWord) }
    }

    private static let fronts: Set<String> = ["daily", "media", "news", "press", "radio", "voice", "weekly"]

    private func isBody(_ name: String) -> Bool {
        let words = name.split(separator: " ").map(String.init)
        return words.contains { table.classes(of: $0).contains(.organWord) }
            && !words.contains { table.classes(of: $0).contains(.pressWord) }
    }
}

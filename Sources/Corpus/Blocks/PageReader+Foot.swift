import Model

/// The foot of a page: what stands behind the story.
extension PageReader {
    /// The most lines of the story's end that are looked at.
    private static let footLines = 6

    /// Marks notes on source, authors and the outlet's other pages.
    mutating func markFoot() {
        let open = lines.indices.filter { kinds[$0] == nil && $0 > storyStart }
        let foot = open.suffix(Self.footLines)
        for index in open where !foot.contains(index) { if isRights(index) { mark(index, .sourceLine) } }
        for index in foot {
            if markSource(index) || markReporting(index) || markPromo(index) || markLateByline(index) { continue }
            if isRights(index) {
                mark(index, .sourceLine)
                setOutlet(OutletName.inRightsLine(words(index)), evidence: MetadataEvidence.rightsLine)
            }
        }
        for index in foot.reversed().filter({ kinds[$0] == nil }).prefix(3) { markBio(index) }
    }

    /// `Source: Name`, behind a paragraph; behind a short line it may be that of a table.
    private mutating func markSource(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.words <= 10, FurniturePhrases.source.contains(where: { line.folded.starts(with: $0.utf8) }) else {
            return false
        }
        mark(index, .sourceLine)
        guard line.ending == .none, index > 0, lines[index - 1].isStory || kinds[index - 1] != nil,
            let name = OutletName.inSourceLine(words(index).dropFirst())
        else { return true }
        facts.outlet = Evidenced(name, evidence: MetadataEvidence.sourceLine)
        return true
    }

    private func isRights(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.words <= 60 else { return false }
        let isMarked = line.begins(with: "copyright") || line.folded.starts(with: "©".utf8) || line.begins(with: "(c)")
        return isMarked && line.hasDigit || line.words <= 8 && line.begins(with: "all rights reserved")
    }

    private mutating func markReporting(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.words <= 40 else { return false }
        let ends = FurniturePhrases.contributed.contains { line.folded.suffix($0.utf8.count).elementsEqual($0.utf8) }
        let opens = FurniturePhrases.reporting.contains { line.folded.starts(with: $0.utf8) }
        guard opens || ends && !isSpeech(index) else { return false }
        mark(index, .byline)
        if line.folded.starts(with: "(reporting by".utf8) || line.begins(with: "reporting by") {
            let names = words(index).dropFirst().joined(separator: " ")
            let first = names.split(separator: ";").first.map(String.init) ?? names
            if let people = NameList.byline(first.filter { $0 != ")" }) {
                facts.setAuthors(people, evidence: MetadataEvidence.reportingLine)
            }
        }
        return true
    }

    private mutating func markPromo(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.words <= 45, !isSpeech(index), line.begins(withAny: FurniturePhrases.promo),
            line.words <= 6 && line.begins(withAny: ["click here", "read the rest", "read the full", "follow us"])
                || line.contains(any: FurniturePhrases.promoVerbs)
        else { return false }
        mark(index, .promo)
        setOutlet(OutletName.inPromo(words(index)), evidence: MetadataEvidence.promoLine)
        return true
    }

    /// `By Name` alone at the end.
    private mutating func markLateByline(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.words <= 8, line.begins(with: "by"), let names = NameList.byline(string(index)),
            names.allSatisfy({ $0.utf8.contains(0x20) })
        else { return false }
        mark(index, .byline)
        facts.setAuthors(names, evidence: MetadataEvidence.byline)
        return true
    }

    private mutating func markBio(_ index: Int) {
        let words = words(index)
        guard lines[index].words <= 120, !isSpeech(index) else { return }
        if facts.authors.contains(where: { AuthorBio.tells(of: $0.value, words) }) {
            mark(index, .authorBio)
        } else if let name = AuthorBio.name(in: lines[index], words), !isNamedInStory(name, before: index) {
            mark(index, .authorBio)
            facts.setAuthors([name], evidence: MetadataEvidence.authorBio)
        } else {
            return
        }
        setOutlet(OutletName.inBio(words), evidence: MetadataEvidence.authorBio)
    }

    /// Whether the story tells of somebody of that last name, who then did not write it.
    private func isNamedInStory(_ name: String, before index: Int) -> Bool {
        guard let last = name.split(separator: " ").last else { return false }
        let wanted = Array(last.utf8)
        return lines[..<index]
            .contains { line in
                WhiteSpace.words(of: utf8, in: line.range).contains { $0.starts(with: wanted) }
            }
    }
}

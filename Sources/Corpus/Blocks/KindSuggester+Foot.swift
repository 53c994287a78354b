import Language
import Model

/// The foot of a page: what stands behind the story.
extension KindSuggester {
    /// The most lines of the page's end where what may be story is looked at with suspicion.
    private static let footLines = 8

    /// Suggests notes on source, authors and the outlet's other pages behind the story.
    mutating func suggestFoot() {
        let open = kinds.indices.filter { kinds[$0] == nil && $0 > storyStart }
        for (place, index) in open.reversed().enumerated() {
            if let kind = footKind(index, isNear: place < Self.footLines) { suggest(index, kind) }
        }
    }

    private func footKind(_ index: Int, isNear: Bool) -> BlockKind? {
        let line = page.lines[index]
        let trait = page.traits[index]
        let phrases = trait.phrases
        if line.words <= 40, !trait.holdsSpeech, phrases.contains(.reportingStart) || phrases.contains(.reportingEnd) {
            return .byline
        }
        guard isNear else { return nil }
        let reportsWords = trait.holdsSpeech && line.contains(any: [" said", " says", " told "])
        if trait.tellsOfWriter && !reportsWords && !isNamedInStory(index) { return .authorBio }
        if line.begins(withAny: ["contact", "reach"]), trait.holdsAddress, line.capitalised >= 3, line.words <= 20 {
            return .authorBio
        }
        let isNote = !phrases.isDisjoint(with: [.noteStart, .noteInside]) && line.words <= 70
        if isNote, !trait.holdsSpeech || phrases.contains(.noteStart) && !reportsWords { return .other }
        if opensBioOfAuthor(index) { return .authorBio }
        if isPriced(index) { return .subscribe }
        if line.words <= 45, phrases.contains(.promoStart), !trait.holdsSpeech,
            line.words <= 8 || trait.holdsAddress || line.contains(" our ")
        {
            return .promo
        }
        if asksReader(index) || asksForOutlet(index) { return .promo }
        if isOutletAlone(index) { return .sourceLine }
        if isSignature(index) { return .byline }
        if trait.date != nil && line.words <= 14 { return .other }
        if trait.byline != nil && line.words <= 8 || line.words <= 10 && phrases.contains(.reportingInside) {
            return .byline
        }
        return line.words <= 14 && trait.holdsAddress && !trait.holdsSpeech ? .other : nil
    }

    /// Whether the line asks the reader to follow, load or pay for something of the outlet's own.
    private func asksReader(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.words <= 35, !page.traits[index].holdsSpeech, page.traits[index].phrases.contains(.promoInside)
        else {
            return false
        }
        return line.contains(any: [" our ", " us ", " us.", " us:", " your ", "you can "])
    }

    /// `The writer is a fisherman`, or a line that begins with the name of a byline and goes on as notes on authors do.
    private func opensBioOfAuthor(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.words <= 60, !page.traits[index].opensSpeech else { return false }
        if line.begins(withAny: ["the writer is", "the author is", "the writer was", "the author was"]) { return true }
        let words = page.words(index)
        guard let verb = words.prefix(5).firstIndex(where: { page.table.classes(of: $0).contains(.bioverbWord) }),
            verb >= 2
        else { return false }
        let name = WordFolder.standard.fold(words[..<verb].joined(separator: " ").filter { $0 != "," })
        return kinds[..<storyStart].indices.contains { kinds[$0] == .byline && page.lines[$0].contains(name) }
    }

    /// What the outlet costs: `First month free, then £8 a month`.
    private func isPriced(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.words <= 16, !page.traits[index].holdsSpeech, page.traits[index].phrases.contains(.subscribeInside)
        else {
            return false
        }
        let neighbours = [index - 1, index + 1].filter(kinds.indices.contains)
        return neighbours.contains { kinds[$0] == .subscribe }
            || line.contains(any: ["subscri", "£", "$", "€", "%", "free article", "premium"])
    }

    /// `Support The Merrow Ledger`, `Join The Merrow Ledger on WhatsApp`.
    private func asksForOutlet(_ index: Int) -> Bool {
        let line = page.lines[index]
        let trait = page.traits[index]
        if line.words <= 18, !trait.holdsSpeech, trait.holdsClock || trait.namesPress,
            line.begins(withAny: ["watch", "listen to", "hear", "catch", "see"])
        {
            return true
        }
        return line.words <= 10 && trait.namesPress && line.ending != .period
            && line.begins(withAny: [
                "join", "like", "support", "follow", "contact", "visit", "find", "download", "read",
            ])
    }

    /// `The Merrow Ledger` right below the story, with or without brackets.
    private func isOutletAlone(_ index: Int) -> Bool {
        let line = page.lines[index]
        return page.traits[index].namesPress && line.lower == 0 && (2...5).contains(line.words) && !line.hasDigit
            && line.ending == .none && page.lines[index - 1].isStory && page.traits[index].separators == 0
    }

    /// A name alone right below the story, with furniture behind it, that the story does not tell of.
    private func isSignature(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard page.traits[index].isName, line.words <= 4, index > 0,
            kinds[(index + 1)...].allSatisfy({ $0?.zone == .furniture }),
            page.lines[index - 1].isStory || page.traits[index - 1].shape == .sentence, !isUnderNames(index)
        else { return false }
        let name = String(decoding: line.folded, as: UTF8.self)
        return !page.lines[..<index].suffix(400).contains { $0.isStory && $0.contains(name) }
    }

    /// Whether the line above is a list of names, as of the players of a match, to which one more belongs.
    private func isUnderNames(_ index: Int) -> Bool {
        let words = page.words(index - 1)
        let commas = words.count { $0.hasSuffix(",") || $0.hasSuffix(";") }
        return commas >= 3 && page.lines[index - 1].lower * 4 <= words.count
    }

    /// Whether the story tells of somebody of the name that the line begins with, who then did not write it; a byline that
    /// names them says that they did.
    private func isNamedInStory(_ index: Int) -> Bool {
        let words = page.words(index)
        guard let verb = words.prefix(9).firstIndex(where: { $0.first?.isLowercase == true }), verb >= 2 else {
            return false
        }
        let name = words[..<verb].map { $0.filter { $0 != "," } }
        guard let last = name.last else { return false }
        let isAuthor = page.lines.indices.contains { line in
            (kinds[line] == .byline)
                && page.words(line).contains { $0.filter(\.isLetter).caseInsensitivelyEquals(last) }
        }
        if isAuthor { return false }
        let wanted = Array(last.utf8)
        return page.lines[..<index].suffix(400)
            .contains { line in
                WhiteSpace.words(of: page.utf8, in: line.range).contains { $0.starts(with: wanted) }
            }
    }
}

extension String {
    fileprivate func caseInsensitivelyEquals(_ other: String) -> Bool { lowercased() == other.lowercased() }
}

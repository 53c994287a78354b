import Model

/// The foot of a page, and the story itself: what no other rule has claimed.
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
        if line.words <= 45, phrases.contains(.promoStart), !trait.holdsSpeech, line.words <= 8 || trait.holdsAddress {
            return .promo
        }
        // A name alone below the story is signed.
        if trait.isName, line.words <= 4, index + 1 == page.lines.count { return .byline }
        if trait.byline != nil && line.words <= 8 || line.words <= 10 && phrases.contains(.reportingInside) {
            return .byline
        }
        return line.words <= 14 && trait.holdsAddress && !trait.holdsSpeech ? .other : nil
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

    /// Suggests items of lists, headings, repeated lines and paragraphs.
    mutating func suggestStory() {
        for index in kinds.indices where kinds[index] == nil { suggest(index, storyKind(index)) }
    }

    private func storyKind(_ index: Int) -> BlockKind {
        let line = page.lines[index]
        let trait = page.traits[index]
        if line.bullet > 0 { return .listItem }
        if isPulled(index) { return .other }
        if isListed(index) { return .listItem }
        guard index > storyStart, (1...12).contains(line.words), line.innerStops == 0, !trait.opensTurn,
            !trait.opensSpeech || line.ending == .none && trait.shape == .title,
            line.ending == .none || line.ending == .mark || line.ending == .colon && line.words <= 5,
            line.initial == .upper || line.initial == .digit && line.words >= 3, index + 1 < page.lines.count,
            kinds[index + 1]?.zone ?? .body == .body
        else { return .paragraph }
        let next = page.traits[index + 1].shape
        let isOver = next == .story || next == .bullet || next == .sentence || isListed(index + 1)
        return isOver && page.lines[index - 1].ending != .colon ? .heading : .paragraph
    }

    /// Words of the story that are set a second time to catch the eye.
    private func isPulled(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard index > storyStart, (5...40).contains(line.words), page.echoes[index].repeatedRuns == 4 else {
            return false
        }
        if page.traits[index].opensSpeech { return endsSpeech(line) }
        return line.ending != .period && page.echoes[index].twin == 0
    }

    /// Whether the line ends with a closing mark, so that nobody is told to have said it.
    private func endsSpeech(_ line: Line) -> Bool {
        let bytes = page.utf8[line.range]
        return bytes.last == UInt8(ascii: "\"")
            || ["”", "’", "»"].contains { bytes.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }

    /// One of several short lines without an end, right behind each other.
    private func isListed(_ index: Int) -> Bool {
        func isItem(_ index: Int) -> Bool {
            guard page.lines.indices.contains(index), kinds[index] == nil || kinds[index] == .listItem else {
                return false
            }
            let line = page.lines[index]
            return (1...14).contains(line.words) && line.ending == .none && !page.traits[index].opensSpeech
        }
        guard index > storyStart, isItem(index) else { return false }
        let before = !page.lines[index].followsBlank && isItem(index - 1)
        let behind = isItem(index + 1) && !page.lines[index + 1].followsBlank
        return before || behind
    }
}

extension String {
    fileprivate func caseInsensitivelyEquals(_ other: String) -> Bool { lowercased() == other.lowercased() }
}

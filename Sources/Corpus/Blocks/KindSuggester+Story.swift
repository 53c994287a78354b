import Model

/// The story itself: what no other rule has claimed.
extension KindSuggester {
    /// Suggests items of lists, headings, repeated lines and paragraphs.
    mutating func suggestStory() {
        for index in kinds.indices where kinds[index] == nil { suggest(index, storyKind(index)) }
    }

    private func storyKind(_ index: Int) -> BlockKind {
        let line = page.lines[index]
        if isNumberedHeading(index) { return .heading }
        if line.bullet > 0 || isDashed(index) { return .listItem }
        if isPulled(index) { return .other }
        if isOverList(index) { return .heading }
        if isListed(index) { return .listItem }
        return isHeading(index) ? .heading : .paragraph
    }

    /// A few words over what goes on with the story, pictures between them aside.
    private func isHeading(_ index: Int) -> Bool {
        let line = page.lines[index]
        let trait = page.traits[index]
        guard index > storyStart, (1...12).contains(line.words), line.hasLetter, line.innerStops == 0, !trait.opensTurn,
            page.utf8[line.range.lowerBound] != UInt8(ascii: "("),
            !trait.opensSpeech || line.ending == .none && trait.shape == .title,
            line.ending == .none || line.ending == .mark || line.ending == .colon && line.words <= 7,
            line.initial == .upper || line.initial == .digit && line.words >= 3, let next = nextOfBody(index)
        else { return false }
        let shape = page.traits[next].shape
        let isOver = shape == .story || shape == .bullet || shape == .sentence || isListed(next)
        let isShort = line.ending != .colon || line.words <= 5 || shape == .bullet || isListed(next)
        if line.ending == .colon, let last = line.folded.dropLast().split(separator: 0x20).last,
            Self.announcers.contains(String(decoding: last, as: UTF8.self))
        {
            return false
        }
        return isOver && isShort && page.lines[index - 1].ending != .colon
    }

    /// The last words of sentences that go on behind their colon.
    private static let announcers: Set<String> = [
        "said", "says", "wrote", "added", "asked", "read", "reads", "following", "include", "includes", "are", "were",
        "is",
        "was", "explained", "stated", "warned", "replied", "by", "that", "these", "this", "told",
    ]

    /// The next line that is no picture and no other part of the page between two of the story, or nil where a box follows.
    private func nextOfBody(_ index: Int) -> Int? {
        let between: Set<BlockKind> = [.caption, .captionRepeat, .other]
        let next = (index + 1..<min(index + 5, page.lines.count)).first { kinds[$0].map(between.contains) != true }
        guard let next, kinds[next]?.zone ?? .body == .body else { return nil }
        return next
    }

    /// `2. Who has to pay` over a paragraph.
    private func isNumberedHeading(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.bullet > 0, Letters.isDigit(page.utf8[line.range.lowerBound]), (1...9).contains(line.words),
            line.ending == .none || line.ending == .mark, let next = nextOfBody(index)
        else { return false }
        return page.lines[next].bullet == 0 && page.lines[next].isStory
    }

    /// One of several lines right behind each other that a long dash opens and that say what they are about; speech may
    /// open with a dash, too.
    private func isDashed(_ index: Int) -> Bool {
        func opens(_ index: Int) -> Bool {
            page.lines.indices.contains(index) && page.utf8[page.lines[index].range].starts(with: "— ".utf8)
                && page.traits[index].holdsLabel
        }
        return opens(index) && (opens(index - 1) || opens(index + 1))
    }

    /// A few words behind a blank line with two items or more right behind them.
    private func isOverList(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard index > storyStart, index + 2 < page.lines.count, (1...5).contains(line.words), line.ending == .none,
            line.initial == .upper, !line.hasDigit, line.followsBlank
        else { return false }
        return (index + 1...index + 2).allSatisfy { !page.lines[$0].followsBlank && isListed($0) }
    }

    /// Words of the story that are set a second time to catch the eye.
    private func isPulled(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard index > storyStart, (5...40).contains(line.words), page.echoes[index].repeatedRuns == 4 else {
            return false
        }
        // A heading may be quoted; it is short then and has no stop.
        if page.traits[index].opensSpeech { return endsSpeech(line) && (line.ending != .none || line.words > 9) }
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

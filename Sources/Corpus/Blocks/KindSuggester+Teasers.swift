import Model

/// Other stories that the page advertises, and the frames of press releases.
extension KindSuggester {
    /// How many lines ahead are looked at.
    private static let reach = 40

    /// Suggests the titles and texts of teasers behind the headers of their lists.
    mutating func suggestTeasers() {
        var index = storyStart
        while index < page.lines.count {
            index = kinds[index] == .sectionHeader ? suggestList(from: index + 1) : index + 1
        }
    }

    /// Titles and texts of teasers from `start` on; gives the index of the first line that is none.
    ///
    /// Once two titles had a text each, all to the end is taken for teasers. Before that, two paragraphs one after the other
    /// are the story going on behind a box, and so is any paragraph behind a box without bullets in the text's first half.
    private mutating func suggestList(from start: Int) -> Int {
        let isBulleted = start < page.lines.count && page.lines[start].bullet > 0
        let mayHoldTexts =
            isBulleted || alternates(from: start)
            || start < page.lines.count && page.lines[start].range.lowerBound * 2 > page.utf8.count
        var pairs = 0
        var afterTitle = false
        var index = start
        while index < page.lines.count {
            if kinds[index] == .sectionHeader { return index }
            if kinds[index] != nil {
                index += 1
                continue
            }
            if isTeaserTitle(index, isBulleted: isBulleted) {
                suggest(index, .teaserTitle)
                afterTitle = true
            } else if pairs >= 2 || afterTitle && mayHoldTexts && (page.lines[index].isIndented || !goesOn(index)) {
                suggest(index, .teaserText)
                if afterTitle { pairs += 1 }
                afterTitle = false
            } else {
                return index
            }
            index += 1
        }
        return index
    }

    /// Whether titles and texts take turns from `start` on, twice at least.
    private func alternates(from start: Int) -> Bool {
        let open = (start..<min(start + Self.reach, page.lines.count)).lazy.filter { kinds[$0] == nil }.prefix(4)
        return open.map { isTeaserTitle($0, isBulleted: false) } == [true, false, true, false]
    }

    private func isTeaserTitle(_ index: Int, isBulleted: Bool) -> Bool {
        let line = page.lines[index]
        if isBulleted { return line.bullet > 0 }
        return !line.isStory && line.ending != .period && line.words <= 25
    }

    /// Whether the story goes on at `index`: a paragraph, with another paragraph behind it.
    private func goesOn(_ index: Int) -> Bool {
        guard page.lines[index].isStory,
            let next = (index + 1..<min(index + Self.reach, page.lines.count)).first(where: { kinds[$0] == nil })
        else {
            return false
        }
        return page.lines[next].isStory && page.lines[next].bullet == 0
    }

    /// Suggests what stands behind the story of a press release: about the sender, whom to ask.
    mutating func suggestPress() {
        guard page.traits.contains(where: { $0.phrases.contains(.pressWhole) }) else { return }
        let frame: PhraseClass = [.pressWhole, .pressStart]
        let start = page.lines.indices.first { index in
            let line = page.lines[index]
            return index > storyStart && line.words <= 6 && line.ending != .period
                && !page.traits[index].phrases.isDisjoint(with: frame)
        }
        guard let start else { return }
        for index in start..<page.lines.count where kinds[index] == nil {
            let isHeader = page.lines[index].words <= 6 && !page.traits[index].phrases.isDisjoint(with: frame)
            suggest(index, isHeader ? .sectionHeader : .other)
        }
    }
}

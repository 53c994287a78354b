import Model

/// Other stories that the page advertises, and the frames of press releases.
extension KindSuggester {
    /// How many lines ahead are looked at.
    private static let reach = 40

    /// Suggests the titles and texts of teasers behind the headers of their lists.
    mutating func suggestTeasers() {
        var index = storyStart
        while index < page.lines.count {
            if opensBio(index) {
                suggestBio(index)
                index += 2
            } else {
                index = kinds[index] == .sectionHeader ? suggestList(from: index + 1) : index + 1
            }
        }
        suggestTitlesBehindStory()
    }

    /// `About the author`, with the note behind it.
    private func opensBio(_ index: Int) -> Bool {
        page.lines[index].words <= 4 && index > storyStart && index + 1 < page.lines.count
            && page.lines[index].begins(withAny: ["about the author", "about the writer", "about the reporter"])
    }

    private mutating func suggestBio(_ index: Int) {
        suggest(index, .sectionHeader)
        suggest(index + 1, page.lines[index + 1].words <= 4 ? .byline : .authorBio)
    }

    /// Suggests titles of other stories for three headlines or more that end the page, with no header over them: furniture
    /// parts them from the story, and nothing else follows.
    private mutating func suggestTitlesBehindStory() {
        guard let end = kinds.indices.last(where: { kinds[$0] == nil && page.lines[$0].isStory }), end >= storyStart,
            let box = kinds[(end + 1)...].firstIndex(where: { $0?.zone == .furniture && $0 != .caption })
        else { return }
        let open = kinds.indices.filter { $0 > box && kinds[$0] == nil }
        guard open.count >= 3, open.allSatisfy(mayBeTeaser) else { return }
        for index in open { suggest(index, .teaserTitle) }
    }

    private func mayBeTeaser(_ index: Int) -> Bool {
        let line = page.lines[index]
        let trait = page.traits[index]
        let told: PhraseClass = [
            .reportingStart, .reportingInside, .noteStart, .promoStart, .rightsStart, .bylineStart,
        ]
        return (4...25).contains(line.words) && line.ending != .period && line.ending != .colon && line.bullet == 0
            && !trait.isName && !trait.isRole && trait.byline == nil && trait.date == nil && !trait.holdsAddress
            && trait.phrases.isDisjoint(with: told)
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
            if kinds[index] == .sectionHeader || page.likely(index) == .paragraph { return index }
            if kinds[index] != nil {
                index += 1
                continue
            }
            if isDay(index) {
                suggest(index, .other)
            } else if isTeaserTitle(index, isBulleted: isBulleted) {
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

    /// Whether the line is the day of a story beside its title: `4 May`.
    private func isDay(_ index: Int) -> Bool {
        let trait = page.traits[index]
        return page.lines[index].hasDigit && page.lines[index].words <= 4 && (trait.holdsMonth || trait.date != nil)
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

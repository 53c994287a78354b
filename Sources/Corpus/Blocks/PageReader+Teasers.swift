import Model

/// Other stories that the page advertises.
extension PageReader {
    /// Marks the headers of lists of other stories and what belongs to them, and single teasers inside the story.
    mutating func markTeasers() {
        for index in 0..<min(storyStart, lines.count) where kinds[index] == nil && isHeader(index) {
            mark(index, .sectionHeader)
        }
        var index = storyStart
        while index < lines.count {
            if kinds[index] == nil && isHeader(index) {
                mark(index, .sectionHeader)
                index = markList(from: index + 1)
            } else {
                if kinds[index] == nil && isSingleTeaser(index) { mark(index, .teaserTitle) }
                index += 1
            }
        }
    }

    private func isHeader(_ index: Int) -> Bool {
        let line = lines[index]
        guard line.words <= 8, line.ending == .none || line.ending == .colon else { return false }
        if FurniturePhrases.sectionHeaders.contains(line.label) { return true }
        return line.begins(withAny: FurniturePhrases.sectionOpeners) && line.capitalised >= 2
    }

    private func isSingleTeaser(_ index: Int) -> Bool {
        let line = lines[index]
        return (3...30).contains(line.words)
            && FurniturePhrases.teaserOpeners.contains { opener in
                line.folded.starts(with: opener.utf8)
            }
    }

    /// Marks titles and texts of teasers from `start` on, and gives the index of the first line that is none.
    ///
    /// Once two titles had a text each, all to the end is taken for teasers. Before that, two paragraphs one after the other
    /// are the story going on behind a box, and so is any paragraph behind a box without bullets in the text's first half.
    private mutating func markList(from start: Int) -> Int {
        let isBulleted = start < lines.count && lines[start].bullet > 0
        let mayHoldTexts = isBulleted || start < lines.count && lines[start].range.lowerBound * 2 > utf8.count
        var pairs = 0
        var afterTitle = false
        var index = start
        while index < lines.count {
            defer { index += 1 }
            if kinds[index] != nil { continue }
            if likely[index] == .paragraph { return index }
            if isHeader(index) {
                mark(index, .sectionHeader)
                afterTitle = false
            } else if isTeaserTitle(index, isBulleted: isBulleted) {
                mark(index, .teaserTitle)
                afterTitle = true
            } else if pairs >= 2 || afterTitle && mayHoldTexts && (lines[index].isIndented || !goesOn(index)) {
                mark(index, .teaserText)
                if afterTitle { pairs += 1 }
                afterTitle = false
            } else {
                return index
            }
        }
        return index
    }

    private func isTeaserTitle(_ index: Int, isBulleted: Bool) -> Bool {
        let line = lines[index]
        if isBulleted { return line.bullet > 0 }
        return !line.isStory && line.ending != .period && line.words <= 25
    }

    /// Whether the story goes on at `index`: a paragraph, with another paragraph behind it.
    private func goesOn(_ index: Int) -> Bool {
        guard lines[index].isStory, let next = firstOpen(from: index + 1) else { return false }
        return lines[next].isStory && lines[next].bullet == 0
    }
}

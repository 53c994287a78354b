import Model

/// The head of a page: what stands before the story.
extension PageReader {
    /// Marks title, subtitle, byline and date before the story.
    mutating func markHead(title: String?) {
        let titleIndex = markTitle(given: title)
        markStandfirst(behind: titleIndex)
        for index in 0..<storyStart where kinds[index] == nil {
            if markByline(index) || markDate(index) { continue }
        }
        markNames(behind: titleIndex)
        markPlace()
        if let titleIndex { markRest(behind: titleIndex) }
    }

    /// The index of the title, if the text has one.
    private mutating func markTitle(given title: String?) -> Int? {
        if let index = kinds.firstIndex(of: .title) { return index }
        if let title {
            let wanted = Line(Array(title.utf8), range: 0..<title.utf8.count, isIndented: false, followsBlank: true)
            facts.title = Evidenced(title, evidence: MetadataEvidence.record)
            guard
                let index = lines.indices.prefix(8)
                    .first(where: { lines[$0].label == wanted.label && !wanted.label.isEmpty })
            else { return nil }
            mark(index, .title)
            if index == storyStart { findStory(from: index + 1) }
            return index
        }
        guard storyStart < lines.count, let first = firstOpen(from: 0), first < storyStart else { return nil }
        guard let index = headline(from: first) else { return nil }
        mark(index, .title)
        facts.title = Evidenced(string(index), evidence: MetadataEvidence.firstLine)
        for other in (index + 1)..<storyStart where lines[other].folded == lines[index].folded { mark(other, .other) }
        return index
    }

    /// The line at `first` if it is a headline, or the next where `first` is a short rubric over it.
    private mutating func headline(from first: Int) -> Int? {
        let line = lines[first]
        if line.words <= 3, line.isAllCapitals || line.words == 1, line.ending == .none,
            let next = firstOpen(from: first + 1), next < storyStart, lines[next].words >= 4, isHeadline(next)
        {
            mark(first, .other)
            return next
        }
        return isHeadline(first) ? first : nil
    }

    private func isHeadline(_ index: Int) -> Bool {
        let line = lines[index]
        guard (3...25).contains(line.words), line.range.count <= 220, line.innerStops <= 1, line.initial != .other,
            line.bullet == 0, !line.begins(with: "by"), PublicationDate(utf8: Array(utf8[line.range])) == nil
        else { return false }
        switch line.ending {
        case .none, .mark, .ellipsis: return line.initial != .lower || line.capitalised > 0
        case .period: return line.isTitleCase || endsWithAbbreviation(line)
        case .colon, .comma: return false
        }
    }

    private func endsWithAbbreviation(_ line: Line) -> Bool {
        let word = utf8[line.range].reversed().prefix { $0 != 0x20 }
        return word.filter { $0 == UInt8(ascii: ".") }.count >= 2
    }

    /// A single sentence under the title is its subtitle where more of the head stands between it and the story.
    private mutating func markStandfirst(behind titleIndex: Int?) {
        guard let titleIndex, storyStart == firstOpen(from: titleIndex + 1), storyStart + 1 < lines.count else {
            return
        }
        let index = storyStart
        let line = lines[index]
        guard line.words <= 25, line.innerStops == 0, !startsWithPlace(index), isHead(index + 1),
            let next = (index + 1..<lines.count).first(where: { kinds[$0] == nil && lines[$0].isStory }),
            lines[next].words > line.words
        else { return }
        mark(index, .subtitle)
        findStory(from: next)
    }

    private func isHead(_ index: Int) -> Bool {
        switch kinds[index] {
        case .caption, .captionRepeat, .readingTime: return true
        case nil:
            return bylineNames(index) != nil || date(index) != nil
                || index + 1 < lines.count && kinds[index + 1] == .readingTime
        default: return false
        }
    }

    private func bylineNames(_ index: Int) -> [String]? {
        let line = lines[index]
        guard line.words <= 16, line.words >= 2, line.ending != .colon else { return nil }
        if line.begins(with: "by") { return NameList.byline(string(index)) }
        return line.begins(with: "written by") ? NameList.byline(words(index).dropFirst().joined(separator: " ")) : nil
    }

    private mutating func markByline(_ index: Int) -> Bool {
        if FurniturePhrases.staff.contains(lines[index].label) || isRole(index) {
            mark(index, .byline)
            return true
        }
        guard let names = bylineNames(index) else { return false }
        mark(index, .byline)
        facts.setAuthors(names, evidence: MetadataEvidence.byline)
        return true
    }

    /// Whether the line tells what the author named on the line before is.
    private func isRole(_ index: Int) -> Bool {
        guard index > 0, kinds[index - 1] == .byline, lines[index].words <= 5, lines[index].ending == .none else {
            return false
        }
        return words(index).contains { FurniturePhrases.trades.contains($0.lowercased()) }
    }

    /// The date on a line of its own, a word like `Published` before it aside.
    private func date(_ index: Int) -> PublicationDate? {
        let line = lines[index]
        guard line.hasDigit, line.words <= 10, line.range.count <= 80 else { return nil }
        let words = words(index)
        let opener = words.prefix {
            ["published", "posted", "on", "date", "first"].contains($0.lowercased().filter { $0 != ":" })
        }
        return PublicationDate(words.dropFirst(opener.count).joined(separator: " "))
    }

    private mutating func markDate(_ index: Int) -> Bool {
        guard let date = date(index) else {
            let line = lines[index]
            guard line.words <= 12, line.hasDigit,
                line.begins(withAny: ["updated", "published", "posted", "last updated", "last modified"])
            else { return false }
            mark(index, .dateline)
            return true
        }
        mark(index, .dateline)
        if facts.published == nil { facts.published = date.iso8601 }
        return true
    }

    /// A name alone is a byline where a date or the reading time stands beside it.
    private mutating func markNames(behind titleIndex: Int?) {
        for index in 0..<storyStart where kinds[index] == nil {
            let line = lines[index]
            let neighbours = [index - 1, index + 1].filter { lines.indices.contains($0) }
            guard (2...4).contains(line.words), line.ending == .none, !line.isAllCapitals,
                neighbours.contains(where: { kinds[$0] == .readingTime || kinds[$0] == .dateline }),
                NameList.isName(words(index))
            else { continue }
            mark(index, .byline)
            facts.setAuthors([words(index).joined(separator: " ")], evidence: MetadataEvidence.byline)
        }
    }

    /// The first line of the story may begin with its place, or the line before it be the place.
    private mutating func markPlace() {
        for index in 0..<storyStart where kinds[index] == nil {
            guard let place = DatelineFinder.alone(utf8[lines[index].range]) else { continue }
            mark(index, .dateline)
            facts.dateline = place
        }
        guard facts.dateline == nil, storyStart < lines.count else { return }
        let story = utf8[lines[storyStart].range]
        facts.dateline = DatelineFinder.prefix(of: story) ?? stoppedPlace(story)
    }

    /// `MERROW. They came at night`: capitals and a full stop are a place only if the text names it as one again.
    private func stoppedPlace(_ story: ArraySlice<UInt8>) -> String? {
        guard let place = DatelineFinder.stopped(story), let initial = place.first else { return nil }
        let name = Array((String(initial) + place.dropFirst().lowercased()).utf8)
        let isNamed = lines[storyStart...]
            .contains { line in
                WhiteSpace.words(of: utf8, in: line.range).contains { $0.starts(with: name) }
            }
        return isNamed ? place : nil
    }

    private func startsWithPlace(_ index: Int) -> Bool {
        DatelineFinder.prefix(of: utf8[lines[index].range]) != nil
    }

    /// What is left between title and story: the first line under the title is its subtitle.
    private mutating func markRest(behind titleIndex: Int) {
        for index in 0..<storyStart where kinds[index] == nil {
            let line = lines[index]
            let isUnder = index == titleIndex + 1 && line.words >= 3 && line.ending != .colon && line.bullet == 0
            if isUnder { mark(index, .subtitle) } else if line.words <= 3 { mark(index, .other) }
        }
    }
}

import Model

/// The head of a page: what stands before the story.
extension KindSuggester {
    /// The most lines before the story that may be the title.
    private static let headLines = 80

    /// Suggests title, subtitle, byline and date before the story.
    mutating func suggestHead() {
        guard page.story != nil else { return }
        var title = page.titles.min()
        if title == nil && !page.hasTitle { title = headline() }
        if let title { suggestTitle(title) }
        for index in 0..<storyStart where kinds[index] == nil { suggestHeadLine(index, title) }
        suggestStandfirst(title)
    }

    /// The line before the story that is most like its headline; of several right over each other the first, since the
    /// others go on with it.
    private func headline() -> Int? {
        var best: (index: Int, score: Double)?
        let isLetter = page.isLetter
        for index in max(0, storyStart - Self.headLines)..<storyStart where mayBeTitle(index) {
            // The name of the letter stands over it.
            let isMasthead = isLetter && page.lines[index].words <= 4 && page.lines[index].begins(with: "the")
            let score = headlineScore(index) - (isMasthead ? 3 : 0)
            if score > best?.score ?? Self.leastScore { best = (index, score) }
        }
        guard var index = best?.index else { return nil }
        while index > 0, mayBeTitle(index - 1), page.lines[index - 1].words >= 3, !page.traits[index - 1].opensTeaser,
            headlineScore(index - 1) > Self.goodScore
        {
            index -= 1
        }
        return index
    }

    private static let leastScore = 0.3
    private static let goodScore = 1.1

    private func mayBeTitle(_ index: Int) -> Bool {
        (kinds[index] == nil || kinds[index] == .teaserTitle) && isHeadline(index)
    }

    private func headlineScore(_ index: Int) -> Double {
        let line = page.lines[index]
        let trait = page.traits[index]
        var score = Double(min(line.words, 7)) / 2.5 + Double(min(page.echoes[index].knownWords, 2)) * 0.6
        if isHeadBehind(index) { score += 1.5 }
        if trait.namesPress && line.words <= 5 { score -= 1.2 }
        if trait.isFixture { score += 2 } else if trait.opensTeaser { score -= 0.7 }
        if trait.isName || trait.isRole { score -= 1.5 }
        if line.hasDigit && (trait.holdsYear && trait.holdsMonth || trait.holdsClock) { score -= 2.5 }
        if trait.separators > 0 { score -= 1 }
        if trait.phrases.contains(.noteStart) || trait.phrases.contains(.promoStart) { score -= 1 }
        if line.words <= 2 { score -= 1 }
        if line.words <= 4, isLoose(index - 1), isLoose(index + 1) { score -= 1.5 }
        return score
    }

    /// Whether the line at `index` is a word or two, as the names of pages in a menu are.
    private func isLoose(_ index: Int) -> Bool {
        page.lines.indices.contains(index) && page.lines[index].words <= 3 && page.lines[index].ending == .none
            && page.traits[index].date == nil && page.traits[index].byline == nil
    }

    private mutating func suggestHeadLine(_ index: Int, _ title: Int?) {
        let line = page.lines[index]
        let trait = page.traits[index]
        if trait.byline != nil || trait.phrases.contains(.staffWhole) { return suggest(index, .byline) }
        if trait.date != nil || trait.isPlace || trait.isName && line.hasDigit && opensWithPlace(index) {
            return suggest(index, .dateline)
        }
        if trait.isName, line.hasDigit, title.map({ index > $0 }) ?? true { return suggest(index, .byline) }
        if line.hasDigit, line.words <= 16, line.bullet == 0, trait.holdsClock || trait.holdsYear && trait.holdsMonth {
            return suggest(index, .dateline)
        }
        if isNumberedTrail(index, title) { return suggest(index, .sectionHeader) }
        if line.bullet > 0 { return suggest(index, .listItem) }
        if trait.phrases.contains(.keypointsWhole), line.words <= 5, title.map({ index > $0 }) ?? true {
            return suggest(index, .heading)
        }
        if trait.phrases.contains(.rubricWhole) || trait.phrases.contains(.headerWhole), line.words <= 3 {
            return suggest(index, isOverTitle(index, title) && !isInMenu(index) ? .sectionHeader : .other)
        }
        if let title, index > title, line.folded == page.lines[title].folded { return suggest(index, .other) }
        let isNamed =
            title.map { index > $0 } == true && (trait.isName || trait.isRole) && page.likely(index) != .listItem
        if !isNamed, let likely = page.likely(index), likely.zone == .body { return suggest(index, likely) }
        guard let title, index > title else {
            return suggest(index, isKicker(index, title) ? .sectionHeader : .other)
        }
        // Below the sides of a match stand the ground and the referee.
        if page.traits[title].isFixture, trait.isName || isNameWithOutlet(index) { return suggest(index, .other) }
        if isNameWithOutlet(index) || isSaidToBeBy(index) { return suggest(index, .byline) }
        if isPointOfStory(index) { return suggest(index, .listItem) }
        if trait.isName || trait.isRole || isUnderByline(index) { return suggest(index, .byline) }
        if !trait.phrases.isDisjoint(with: [.noteStart, .noteInside]) { return suggest(index, .other) }
        if isOpeningHeading(index) { return suggest(index, .heading) }
        suggest(index, line.words >= 4 && line.ending != .colon && index - title <= 4 ? .subtitle : .other)
    }

    /// Whether the line stands right over the title, as the name of its section does.
    private func isOverTitle(_ index: Int, _ title: Int?) -> Bool {
        title.map { index < $0 && $0 - index <= 2 } ?? false
    }

    /// Whether the words before the mark in `Port Merrow | 3 May 2031` are a place that the story names.
    private func opensWithPlace(_ index: Int) -> Bool {
        // The story is searched: for lines near it only.
        guard storyStart - index <= Self.headLines else { return false }
        let name = page.words(index).prefix { $0.first?.isUppercase == true && !LineDate.isMonth(Array($0.utf8)) }
        return page.namesPlace(name.joined(separator: " "))
    }

    private func isSaidToBeBy(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.words <= 9, line.ending == .none || line.ending == .comma else { return false }
        let words = page.words(index).map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 }
        if line.ending == .comma { return (2...3).contains(words.count) && NameList.isName(words) }
        return Byline.inHead(words, page.table) != nil
    }

    /// Whether the line stands right over the title and is no part of a menu.
    private func isKicker(_ index: Int, _ title: Int?) -> Bool {
        let line = page.lines[index]
        guard index + 1 == title, line.words <= 4, line.hasLetter, line.ending == .none, !line.hasDigit,
            !page.traits[index].namesPress, !page.traits[index].holdsAddress,
            !page.traits[index].phrases.contains(.pressWhole)
        else { return false }
        return !isInMenu(index)
    }

    /// Whether two lines of a word or two stand right over the line.
    private func isInMenu(_ index: Int) -> Bool {
        isLoose(index - 1) && isLoose(index - 2) && !page.lines[index].followsBlank
            && !page.lines[index - 1].followsBlank
            || isLoose(index - 1) && isLoose(index - 2) && isLoose(index - 3)
    }

    /// `1. News`, `2. Courts` over the title: the way to the page through its sections.
    private func isNumberedTrail(_ index: Int, _ title: Int?) -> Bool {
        guard let title, index < title, page.lines[index].bullet > 0, page.lines[index].words <= 4 else { return false }
        return Letters.isDigit(page.utf8[page.lines[index].range.lowerBound])
    }

    /// `Ana Silva, Courier`: a person and a name behind a comma, where only a byline can stand.
    private func isNameWithOutlet(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard (3...7).contains(line.words), line.ending == .none, !line.hasDigit, line.lower == 0 else { return false }
        let parts = page.string(index).split(separator: ",").map { $0.split(separator: " ").map(String.init) }
        return parts.count == 2 && (2...3).contains(parts[0].count) && NameList.isName(parts[0])
    }

    /// One of three or more lines without an end, right behind each other between the title and the story: its points.
    private func isPointOfStory(_ index: Int) -> Bool {
        func isPoint(_ index: Int) -> Bool {
            guard page.lines.indices.contains(index), kinds[index] == nil || kinds[index] == .listItem else {
                return false
            }
            let trait = page.traits[index]
            return (4...20).contains(page.lines[index].words) && page.lines[index].ending == .none
                && trait.byline == nil && trait.date == nil && !trait.isName && !trait.isRole && !trait.holdsClock
        }
        var first = index
        while index - first < 3, !page.lines[first].followsBlank, isPoint(first - 1) { first -= 1 }
        var last = index
        while last - index < 3, isPoint(last + 1), !page.lines[last + 1].followsBlank { last += 1 }
        return isPoint(index) && last - first >= 2
    }

    /// Whether the line stands between the head and the first paragraph, as the heading of the story's first part does.
    private func isOpeningHeading(_ index: Int) -> Bool {
        guard index + 1 == storyStart, index > 0, page.lines[index].words <= 9, page.lines[index].ending != .period
        else {
            return false
        }
        return [.byline, .dateline, .readingTime].contains(kinds[index - 1]) || page.traits[index - 1].isTally
    }

    /// Whether the line goes on with the byline before it: the name of the outlet, the author's address.
    private func isUnderByline(_ index: Int) -> Bool {
        guard index > 0, kinds[index - 1] == .byline, page.lines[index].words <= 5, page.lines[index].ending == .none
        else {
            return false
        }
        return page.traits[index].namesPress || page.traits[index].holdsAddress
    }

    private func isHeadline(_ index: Int) -> Bool {
        let line = page.lines[index]
        let trait = page.traits[index]
        guard (2...25).contains(line.words), line.innerStops <= 1, line.initial != .other, line.bullet == 0,
            line.hasLetter,
            trait.separators <= 1 || trait.isSiteTitle, trait.byline == nil, trait.date == nil, !trait.isPlace,
            !trait.phrases.contains(.rubricWhole) || line.words > 3, !trait.holdsClock || line.words > 5,
            !trait.phrases.contains(.staffWhole)
        else { return false }
        switch line.ending {
        case .none, .mark, .ellipsis: return line.initial != .lower || line.capitalised > 0
        case .period:
            let isFirst = line.words <= 10 && index == 0 && isHeadBehind(index, pictures: false)
            return isFirst || line.isTitleCase || line.isAllCapitals || line.endsWithAbbreviation
        case .colon, .comma: return false
        }
    }

    /// A sentence under the title with more of the head behind it is the subtitle, not yet the story.
    private mutating func suggestStandfirst(_ title: Int?) {
        let start = storyStart
        guard let title, title < start, start - title <= 3, start + 1 < page.lines.count, kinds[start] == nil else {
            return
        }
        let line = page.lines[start]
        let isUnderByline = (title..<start).contains { kinds[$0] == .byline }
        guard line.innerStops <= 1, page.traits[start].place == nil else { return }
        // Without a stop it is no paragraph, whatever stands behind.
        let isOpen = start == title + 1 && line.ending == .none && line.words <= 45 && page.lines[start + 1].isStory
        guard isOpen || line.words <= 35 && isHeadBehind(start, pictures: !isUnderByline) else { return }
        suggest(start, .subtitle)
        for index in (start + 1)..<min(start + 7, page.lines.count) where kinds[index] == nil {
            if page.traits[index].shape == .story { return }
            suggestHeadLine(index, title)
        }
    }

    /// Whether a line of the head stands right behind the line at `index`: who, when, a picture.
    private func isHeadBehind(_ index: Int, pictures: Bool = true) -> Bool {
        (index + 1..<min(index + 4, page.lines.count))
            .contains { next in
                let trait = page.traits[next]
                let between = (index + 1)..<next
                guard between.allSatisfy({ kinds[$0] == .other || page.lines[$0].words <= 2 }) else { return false }
                return trait.byline != nil || trait.date != nil || trait.tellsReadingTime || trait.isName
                    || trait.isRole
                    || trait.phrases.contains(.staffWhole) || pictures && kinds[next] == .caption
                    || trait.shape == .date
            }
    }
}

extension Line {
    /// Whether its last word holds two full stops, as `U.S.` does.
    var endsWithAbbreviation: Bool {
        folded.reversed().prefix { $0 != 0x20 }.count { $0 == UInt8(ascii: ".") } >= 2
    }
}

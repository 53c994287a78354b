import Model

/// Suggests what each line is, from what is sure to what is left: lines that tell by themselves, the head of the page with
/// its headline by score, lists of other stories, the foot, the story.
///
/// A rule says what a line is on a page like most others; none knows a single outlet. What a later step finds does not
/// change what an earlier one has claimed.
struct KindSuggester {
    let page: Page
    private(set) var kinds: [BlockKind?]

    /// The suggestions for the lines of `page`.
    ///
    /// - Complexity: O(*n*).
    static func suggestions(for page: Page) -> [BlockKind] {
        var suggester = KindSuggester(page)
        for index in page.lines.indices { suggester.suggestAlone(index) }
        suggester.suggestHead()
        suggester.suggestTeasers()
        suggester.suggestPress()
        suggester.suggestFoot()
        suggester.suggestStory()
        return suggester.smoothed()
    }

    private init(_ page: Page) {
        self.page = page
        kinds = Array(repeating: nil, count: page.lines.count)
    }

    /// The first line of the story, or the number of lines.
    var storyStart: Int { page.story?.lowerBound ?? page.lines.count }

    /// Gives a line its suggestion, unless it has one.
    mutating func suggest(_ index: Int, _ kind: BlockKind) {
        if kinds[index] == nil { kinds[index] = kind }
    }

    /// Gives the title its suggestion, whatever it had.
    mutating func suggestTitle(_ index: Int) { kinds[index] = .title }

    private mutating func suggestAlone(_ index: Int) {
        if let kind = kindAlone(index) { suggest(index, kind) }
    }

    private func kindAlone(_ index: Int) -> BlockKind? {
        let line = page.lines[index]
        let trait = page.traits[index]
        let phrases = trait.phrases
        if line.words == 0 || trait.isCounter || trait.isTally { return .other }
        if phrases.contains(.controlWhole) && line.words <= 6 { return .other }
        if trait.isTrail && index < storyStart && trait.credit == nil && trait.byline == nil { return .sectionHeader }
        if trait.tellsReadingTime { return trait.byline == nil ? .readingTime : .byline }
        if creditsUnderByline(index) { return .byline }
        if let kind = captionKind(index) ?? boxKind(index) { return kind }
        if index >= storyStart, isHeader(index) { return .sectionHeader }
        if trait.opensTeaser && (2...30).contains(line.words) {
            return phrases.contains(.promoInside) ? .promo : .teaserTitle
        }
        if line.words <= 20 && phrases.contains(.controlStart) && line.bullet == 0 && !trait.holdsSpeech {
            return .other
        }
        if line.words <= 60 && phrases.contains(.cookieInside) && !trait.holdsSpeech { return .other }
        if trait.reservesRights { return isPictureRight(index) ? .caption : .other }
        if isSource(index) { return .sourceLine }
        if isPromo(index) { return .promo }
        if introducesSpeech(index) { return .paragraph }
        let isLinks = trait.separators >= 2 && line.words <= 24 && line.ending == .none && !trait.isSiteTitle
        return isLinks && trait.byline == nil && trait.date == nil && !trait.holdsYear ? .other : nil
    }

    /// `Duarte continued:` over somebody's words, short as it is.
    private func introducesSpeech(_ index: Int) -> Bool {
        page.lines[index].ending == .colon && page.lines[index].lower > 0 && index + 1 < page.lines.count
            && page.traits[index + 1].opensSpeech
    }

    /// Whether the line names the photographer under the name of the author: `Photographs: Ana Silva`.
    private func creditsUnderByline(_ index: Int) -> Bool {
        guard index > 0, index <= storyStart, page.lines[index].words <= 6 else { return false }
        let above = page.traits[index - 1]
        return page.traits[index].phrases.contains(.creditStart) && (above.byline != nil || above.isName)
    }

    private func captionKind(_ index: Int) -> BlockKind? {
        let line = page.lines[index]
        let trait = page.traits[index]
        let twin = page.echoes[index].twin
        guard trait.byline == nil else { return nil }
        let isPicture = trait.credit != nil || trait.opensCaption || trait.labelsPicture || trait.isBareCredit
        if twin != 0, isPicture || page.traits[index + twin].credit != nil {
            return twin > 0 ? .caption : .captionRepeat
        }
        if isPicture && line.words <= 90 { return page.echoes[index].isRepeat ? .captionRepeat : .caption }
        if index > 0, page.traits[index - 1].isCounter, line.words >= 4 { return .caption }
        if index + 1 < page.lines.count, (4...80).contains(line.words), !page.lines[index + 1].followsBlank,
            isCreditOnly(index + 1), trait.byline == nil
        {
            return .caption
        }
        if isLeadPicture(index) { return .caption }
        return isBarePair(index, twin) ? (twin > 0 ? .caption : .captionRepeat) : nil
    }

    /// Whether the line is a credit alone: `Tom Haas/The Inquirer`, `Pictures: Merrow Images`.
    private func isCreditOnly(_ index: Int) -> Bool {
        let trait = page.traits[index]
        let opens = trait.labelsPicture || trait.phrases.contains(.creditStart)
        return trait.isBareCredit || trait.credit != nil && opens && page.lines[index].words <= 8
    }

    /// A sentence in the present tense of captions (`Ana Silva, left, and …`), or one between the byline or date and the
    /// place from which the story is told.
    private func isLeadPicture(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard (5...60).contains(line.words), !page.traits[index].holdsSpeech else { return false }
        if line.innerStops <= 2,
            line.contains(any: [", left, ", ", right, ", ", centre, ", ", center, ", "(left)", "(right)", "from left"])
        {
            return true
        }
        let trait = page.traits[index]
        guard index < 30, line.bullet == 0, trait.place == nil, trait.date == nil, !trait.isName, !trait.isRole,
            line.words <= 40,
            line.innerStops <= 1, line.lower > 2
        else { return false }
        let behind = (index + 1..<min(index + 5, page.lines.count)).first { page.traits[$0].place != nil }
        guard let behind, behind > index else { return false }
        let before = (max(0, index - 4)..<index)
            .contains { [.byline, .date, .readingTime].contains(page.traits[$0].shape) }
        return before && (index..<behind).allSatisfy { page.lines[$0].words <= 45 }
    }

    /// A line and its beginning alone, one behind the other, are a picture's text and what stands in its place.
    private func isBarePair(_ index: Int, _ twin: Int) -> Bool {
        guard abs(twin) == 1, index > 0 else { return false }
        let (first, second) = twin > 0 ? (index, index + 1) : (index - 1, index)
        let (head, tail) = (page.lines[first], page.lines[second])
        guard first > 0, head.words >= 5, head.ending == .none, !page.traits[first].opensSpeech else { return false }
        return !tail.followsBlank || head.folded == tail.folded
    }

    private func boxKind(_ index: Int) -> BlockKind? {
        let line = page.lines[index]
        let trait = page.traits[index]
        guard line.words <= 50, !trait.holdsSpeech else { return nil }
        let phrases = trait.phrases
        let isLetter = phrases.contains(.letterInside)
        if phrases.contains(.signupStart), isLetter || line.words <= 8 {
            return !isLetter && phrases.contains(.promoInside) ? .promo : .signup
        }
        if phrases.contains(.subscribeStart) && line.words <= 24 {
            // A podcast is subscribed to, and is no newspaper.
            if phrases.contains(.promoInside) && !phrases.contains(.subscribeInside) { return .promo }
            return isLetter ? .signup : .subscribe
        }
        let asks: PhraseClass = [.promoStart, .promoInside, .subscribeInside, .signupStart]
        let offers = line.begins(withAny: ["delivered", "get", "join", "our", "receive", "register", "try", "want"])
        let isOurs = line.words <= 20 && line.contains(" our ")
        return isLetter && line.words <= 40 && (offers || isOurs || !phrases.isDisjoint(with: asks)) ? .signup : nil
    }

    private func isHeader(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard line.words <= 9, line.ending == .none || line.ending == .colon, page.lines.count > 1 else { return false }
        let phrases = page.traits[index].phrases
        if phrases.contains(.headerWhole) { return true }
        return phrases.contains(.headerStart) && line.capitalised >= 2 && line.bullet == 0
    }

    /// `© Ana Silva` below a picture's text before the story.
    private func isPictureRight(_ index: Int) -> Bool {
        index > 0 && index < storyStart && page.lines[index].words <= 6 && !page.lines[index].hasDigit
            && page.lines[index - 1].words >= 4 && !page.lines[index].followsBlank
    }

    /// `Source: Name`, or `SOURCE Name` of a press release; behind a short line it may be that of a table.
    private func isSource(_ index: Int) -> Bool {
        let line = page.lines[index]
        guard (2...12).contains(line.words), line.ending == .none || line.ending == .period else { return false }
        if line.begins(withAny: ["source:", "sources:", "via:", "(source:", "source -", "source –"]) { return true }
        if line.begins(with: "via"), page.traits[index].namesPress, line.words <= 6, index > storyStart { return true }
        let isShouted = line.begins(with: "source") && line.shouted > 0
        return isShouted || line.words <= 20 && page.traits[index].phrases.contains(.thanksStart)
    }

    /// A line that sends the reader elsewhere, by its beginning and by what it asks for.
    private func isPromo(_ index: Int) -> Bool {
        let line = page.lines[index]
        let trait = page.traits[index]
        guard line.words <= 45, !trait.holdsSpeech, !trait.phrases.isDisjoint(with: [.promoStart, .sponsorStart]) else {
            return false
        }
        if trait.phrases.contains(.sponsorStart) && line.words <= 16 { return true }
        let asks: PhraseClass = [.promoInside, .subscribeInside]
        if line.contains(any: [", visit ", ", go to ", ", head to ", ", see ", ", click ", ", follow ", ", tune in"]) {
            return true
        }
        return trait.holdsAddress || !trait.phrases.isDisjoint(with: asks) || line.holdsLinkEnd
    }

    /// The suggestions, with short lines between two of one box taken for parts of it.
    private func smoothed() -> [BlockKind] {
        var smooth = kinds.map { $0 ?? .paragraph }
        let boxes: Set<BlockKind> = [.signup, .subscribe]
        for index in smooth.indices.dropFirst().dropLast()
        where smooth[index] == .other && page.lines[index].words <= 3 && page.lines[index].words > 0 {
            if boxes.contains(smooth[index - 1]), smooth[index - 1] == smooth[index + 1] {
                smooth[index] = smooth[index - 1]
            }
        }
        return smooth
    }
}

extension Line {
    /// Whether it ends as lines with a link do: `here.`, an arrow.
    var holdsLinkEnd: Bool {
        ["here", "here.", "→", "»", "›", ">"].contains { folded.suffix($0.utf8.count).elementsEqual($0.utf8) }
    }
}

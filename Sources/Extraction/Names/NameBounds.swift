import Language
import Model

/// Mends where a name begins and ends that the tagger cut amid a title, a suffix or a rare form of given name.
struct NameBounds {
    let article: ParsedArticle
    /// The sentence that the name stands in.
    let sentence: Range<Int>
    /// For each token, whether it is part of some name.
    let taken: [Bool]

    var tokens: [Token] { article.tokens }

    /// The tokens of the name without a title in it, and with what belongs to it on either side.
    func mended(_ name: Range<Int>, isPerson: Bool) -> Range<Int> {
        var (start, end) = (name.lowerBound, name.upperBound)
        if let title = innerTitle(name, isPerson: isPerson) { start = title + 1 }
        while end - start > 1, leads(start, before: end) { start += 1 }
        while isPerson, end - start > 1, describes(start) { start += 1 }
        while isPerson, end - start > 2, isPersonNoun(start, before: end) { start += 1 }
        if !isPerson, isGroup(start, before: end) { start += 2 }
        while isPerson, end - start > 2, isHonour(end - 1) { end -= 1 }
        let isCut = start > name.lowerBound
        if isFree(start - 1), isGivenName(start - 1) || beginsPlace(start - 1) && !isCut { start -= 1 }
        if !isCut { start = beforeParticles(start, isPerson: isPerson) }
        if isPerson, !isCut, isFree(start - 1), beginsPerson(start - 1) || isRareGivenName(start - 1) { start -= 1 }
        if !isCut, isFree(start - 1), LegalForm.leads(start - 1, in: article) { start -= 1 }
        if !isPerson, !isCut { start = beforeJoint(start) }
        if isOwner(end - 1), isBodyBehindClitic(end) { end += 2 }
        if isFree(end), isGivenName(end) { end += 1 }
        if isPerson || isCut || end > name.upperBound { end = behindSuffix(end) }
        if isFree(end), isFree(end + 1), isPartners(end) { end += 2 }
        if isFree(end), LegalForm.stands(at: end, in: article) { end += 1 }
        return start..<end
    }

    /// Whether the first word has its capital from the sentence that it begins: `Unlike Patriot`, `Songwriter Guy Chambers`.
    private func leads(_ index: Int, before end: Int) -> Bool {
        guard index == sentence.lowerBound else { return false }
        if tokens[index].is([.preposition, .subordinator]) && !tokens[index].is(.particle) { return true }
        let isPlain =
            tokens[index].is(.common) && !tokens[index].is([.givenName, .organizationWord, .placeWord, .title])
        return isPlain && end - index == 3 && tokens[index + 1].is(.anyGivenName)
            && !tokens[end - 1].is([.organizationWord, .placeWord, .eventWord])
    }

    /// Whether the word before a person's name says what they are or where they speak: `Briton Tim Henman`, `the Exchequer
    /// Gordon Brown`.
    private func describes(_ index: Int) -> Bool {
        if tokens[index].is(.givenName) { return false }
        if tokens[index].is(.nationality) { return true }
        let isShouted = tokens[index].shape.contains(.allCapitals)
        if isShouted && tokens[index].is(.organizationWord) { return true }
        // `Chancellor of the Exchequer Gordon Brown`
        let isOffice = article.isWord(index - 1, "the") && article.isWord(index - 2, "of") && isCapitalWord(index)
        if isOffice && isCapitalWord(index + 1) && (tokens[index + 1].is(.givenName) || tokens[index].is(.common)) {
            return true
        }
        return isFollower(index)
    }

    /// Whether the word says what somebody is, before two words and more of a name: `Gran Morag Dalgleish`, `Provost Alasdair
    /// Beaton`.
    private func isPersonNoun(_ index: Int, before end: Int) -> Bool {
        tokens[index].is(.personNoun) && !tokens[index].is(.anyGivenName) && isCapitalWord(index + 1)
            && !tokens[index + 1].is(.function) && tokens[index + 1].kind == .word
            && !tokens[end - 1].is([.organizationWord, .placeWord, .eventWord, .bodyWord])
    }

    private func isCapitalWord(_ index: Int) -> Bool {
        tokens[index].isCapitalized && !tokens[index].shape.contains(.initial)
    }

    /// Whether the word tells where somebody is from, is for or was before, and a name follows it: `Blairite Alan Milburn`,
    /// `Eurosceptic Bill Cathcart`, `Ex-minister Kate Hollis`.
    private func isFollower(_ index: Int) -> Bool {
        guard tokens[index + 1].isCapitalized else { return false }
        // `Paris-based Sorvane`
        if article.nameHyphen(in: index) != nil { return true }
        let word = article.folded(index)
        if word.contains("-of-") { return true }
        if ["sceptic", "skeptic"].contains(where: { word.hasSuffix($0) }) { return true }
        if ["ex-", "pro-", "anti-", "vice-"].contains(where: { word.hasPrefix($0) }) { return true }
        return tokens[index + 1].is(.givenName) && word.utf8.count > 5
            && ["ite", "ist"].contains { word.hasSuffix($0) }
    }

    /// The letters of an honour or a degree, which are no part of the name.
    private static let honours = [
        "sc", "kc", "qc", "mp", "mep", "msp", "td", "obe", "mbe", "cbe", "dbe", "kbe", "phd", "md", "frs",
    ]

    private func isHonour(_ index: Int) -> Bool {
        tokens[index].shape.contains(.allCapitals) && Self.honours.contains { article.isWord(index, $0) }
            || article.isWord(index, "phd")
    }

    /// Whether a sentence begins with the word and it is a given name, or on no list at all: `Ram Narayan Jha, president of`.
    private func beginsPerson(_ index: Int) -> Bool {
        guard index == sentence.lowerBound, isCapitalWord(index), tokens[index].kind == .word, !isFollower(index) else {
            return false
        }
        let word = tokens[index]
        let other: WordClass = [
            .function, .title, .role, .personNoun, .nationality, .place, .city, .organizationWord, .placeWord, .weekday,
            .month, .adverb, .suffix,
        ]
        guard !word.is(other), !word.shape.contains(.allCapitals) else { return false }
        return word.is([.givenName, .otherGivenName, .masculineName, .feminineName]) || !word.is(.common)
    }

    func isFree(_ index: Int) -> Bool { sentence.contains(index) && !taken[index] }

    /// The last title that another common word leads: `Home Office Minister Lord Falconer`, and before a word that may
    /// also be part of a place's name, `Transport Minister Park`.
    private func innerTitle(_ name: Range<Int>, isPerson: Bool) -> Int? {
        guard name.count > 2, let last = name.last, !tokens[last].is(.organizationWord) else { return nil }
        let isPlace = tokens[last].is(.placeWord)
        let isNamed = name.dropLast().contains { tokens[$0].is(.title) && tokens[$0 + 1].is([.givenName, .title]) }
        guard isPerson || isPlace || isNamed || isGivenName(last) else { return nil }
        return name.dropFirst().dropLast()
            .last { index in
                tokens[index].is(.title) && (tokens[index].is(.role) || !isPlace) && !tokens[index].is(.givenName)
                    && tokens[index - 1].is(.common) && !tokens[index - 1].is(.givenName)
                    && !EntityDraft.isSuffix(article.folded(index + 1))
            }
    }

    /// Whether the word is a given name, amid a sentence, that is a word of the language too: `Per Aasland`, `Will Brandt`.
    private func isRareGivenName(_ index: Int) -> Bool {
        let token = tokens[index]
        let given: WordClass = [.givenName, .otherGivenName, .masculineName, .feminineName]
        guard index > sentence.lowerBound, token.is(given), token.is(.function.union(.common)), isCapitalWord(index),
            !token.is([.month, .weekday, .title, .role, .place, .nationality])
        else { return false }
        return !tokens[index - 1].isTerminal && tokens[index - 1].kind != .colon
    }

    /// Whether the word is a given name in two parts, as Korean and Chinese ones are printed: `Ji-won`.
    private func isGivenName(_ index: Int) -> Bool {
        guard tokens[index].isCapitalized, tokens[index].kind == .word, article.nameHyphen(in: index) == nil else {
            return false
        }
        let parts = article.text[tokens[index].range].split(separator: UInt8(ascii: "-"))
        return parts.count == 2 && parts.allSatisfy { (1...5).contains($0.count) }
            && parts[0].dropFirst().allSatisfy { $0 &- 0x61 < 26 } && parts[1].allSatisfy { $0 &- 0x61 < 26 }
    }

    /// The index of the particles before a surname: `Van den Brink flew to Port Harcourt`.
    func beforeParticles(_ start: Int, isPerson: Bool) -> Int {
        var first = start
        while isFree(first - 1), tokens[first - 1].is(.particle), tokens[first - 1].kind == .word { first -= 1 }
        // `ten Americans`
        let begins = first == sentence.lowerBound && tokens[first].isCapitalized
        return first < start && (tokens[first].is(.determiner) || !isPerson && !begins) ? start : first
    }

    /// Whether a sentence begins with the word and it begins a place's name: `Port Lucas has seen this before`.
    private func beginsPlace(_ index: Int) -> Bool {
        index == sentence.lowerBound && tokens[index].isCapitalized && tokens[index].kind == .word
            && tokens[index].is(.placeWord) && !tokens[index].is([.title, .role, .organizationWord])
    }

    /// The index behind `Jr.` and the like, with the comma before it if there is one.
    private func behindSuffix(_ end: Int) -> Int {
        let next = isFree(end) && tokens[end].kind == .comma ? end + 1 : end
        guard isFree(next), tokens[next].isCapitalized else { return end }
        return EntityDraft.isSuffix(article.folded(next)) ? next + 1 : end
    }
}

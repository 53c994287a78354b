import Language
import Model

/// Mends where a name begins and ends that the tagger cut amid a title, a suffix or a rare form of given name.
struct NameBounds {
    let article: ParsedArticle
    /// The sentence that the name stands in.
    let sentence: Range<Int>
    /// For each token, whether it is part of some name.
    let taken: [Bool]

    private var tokens: [Token] { article.tokens }

    /// The tokens of the name without a title in it, and with what belongs to it on either side.
    func mended(_ name: Range<Int>, isPerson: Bool) -> Range<Int> {
        var (start, end) = (name.lowerBound, name.upperBound)
        if let title = innerTitle(name, isPerson: isPerson) { start = title + 1 }
        while isPerson, end - start > 1, describes(start) { start += 1 }
        let isCut = start > name.lowerBound
        if isFree(start - 1), isGivenName(start - 1) || beginsPlace(start - 1) && !isCut { start -= 1 }
        if isFree(end), isGivenName(end) { end += 1 }
        if isPerson || isCut || end > name.upperBound { end = behindSuffix(end) }
        return start..<end
    }

    /// Whether the word before a person's name says what they are or where they speak: `Briton Tim Henman`, `the Exchequer
    /// Gordon Brown`.
    private func describes(_ index: Int) -> Bool {
        if tokens[index].is(.givenName) { return false }
        if tokens[index].is(.nationality) { return true }
        let isShouted = tokens[index].shape.contains(.allCapitals)
        if isShouted && tokens[index].is(.organizationWord) { return true }
        let isOffice = article.isWord(index - 1, "the") && article.isWord(index - 2, "of") && tokens[index].is(.common)
        return isOffice && tokens[index + 1].is(.givenName)
    }

    private func isFree(_ index: Int) -> Bool { sentence.contains(index) && !taken[index] }

    /// The last title that another common word leads: `Home Office Minister Lord Falconer`, and before a word that may
    /// also be part of a place's name, `Transport Minister Park`.
    private func innerTitle(_ name: Range<Int>, isPerson: Bool) -> Int? {
        guard name.count > 2, let last = name.last, !tokens[last].is(.organizationWord) else { return nil }
        let isPlace = tokens[last].is(.placeWord)
        guard isPerson || isPlace else { return nil }
        return name.dropFirst().dropLast()
            .last { index in
                tokens[index].is(.title) && (tokens[index].is(.role) || !isPlace) && !tokens[index].is(.givenName)
                    && tokens[index - 1].is(.common) && !tokens[index - 1].is(.givenName)
                    && !EntityDraft.isSuffix(article.folded(index + 1))
            }
    }

    /// Whether the word is a given name in two parts, as Korean and Chinese ones are printed: `Ji-won`.
    private func isGivenName(_ index: Int) -> Bool {
        guard tokens[index].isCapitalized, tokens[index].kind == .word else { return false }
        let parts = article.text[tokens[index].range].split(separator: UInt8(ascii: "-"))
        return parts.count == 2 && parts.allSatisfy { (1...5).contains($0.count) }
            && parts[0].dropFirst().allSatisfy { $0 &- 0x61 < 26 } && parts[1].allSatisfy { $0 &- 0x61 < 26 }
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

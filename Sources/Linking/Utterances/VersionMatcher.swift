/// Decides whether two versions report the same words.
struct VersionMatcher {
    /// The most words that are compared; of longer quotes the beginning decides.
    private static let longest = 600

    /// How alike two versions are, from 0 to 1, or nil where they report different words.
    ///
    /// Equal words and words that hold the others without a gap are the same; with other words in between, the more has to
    /// agree the less is known to be shared besides.
    func similarity(_ left: QuoteVersion, _ right: QuoteVersion) -> Double? {
        guard left.mayShareSpeaker(with: right) else { return nil }
        let (short, long) = left.words.count <= right.words.count ? (left, right) : (right, left)
        guard !short.words.isEmpty else { return nil }
        if short.words.count < QuoteVersion.stockPhrase { return stockPhrase(short, long) }
        let share = Double(2 * short.words.count) / Double(short.words.count + long.words.count)
        let isNear = short.sharesSpeaker(with: long) || short.sharesStory(with: long)
        if isNear || short.words.count >= 8, WordSearch.firstRange(of: short.words, in: long.words) != nil {
            return share
        }
        return short.sharesBody(with: long) ? nil : altered(short, long, isNear: isNear)
    }

    /// A stock phrase is the same only from one speaker on one event: equal, or three words and more out of a longer quote.
    private func stockPhrase(_ short: QuoteVersion, _ long: QuoteVersion) -> Double? {
        guard short.sharesSpeaker(with: long), short.sharesStory(with: long) else { return nil }
        if short.words == long.words { return 1 }
        guard short.words.count >= 3, WordSearch.firstRange(of: short.words, in: long.words) != nil else { return nil }
        return Double(2 * short.words.count) / Double(short.words.count + long.words.count)
    }

    private func altered(_ short: QuoteVersion, _ long: QuoteVersion, isNear: Bool) -> Double? {
        let words = (Array(short.words.prefix(Self.longest)), Array(long.words.prefix(Self.longest)))
        let script = EditScript(from: words.0, to: words.1, limit: words.1.count)
        let alignment = AlignedWords(script)
        guard alignment.isFluent else { return nil }
        let similarity = Double(2 * alignment.common) / Double(words.0.count + words.1.count)
        if !isNear {
            return words.0.count >= 10 && similarity >= 0.85 ? similarity : nil
        }
        // Of a few words, most must be all that is said: "it will not be" recurs in any speech.
        if words.0.count < 8 { return similarity >= 0.75 ? similarity : nil }
        let covered = Double(alignment.common) / Double(words.0.count)
        if covered >= 0.7 && Double(alignment.innerEdits) <= 0.45 * Double(words.0.count) { return similarity }
        if covered >= 0.9 && alignment.shortestStretch >= 3 && alignment.stretches <= 4 { return similarity }
        return alignment.isShifted && alignment.common >= 8 && 2 * alignment.common >= words.0.count ? similarity : nil
    }
}

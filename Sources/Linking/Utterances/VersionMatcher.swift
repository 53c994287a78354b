/// Decides whether two versions report the same words.
struct VersionMatcher {
    /// From so many words on, runs of words decide, in linear time: alignment costs the more the more words differ.
    private static let long = 60
    /// From so many words on, equal words about one event are one utterance: of one speaker, or of two, who hardly used
    /// the same.
    private static let telling = (ofOne: 8, ofTwo: 10)

    private static let inARow = 6

    /// How alike two versions are, from 0 to 1, or nil where they report different words.
    ///
    /// Equal words and words that hold the others without a gap are the same; with other words in between, the more has to
    /// agree the less is known to be shared besides.
    func similarity(_ left: QuoteVersion, _ right: QuoteVersion) -> Double? {
        guard left.mayShareSpeaker(with: right) else {
            let counts = (left.words.count, right.words.count)
            let share = Double(2 * min(counts.0, counts.1)) / Double(max(1, counts.0 + counts.1))
            return isCertain(left, right) || isMistaken(left, right) ? share : nil
        }
        return whole(left, right) ?? parts(of: left, in: right) ?? parts(of: right, in: left)
    }

    /// Whether one version holds the other without a gap, in a report of the same event, and that is no phrase: whoever is
    /// taken for the speaker.
    func isCertain(_ left: QuoteVersion, _ right: QuoteVersion) -> Bool {
        let (short, long) = left.words.count <= right.words.count ? (left, right) : (right, left)
        let fewest = short.mayShareSpeaker(with: long) ? Self.telling.ofOne : Self.telling.ofTwo
        // What one article gives to two people, two people said.
        if !short.mayShareSpeaker(with: long), short.sharesBody(with: long) { return false }
        return short.words.count >= fewest && short.sharesStory(with: long)
            && WordSearch.firstRange(of: short.words, in: long.words) != nil
    }

    /// Whether two versions are given to two speakers of whom one may be taken for the other, though they report nearly the
    /// same words about one event: each word of the shorter that tells something is in the longer one.
    ///
    /// Look-alikes of two speakers differ in such a word.
    func isMistaken(_ left: QuoteVersion, _ right: QuoteVersion) -> Bool {
        left.mayBeMistaken(for: right) && sharesTellingWords(left, right)
    }

    /// Whether two versions report nearly the same words about one event, none of the shorter's that tells something being
    /// another in the longer, and the sense not being turned round.
    ///
    /// With `toOneInFour`, so many may be others where a pronoun or a description stands for the one speaker that may mean
    /// the other.
    func sharesTellingWords(_ left: QuoteVersion, _ right: QuoteVersion, toOneInFour: Bool = true) -> Bool {
        let (short, long) = left.words.count <= right.words.count ? (left, right) : (right, left)
        guard short.words.count >= QuoteVersion.stockPhrase, short.words.count < Self.long,
            short.sharesStory(with: long), !short.sharesBody(with: long)
        else { return false }
        let telling = short.words.filter { !SpokenWords.isLight($0) }
        let own = telling.count { !long.words.contains($0) }
        let isWeak = toOneInFour && (short.mayMeanSpeaker(of: long) || long.mayMeanSpeaker(of: short))
        guard telling.count >= 2, own == 0 || isWeak && telling.count >= 4 && 4 * own <= telling.count else {
            return false
        }
        let words = (SpokenWords.reported(short.words), SpokenWords.reported(Array(long.words.prefix(12 * Self.long))))
        if WordSearch.firstRange(of: words.0, in: words.1) != nil { return true }
        let script = EditScript(from: words.0, to: words.1, limit: words.0.count + words.1.count)
        let alignment = AlignedWords(script)
        return alignment.isFluent && 10 * alignment.common >= 7 * words.0.count
            && Double(alignment.innerEdits) <= 0.45 * Double(words.0.count)
            && !SpokenWords.reverses(script, words.0, words.1)
    }

    /// Whether one of two versions says what the other denies.
    ///
    /// - Complexity: that of ``EditScript/init(from:to:limit:)`` where either denies anything, else O(*n*).
    func areReversed(_ left: QuoteVersion, _ right: QuoteVersion) -> Bool {
        guard max(left.words.count, right.words.count) < Self.long,
            SpokenWords.negate(left.words) || SpokenWords.negate(right.words)
        else { return false }
        let words = (SpokenWords.reported(left.words), SpokenWords.reported(right.words))
        let script = EditScript(from: words.0, to: words.1, limit: words.0.count + words.1.count)
        return SpokenWords.reverses(script, words.0, words.1)
    }

    /// How much of another version the words between marks are, where they all stand in it, in order: the reporter's words
    /// around them are not the speaker's.
    private func parts(of version: QuoteVersion, in other: QuoteVersion) -> Double? {
        guard version.sharesStory(with: other) else { return nil }
        let count = version.marked.reduce(0) { $0 + $1.count }
        let fewest = version.sharesSpeaker(with: other) ? 3 : QuoteVersion.stockPhrase
        guard count >= fewest, count <= other.words.count else { return nil }
        var rest = other.words[...]
        for part in version.marked {
            guard let place = WordSearch.firstRange(of: part, in: Array(rest)) else {
                return alteredParts(of: version, in: other)
            }
            rest = rest.dropFirst(place.upperBound)
        }
        return Double(2 * count) / Double(count + other.words.count)
    }

    /// The same for one speaker where nearly all of the words between marks stand in it, most of them in one stretch.
    private func alteredParts(of version: QuoteVersion, in other: QuoteVersion) -> Double? {
        let words = version.marked.flatMap { $0 }
        let searched = Array(other.words.prefix(12 * Self.long))
        guard version.sharesSpeaker(with: other), (8...Self.long).contains(words.count) else { return nil }
        let alignment = AlignedWords(EditScript(from: words, to: searched, limit: words.count + searched.count))
        guard 5 * alignment.common >= 4 * words.count, 2 * alignment.longestStretch >= words.count else { return nil }
        return Double(2 * alignment.common) / Double(words.count + searched.count)
    }

    private func whole(_ left: QuoteVersion, _ right: QuoteVersion) -> Double? {
        let (short, long) = left.words.count <= right.words.count ? (left, right) : (right, left)
        guard !short.words.isEmpty else { return nil }
        if short.words.count < QuoteVersion.stockPhrase { return stockPhrase(short, long) }
        let share = Double(2 * short.words.count) / Double(short.words.count + long.words.count)
        let isNear = short.sharesSpeaker(with: long) || short.sharesStory(with: long)
        if isNear || short.words.count >= 8, WordSearch.firstRange(of: short.words, in: long.words) != nil {
            return share
        }
        // An article prints a sentence in two wordings only if it reports it first and quotes it then.
        if short.sharesBody(with: long) && short.isReported == long.isReported { return nil }
        if short.words.count >= Self.long { return inRuns(short, long, isNear: isNear) }
        return altered(short, long, isNear: isNear)
    }

    /// A stock phrase is the same only from one speaker on one event: equal, or three words and more out of a longer quote;
    /// of an unknown speaker, four words that tell something.
    private func stockPhrase(_ short: QuoteVersion, _ long: QuoteVersion) -> Double? {
        guard short.sharesStory(with: long) else { return nil }
        if !short.sharesSpeaker(with: long) {
            let telling = short.words.count { !SpokenWords.isLight($0) }
            guard short.words.count >= 4, telling >= 2, long.words.count >= 8 else { return nil }
        }
        if short.words == long.words { return 1 }
        if short.isReported || long.isReported {
            let words = (SpokenWords.reported(short.words), SpokenWords.reported(long.words))
            let telling = words.0.contains { !SpokenWords.isLight($0) }
            guard words.0.count >= 3, telling, WordSearch.firstRange(of: words.0, in: words.1) != nil else {
                return nil
            }
            return Double(2 * words.0.count) / Double(words.0.count + words.1.count)
        }
        guard short.words.count >= 3, WordSearch.firstRange(of: short.words, in: long.words) != nil else { return nil }
        return Double(2 * short.words.count) / Double(short.words.count + long.words.count)
    }

    /// Long speeches are the same where enough of the shorter one stands in runs of three words that both have.
    private func inRuns(_ short: QuoteVersion, _ long: QuoteVersion, isNear: Bool) -> Double? {
        let share = RunCoverage.share(of: short.words, in: long.words, length: 3)
        return share >= (isNear ? 0.4 : 0.85) ? share : nil
    }

    private func altered(_ short: QuoteVersion, _ long: QuoteVersion, isNear: Bool) -> Double? {
        var words = (short.words, Array(long.words.prefix(12 * Self.long)))
        if short.isReported || long.isReported {
            words = (SpokenWords.reported(words.0), SpokenWords.reported(words.1))
        }
        let script = EditScript(from: words.0, to: words.1, limit: words.0.count + words.1.count)
        let alignment = AlignedWords(script)
        guard alignment.isFluent else { return nil }
        let isOfOne = short.sharesSpeaker(with: long) && short.sharesStory(with: long)
        // One word turns the sense round: only a known speaker is misquoted so, and nobody elsewhere.
        let isReversed = SpokenWords.reverses(script, words.0, words.1)
        if !isOfOne && isReversed { return nil }
        let similarity = Double(2 * alignment.common) / Double(words.0.count + words.1.count)
        if !isNear {
            return words.0.count >= 10 && similarity >= 0.85 ? similarity : nil
        }
        let telling = tellingShare(script, words.0)
        if isOfOne, telling.shared >= 2, telling.share >= 0.75,
            Double(alignment.innerEdits) <= 0.6 * Double(words.0.count), 2 * alignment.common >= words.0.count
        {
            return similarity
        }
        // So many words in a row from one speaker about one event are hardly said twice, whatever the words.
        if isOfOne, !isReversed, alignment.longestStretch >= Self.inARow,
            3 * alignment.common >= 2 * words.0.count, Double(alignment.innerEdits) <= 0.45 * Double(words.0.count)
        {
            return similarity
        }
        // A report of what was said puts it in other words.
        let isReport = isOfOne && short.isReported != long.isReported
        if isReport, telling.shared >= 3, telling.share >= 0.6, 5 * alignment.common >= 2 * words.0.count {
            return similarity
        }
        // Of a few words, most must be all that is said: "it will not be" recurs in any speech.
        if words.0.count < 8 { return similarity >= 0.75 ? similarity : nil }
        let covered = Double(alignment.common) / Double(words.0.count)
        let isDense = Double(alignment.innerEdits) <= 0.45 * Double(words.0.count)
        if covered >= 0.7 && isDense && telling.share >= 0.5 { return similarity }
        if covered >= 0.9 && alignment.shortestStretch >= 3 && alignment.stretches <= 4 { return similarity }
        return alignment.isShifted && alignment.common >= 8 && 2 * alignment.common >= words.0.count ? similarity : nil
    }

    /// How many of the words that tell something are common, and which share of them: what one speaker says about one
    /// event in nearly the same words is the same, and small words alone are not.
    private func tellingShare(_ script: EditScript, _ words: [UInt64]) -> (shared: Int, share: Double) {
        let telling = words.indices.filter { !SpokenWords.isLight(words[$0]) }
        let common = script.runs.filter { $0.operation == .equal }.map(\.recorded)
        let shared = telling.count { index in common.contains { $0.contains(index) } }
        return (shared, telling.isEmpty ? 1 : Double(shared) / Double(telling.count))
    }
}

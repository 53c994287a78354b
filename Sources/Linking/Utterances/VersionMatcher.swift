/// Decides whether two versions report the same words.
struct VersionMatcher {
    /// From so many words on, runs of words decide, in linear time: alignment costs the more the more words differ.
    static let long = 60
    /// From so many words on, equal words about one event are one utterance: of one speaker, or of two, who hardly used
    /// the same.
    private static let telling = (ofOne: 8, ofTwo: 10)
    /// Fewer words two people may say about one event, each on their own.
    private static let rare = 7
    /// So many of fewer words must tell something, for one to be mistaken for the other of whom the article speaks.
    private static let tellingOfTwo = 3

    /// From so many words in a row on, one speaker is hardly said to have used them twice about one event: where most of
    /// what is said are these, or anywhere.
    private static let inARow = (ofMost: 6, ofAny: 8)
    /// So many of the words in a row tell something, anywhere.
    private static let tellingInARow = 4

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
        if left.isReported || right.isReported, left.isOpposite(of: right) { return nil }
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
    /// Look-alikes of two speakers differ in such a word. What is short anybody may say, so that the one has to be spoken of
    /// where the words are given to the other.
    func isMistaken(_ left: QuoteVersion, _ right: QuoteVersion) -> Bool {
        let short = left.words.count <= right.words.count ? left : right
        let mayBeOne =
            short.words.count >= Self.rare || left.isNamesake(of: right)
            || (left.mayMeanSpeaker(of: right) || right.mayMeanSpeaker(of: left))
                && short.words.count { !SpokenWords.isLight($0) } >= Self.tellingOfTwo
        return mayBeOne && left.mayBeMistaken(for: right) && sharesTellingWords(left, right)
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
        let words = (short.reported, Array(long.reported.prefix(12 * Self.long)))
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
        let words = (left.reported, right.reported)
        let script = EditScript(from: words.0, to: words.1, limit: words.0.count + words.1.count)
        return SpokenWords.reverses(script, words.0, words.1)
    }

    private func whole(_ left: QuoteVersion, _ right: QuoteVersion) -> Double? {
        let (short, long) = left.words.count <= right.words.count ? (left, right) : (right, left)
        guard !short.words.isEmpty else { return nil }
        if short.words.count < QuoteVersion.stockPhrase { return stockPhrase(short, long) }
        let share = Double(2 * short.words.count) / Double(short.words.count + long.words.count)
        let isNear = short.sharesSpeaker(with: long) || short.sharesStory(with: long)
        if isNear || SpokenWords.tell(short.words), WordSearch.firstRange(of: short.words, in: long.words) != nil {
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
            let words = (short.reported, long.reported)
            let telling = Set(words.0.filter { !SpokenWords.isLight($0) })
            // `the drawings had been followed`
            let areSame =
                telling.count >= 2 && short.sharesSpeaker(with: long)
                && telling == Set(words.1.filter { !SpokenWords.isLight($0) })
                && SpokenWords.negate(words.0) == SpokenWords.negate(words.1)
            guard words.0.count >= 3, !telling.isEmpty,
                areSame || WordSearch.firstRange(of: words.0, in: words.1) != nil
            else { return nil }
            return Double(2 * min(words.0.count, words.1.count)) / Double(words.0.count + words.1.count)
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
        let isOfOne = short.sharesSpeaker(with: long) && short.sharesStory(with: long)
        let isReported = short.isReported || long.isReported
        let isLoose = isOfOne || isReported
        let words = (
            isLoose ? short.reported : short.words,
            Array((isLoose ? long.reported : long.words).prefix(12 * Self.long))
        )
        if isReported, isNear, let share = wholeReport(words.0, words.1) { return share }
        let script = EditScript(from: words.0, to: words.1, limit: words.0.count + words.1.count)
        let alignment = AlignedWords(script)
        // One word turns the sense round: only a known speaker is misquoted so, and nobody elsewhere.
        let isReversed = SpokenWords.reverses(script, words.0, words.1)
        if isOfOne, !isReversed, areReordered(script, words.0, words.1) {
            return Double(2 * script.common) / Double(words.0.count + words.1.count)
        }
        let similarity = Double(2 * alignment.common) / Double(words.0.count + words.1.count)
        let isReport = isOfOne && short.isReported != long.isReported
        if isReport, isRetold(words.0, words.1) { return similarity }
        guard alignment.isFluent, isOfOne || !isReversed else { return nil }
        if !isNear {
            return words.0.count >= 10 && SpokenWords.tell(short.words) && similarity >= 0.85 ? similarity : nil
        }
        let telling = tellingShare(script, words.0)
        if isOfOne, telling.shared >= 2, telling.share >= 0.75,
            Double(alignment.innerEdits) <= 0.6 * Double(words.0.count), 2 * alignment.common >= words.0.count
        {
            return similarity
        }
        // So many words in a row from one speaker about one event are hardly said twice, whatever the words.
        if isOfOne, !isReversed, alignment.longestStretch >= Self.inARow.ofMost,
            3 * alignment.common >= 2 * words.0.count, Double(alignment.innerEdits) <= 0.45 * Double(words.0.count)
        {
            return similarity
        }
        if isOfOne, !isReversed, hasTellingRun(script, words.0) { return similarity }
        // A report of what was said puts it in other words.
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

    /// How much of other words some are, as they may be reported, that all stand in them without a gap and tell so much that
    /// it is no phrase, whoever speaks.
    private func wholeReport(_ words: [UInt64], _ others: [UInt64]) -> Double? {
        guard words.count >= QuoteVersion.stockPhrase, words.count(where: { !SpokenWords.isLight($0) }) >= 2,
            WordSearch.firstRange(of: words, in: others) != nil
        else { return nil }
        return Double(2 * words.count) / Double(words.count + others.count)
    }

    /// Whether two sentences of about one length have all words that tell something in common, three or more, though not in
    /// order: `I closed my eyes both times`, `I had my eyes closed both times`.
    private func areReordered(_ script: EditScript, _ words: [UInt64], _ others: [UInt64]) -> Bool {
        let telling = Set(words.filter { !SpokenWords.isLight($0) })
        guard 2 * words.count >= others.count, telling.isSubset(of: others) else { return false }
        return telling.count >= 3
            ? 2 * script.common >= words.count
            : telling.count == 2 && 4 * script.common >= 3 * words.count
    }

    /// Whether so much of what the shorter of a report and the words that it reports tells is in the longer, in whatever order,
    /// that it is of them: `he learned of it in the car park, from a text message`.
    private func isRetold(_ words: [UInt64], _ others: [UInt64]) -> Bool {
        guard words.count >= QuoteVersion.stockPhrase else { return false }
        let shared = SpokenWords.shared(Set(words), with: others)
        return shared.weight >= Self.retold.weight && 100 * shared.weight >= Self.retold.percent * shared.of
    }

    /// What a report of one speaker's words must have of them: two telling words' worth, and most of its own.
    private static let retold = (weight: 10, percent: 65)

    /// Whether so many words in a row are common, and so many of these tell something, that they are hardly said twice.
    private func hasTellingRun(_ script: EditScript, _ words: [UInt64]) -> Bool {
        script.runs.contains { run in
            run.operation == .equal && run.recorded.count >= Self.inARow.ofAny
                && words[run.recorded].count { !SpokenWords.isLight($0) } >= Self.tellingInARow
        }
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

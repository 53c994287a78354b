/// Recorded words that a sentence of a checked text goes back to.
struct SentenceHit {
    /// The stretch of the archive.
    let stretch: Int
    /// The recorded words, as places in the archive.
    let recorded: Range<Int>
    /// The checked words.
    let words: Range<Int>
    /// Whether the recorded words are the checked ones, and not what somebody denies.
    let isVerbatim: Bool
    /// The share of the words of both sides that both have.
    let similarity: Double

    /// How far the words are the recorded ones, before others the sooner they are shown.
    var closeness: (Int, Double) { (isVerbatim ? 1 : 0, similarity) }
}

/// Lays checked words over stretches of recorded speech.
struct SentenceSearch {
    /// The most comparisons of two words for one candidate.
    private static let mostSteps = 400_000
    /// What words must have in common with recorded ones to go back to them.
    private static let altered = (similarity: 0.6, weight: 0.5)
    private static let lightWeight = 0.3
    /// The same where so many stand in a row that none of them has to tell anything: `I did not lie to this`.
    private static let inARow = (similarity: 0.75, stretch: 5)

    let archive: SpeechArchive
    let text: CheckedText

    /// How the words of `range` go back to a candidate, or nil where they do not, or where `left`, the comparisons of two
    /// words that may be made, is used up.
    func hit(_ range: Range<Int>, _ candidate: SpeechCandidates.Candidate, left: inout Int) -> SentenceHit? {
        guard left > 0 else { return nil }
        let words = text.words[range]
        let keys = words.map(\.key)
        let recorded = archive.words[archive.range(of: candidate.stretch)]
        left -= recorded.count
        if let place = Self.place(of: keys, in: recorded, near: candidate.anchor) {
            return SentenceHit(
                stretch: candidate.stretch,
                recorded: place,
                words: range,
                isVerbatim: !archive.areDenied[candidate.stretch],
                similarity: 1
            )
        }
        let part = part(of: recorded, for: keys.count, candidate)
        left -= keys.count * part.count
        return changed(range, keys, over: part, of: candidate.stretch) { under, similarity in
            isAltered(words, under, similarity) || isReordered(words, under, similarity, in: part)
        }
    }

    /// How words go back to some of those recorded in a stretch, where `isLike` says that they are these, changed.
    private func changed(
        _ range: Range<Int>,
        _ keys: [UInt64],
        over recorded: ArraySlice<UInt64>,
        of stretch: Int,
        isLike: (_ under: WindowAlignment, _ similarity: Double) -> Bool
    ) -> SentenceHit? {
        // Of one or two words, changing one leaves nothing to go by.
        guard keys.count >= 3, let under = WindowAlignment(keys, over: recorded) else { return nil }
        let similarity = Double(2 * under.common.count) / Double(keys.count + under.window.count)
        guard isLike(under, similarity) else { return nil }
        return SentenceHit(
            stretch: stretch,
            recorded: under.window,
            words: range,
            isVerbatim: false,
            similarity: similarity
        )
    }

    /// How the words of `range` go back to those recorded right before or behind what a neighbouring sentence goes back to, or
    /// nil where they do not.
    func hit(_ range: Range<Int>, beside neighbour: SentenceHit) -> SentenceHit? {
        let stretch = archive.range(of: neighbour.stretch)
        let reach = range.count + Self.mostMore
        let isBefore = range.lowerBound < neighbour.words.lowerBound
        let part =
            isBefore
            ? max(stretch.lowerBound, neighbour.recorded.lowerBound - reach)..<neighbour.recorded.lowerBound
            : neighbour.recorded.upperBound..<min(stretch.upperBound, neighbour.recorded.upperBound + reach)
        let keys = text.words[range].map(\.key)
        guard !part.isEmpty, keys.count * part.count <= Self.mostSteps else { return nil }
        return changed(range, keys, over: archive.words[part], of: neighbour.stretch) { under, similarity in
            similarity >= Self.beside && under.common.count >= 3
        }
    }

    /// How alike words are beside others that are verbatim, and by how many words longer they may be recorded.
    private static let beside = 0.7
    private static let mostMore = 3

    /// Whether so much is shared that the words are the recorded ones, changed: nearly all of them, many in
    /// a row, or at least one that tells something and no chance hits here and there.
    private func isAltered(
        _ words: ArraySlice<CheckedText.Word>,
        _ under: WindowAlignment,
        _ similarity: Double
    ) -> Bool {
        let common = under.common.map { words[words.startIndex + $0] }
        if similarity >= Self.inARow.similarity, under.longestStretch >= Self.inARow.stretch { return true }
        guard similarity >= Self.altered.similarity, common.contains(where: { !$0.isLight }) else { return false }
        guard common.count >= 3 || words.count == 3 && common.count == 2 else { return false }
        guard 2 * common.count >= 3 * under.stretches else { return false }
        return Self.weight(common[...]) >= Self.altered.weight * Self.weight(words)
    }

    /// Whether the words are the recorded ones, some of them in another order: nearly all are kept, and each that tells something
    /// stands nearby.
    ///
    /// `We had the cup, they had the ball.`
    private func isReordered(
        _ words: ArraySlice<CheckedText.Word>,
        _ under: WindowAlignment,
        _ similarity: Double,
        in recorded: ArraySlice<UInt64>
    ) -> Bool {
        let telling = words.filter { !$0.isLight }
        guard similarity >= Self.inARow.similarity, words.count >= Self.fewestReordered, !telling.isEmpty else {
            return false
        }
        let around =
            recorded[
                max(
                    recorded.startIndex,
                    under.window.lowerBound - Self.mostMore
                )..<min(recorded.endIndex, under.window.upperBound + Self.mostMore)
            ]
        return telling.allSatisfy { around.contains($0.key) }
    }

    /// Fewer words say nothing in another order.
    private static let fewestReordered = 6

    private static func weight(_ words: ArraySlice<CheckedText.Word>) -> Double {
        words.reduce(0) { $0 + ($1.isLight ? lightWeight : 1) }
    }

    /// The words of a stretch, of a long one those around the place where the checked words are expected.
    private func part(
        of recorded: ArraySlice<UInt64>,
        for count: Int,
        _ candidate: SpeechCandidates.Candidate
    ) -> ArraySlice<UInt64> {
        if recorded.count * count <= Self.mostSteps { return recorded }
        let reach = max(0, (Self.mostSteps / count - count) / 2)
        let start = max(recorded.startIndex, candidate.anchor - reach)
        return recorded[start..<max(start, min(recorded.endIndex, candidate.anchor + count + reach))]
    }

    private static func place(of keys: [UInt64], in recorded: ArraySlice<UInt64>, near anchor: Int) -> Range<Int>? {
        guard keys.count <= recorded.count else { return nil }
        if anchor >= recorded.startIndex, anchor + keys.count <= recorded.endIndex,
            recorded[anchor..<anchor + keys.count].elementsEqual(keys)
        {
            return anchor..<anchor + keys.count
        }
        let found = WordSearch.firstRange(of: keys, in: Array(recorded))
        return found.map { $0.lowerBound + recorded.startIndex..<$0.upperBound + recorded.startIndex }
    }
}

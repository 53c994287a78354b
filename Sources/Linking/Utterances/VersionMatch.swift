/// Two versions that report the same words, the surer the smaller.
struct VersionMatch: Comparable {
    /// The indexes of the versions.
    let left: Int
    let right: Int
    /// Whether the words leave no doubt, whoever is taken for the speaker.
    let isCertain: Bool
    /// How soon it is believed, 0 being first.
    private let turn: Int
    /// How alike they are, from 0 to 1.
    private let similarity: Double
    /// The words of the longer one where the shorter is but a part of it, else none.
    private let whole: Int

    private static let part = 0.67
    private static let near = 0.8

    /// Whether one speaker says nearly the same about one event, so that nothing else has to be asked.
    let isNear: Bool

    /// Weighs the match of two of `versions`.
    init(_ left: Int, _ right: Int, of versions: [QuoteVersion], similarity: Double, _ matcher: VersionMatcher) {
        isCertain = matcher.isCertain(versions[left], versions[right])
        let sharesSpeaker = versions[left].sharesSpeaker(with: versions[right])
        let isReversed = !isCertain && matcher.areReversed(versions[left], versions[right])
        isNear =
            sharesSpeaker && !isReversed && similarity >= Self.near
            && versions[left].sharesStory(with: versions[right])
        turn = isReversed ? 3 : sharesSpeaker ? 0 : isCertain ? 1 : 2
        self.left = left
        self.right = right
        self.similarity = similarity
        whole = similarity >= Self.part ? 0 : max(versions[left].words.count, versions[right].words.count)
    }

    /// Whether the one match is believed before the other.
    ///
    /// Words of one speaker come first, then those that leave no doubt; last where the sense is turned round, so that who
    /// says what is known by then. Likenesses come before parts; a part goes with the fullest report that holds it, be
    /// others more like it.
    static func < (one: VersionMatch, two: VersionMatch) -> Bool {
        if one.turn != two.turn { return one.turn < two.turn }
        if (one.whole == 0) != (two.whole == 0) { return one.whole == 0 }
        if one.whole != two.whole { return one.whole > two.whole }
        if one.similarity != two.similarity { return one.similarity > two.similarity }
        return (one.left, one.right) < (two.left, two.right)
    }
}

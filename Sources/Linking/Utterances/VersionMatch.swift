/// Two versions that report the same words, the surer the smaller.
struct VersionMatch: Comparable {
    /// The indexes of the versions.
    let left: Int
    let right: Int
    /// Whether both have one known speaker.
    private let sharesSpeaker: Bool
    /// How alike they are, from 0 to 1.
    private let similarity: Double
    /// The words of the longer one where the shorter is but a part of it, else none.
    private let whole: Int

    private static let part = 0.67

    /// Weighs the match of two of `versions`.
    init(_ left: Int, _ right: Int, of versions: [QuoteVersion], similarity: Double) {
        self.left = left
        self.right = right
        self.similarity = similarity
        sharesSpeaker = versions[left].sharesSpeaker(with: versions[right])
        whole = similarity >= Self.part ? 0 : max(versions[left].words.count, versions[right].words.count)
    }

    /// Likenesses before parts; a part goes with the fullest report that holds it, be others more like it.
    static func < (one: VersionMatch, two: VersionMatch) -> Bool {
        if one.sharesSpeaker != two.sharesSpeaker { return one.sharesSpeaker }
        if (one.whole == 0) != (two.whole == 0) { return one.whole == 0 }
        if one.whole != two.whole { return one.whole > two.whole }
        if one.similarity != two.similarity { return one.similarity > two.similarity }
        return (one.left, one.right) < (two.left, two.right)
    }
}

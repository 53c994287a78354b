/// A text as stretches of another one, in order, with something left out between them.
struct Splice {
    /// The fewest words of a stretch: of fewer, chance would find some.
    private static let shortest = 3
    /// Longer texts are no splices; a stretch is sought at each place of the longer one.
    private static let longest = 600

    /// How many stretches there are, two or more.
    let stretches: Int
    /// The words that are left out between them.
    let omitted: [UInt64]

    /// Parts `words` into the longest stretches of `whole`, from the first word on, or is nil where they are none or one.
    ///
    /// - Complexity: O(*n* · *m*), for no more than 600 words each.
    init?(_ words: [UInt64], of whole: [UInt64]) {
        guard words.count < whole.count, whole.count <= Self.longest else { return nil }
        var stretches = 0
        var omitted: [UInt64] = []
        var (word, place) = (0, 0)
        while word < words.count {
            guard let next = Self.longestStretch(words[word...], in: whole[place...]) else { return nil }
            if stretches > 0 { omitted += whole[place..<next.lowerBound] }
            stretches += 1
            word += next.count
            place = next.upperBound
        }
        guard stretches > 1 else { return nil }
        self.stretches = stretches
        self.omitted = omitted
    }

    /// The longest beginning of `words` that stands in `whole`, the first of several.
    private static func longestStretch(_ words: ArraySlice<UInt64>, in whole: ArraySlice<UInt64>) -> Range<Int>? {
        var best: Range<Int>?
        for start in whole.indices where whole[start] == words.first {
            let count = zip(words, whole[start...]).prefix { $0 == $1 }.count
            if count >= shortest, count > best?.count ?? 0 { best = start..<start + count }
        }
        return best
    }
}

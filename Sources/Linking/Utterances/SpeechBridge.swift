/// Two versions that one article prints as parts of one speech, `“It was no penalty,” he said. “The ball struck his chest.”`,
/// which another may print as one quote.
struct SpeechBridge {
    /// The fewest words of a part, one of them telling something, that a report has of it; of a shorter part, all.
    private static let fewest = 3
    /// The share of a report's words that are those of the parts, in tenths.
    private static let share = 7

    private let first: QuoteVersion
    private let second: QuoteVersion
    private let words: [UInt64]

    /// Puts the parts together, `second` behind `first`.
    init(_ first: QuoteVersion, _ second: QuoteVersion) {
        self.first = first
        self.second = second
        words = first.reported + second.reported
    }

    /// Whether a report of words about the same event, of the same speaker or of nobody known, is made of words of both parts,
    /// in order.
    ///
    /// - Complexity: that of ``EditScript/init(from:to:limit:)``.
    func isHeld(by report: QuoteVersion) -> Bool {
        guard report.mayShareSpeaker(with: first), report.sharesStory(with: first),
            words.count < 2 * VersionMatcher.long,
            (2 * Self.fewest..<2 * VersionMatcher.long).contains(report.words.count)
        else { return false }
        let script = EditScript(from: report.reported, to: words, limit: report.reported.count + words.count)
        guard 10 * script.common >= Self.share * report.reported.count else { return false }
        let common = script.runs.filter { $0.operation == .equal }.flatMap { Array($0.other) }
        let ofFirst = common.prefix { $0 < first.reported.count }
        return has(Array(ofFirst), of: first) && has(Array(common.dropFirst(ofFirst.count)), of: second)
    }

    private func has(_ places: [Int], of part: QuoteVersion) -> Bool {
        places.count >= min(Self.fewest, part.reported.count) && places.contains { !SpokenWords.isLight(words[$0]) }
    }
}

/// What is compared: each attribution as a whole (`content`), or each of its parts inside marks (`quoted`), as sets of words.
struct ScoreUnit {
    /// The indexes of its words in the text.
    let words: Set<Int>
    /// The index of its quote.
    let quote: Int
}

/// The two ways of looking at an attribution.
public enum ScoreTask: String, CaseIterable, Sendable {
    /// What stands inside marks.
    case quoted
    /// All that is attributed.
    case content
}

extension ScoreUnit {
    static func units(
        _ task: ScoreTask,
        _ quotes: [JudgedQuote],
        _ text: [Unicode.Scalar],
        words: [Range<Int>],
        stretches: [Range<Int>]
    ) -> [ScoreUnit] {
        var units: [ScoreUnit] = []
        var seen: Set<Set<Int>> = []
        for (index, quote) in quotes.enumerated() {
            let groups: [[Range<Int>]] =
                task == .content ? [quote.spans] : segments(of: quote, text, stretches).map { [$0] }
            for group in groups {
                let covered = Set(words.indices.filter { word in group.contains { $0.overlaps(words[word]) } })
                guard !covered.isEmpty else { continue }
                // The same stretch twice counts once.
                if task == .quoted, !seen.insert(covered).inserted { continue }
                units.append(ScoreUnit(words: covered, quote: index))
            }
        }
        return units
    }

    /// The parts inside marks; what is attributed inside somebody's quoted words is not the article's attribution.
    private static func segments(
        of quote: JudgedQuote,
        _ text: [Unicode.Scalar],
        _ stretches: [Range<Int>]
    ) -> [Range<Int>] {
        if let segments = quote.segments { return segments }
        return QuotedStretches.segments(text, quote.spans, stretches)
            .filter { segment in
                guard
                    let stretch = stretches.first(where: {
                        $0.lowerBound <= segment.lowerBound && segment.upperBound <= $0.upperBound
                    })
                else { return true }
                return !quote.cue.contains {
                    stretch.lowerBound <= $0.lowerBound && $0.upperBound <= stretch.upperBound
                }
            }
    }

    /// Pairs units that share at least half of the words of both, the most alike first; each unit at most once.
    static func matches(_ gold: [ScoreUnit], _ found: [ScoreUnit]) -> [(gold: Int, found: Int)] {
        var candidates: [(alike: Double, gold: Int, found: Int)] = []
        for (first, left) in gold.enumerated() {
            for (second, right) in found.enumerated() {
                let shared = left.words.intersection(right.words).count
                guard shared > 0, shared * 2 >= left.words.count, shared * 2 >= right.words.count else { continue }
                let alike = Double(shared) / Double(left.words.union(right.words).count)
                candidates.append((-alike, first, second))
            }
        }
        candidates.sort { ($0.alike, $0.gold, $0.found) < ($1.alike, $1.gold, $1.found) }
        var usedGold: Set<Int> = []
        var usedFound: Set<Int> = []
        var matches: [(gold: Int, found: Int)] = []
        for candidate in candidates where !usedGold.contains(candidate.gold) && !usedFound.contains(candidate.found) {
            usedGold.insert(candidate.gold)
            usedFound.insert(candidate.found)
            matches.append((candidate.gold, candidate.found))
        }
        return matches
    }
}

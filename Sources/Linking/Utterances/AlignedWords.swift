/// What an edit script says about how two quotes hang together.
struct AlignedWords {
    /// The number of words that both have, in order.
    private(set) var common = 0
    /// The number of stretches that these words stand in.
    private(set) var stretches = 0
    /// The words of the longest and of the shortest stretch.
    private(set) var longestStretch = 0
    private(set) var shortestStretch = Int.max
    /// The words changed, added or left out between the first and the last common word, a change counting once.
    private(set) var innerEdits = 0

    /// Whether one of the two begins with what the other ends with.
    let isShifted: Bool

    /// Measures `script`.
    ///
    /// A single word before the first or behind the last long edit is a chance hit, and does not count.
    init(_ script: EditScript) {
        let operations = script.runs.map(\.operation)
        isShifted = operations == [.delete, .equal, .insert] || operations == [.insert, .equal, .delete]
        var kept: [(words: Int, editsBefore: Int)] = []
        var edits = (deleted: 0, inserted: 0)
        for run in script.runs {
            switch run.operation {
            case .delete: edits.deleted += run.recorded.count
            case .insert: edits.inserted += run.other.count
            case .equal:
                kept.append((run.recorded.count, max(edits.deleted, edits.inserted)))
                edits = (0, 0)
            }
        }
        while kept.count > 1, kept[0].words == 1, kept[1].editsBefore > 1 { kept.removeFirst() }
        while kept.count > 1, let last = kept.last, last.words == 1, last.editsBefore > 1 { kept.removeLast() }
        for (index, stretch) in kept.enumerated() {
            if index > 0 { innerEdits += stretch.editsBefore }
            common += stretch.words
            stretches += 1
            longestStretch = max(longestStretch, stretch.words)
            shortestStretch = min(shortestStretch, stretch.words)
        }
    }

    /// Whether the common words are no chance hits: they hold together in stretches of two and more on average.
    var isFluent: Bool { stretches > 0 && common >= 2 * stretches }
}

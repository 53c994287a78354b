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
    init(_ script: EditScript) {
        let operations = script.runs.map(\.operation)
        isShifted = operations == [.delete, .equal, .insert] || operations == [.insert, .equal, .delete]
        var deleted = 0
        var inserted = 0
        for run in script.runs {
            switch run.operation {
            case .delete: deleted += run.recorded.count
            case .insert: inserted += run.other.count
            case .equal:
                if common > 0 { innerEdits += max(deleted, inserted) }
                (deleted, inserted) = (0, 0)
                common += run.recorded.count
                stretches += 1
                longestStretch = max(longestStretch, run.recorded.count)
                shortestStretch = min(shortestStretch, run.recorded.count)
            }
        }
    }

    /// Whether the common words are no chance hits: they hold together in stretches of two and more on average.
    var isFluent: Bool { stretches > 0 && common >= 2 * stretches }
}

/// How much of a sequence of words stands in runs that another has, too.
enum RunCoverage {
    /// The share of `words` that stand in a run of `length` words of `others`, from 0 to 1.
    ///
    /// - Complexity: O(*n* + *m*).
    static func share(of words: [UInt64], in others: [UInt64], length: Int) -> Double {
        guard words.count >= length, others.count >= length else { return 0 }
        let known = RunTable(QuoteWords.runs(of: others, length: length))
        return share(ofRuns: QuoteWords.runs(of: words, length: length), length: length, in: known)
    }

    /// The share of the words of a sequence, given as all its runs, that stand in one of `known`.
    static func share(ofRuns runs: [UInt64], length: Int, in known: RunTable) -> Double {
        guard !runs.isEmpty else { return 0 }
        var covered = 0
        var next = 0
        for (start, run) in runs.enumerated() where known.contains(run) {
            covered += start + length - max(start, next)
            next = start + length
        }
        return Double(covered) / Double(runs.count + length - 1)
    }
}

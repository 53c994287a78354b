/// The shortest way from one sequence of words to another by leaving words out and putting words in.
///
/// The greedy algorithm of E. W. Myers, *An O(ND) Difference Algorithm and Its Variations* (1986), behind a common
/// beginning and before a common end.
struct EditScript {
    /// What happens to a run of words.
    enum Operation {
        case equal
        case delete
        case insert
    }

    /// Words that share an operation; the range that the operation does not concern is empty.
    struct Run: Equatable {
        let operation: Operation
        let recorded: Range<Int>
        let other: Range<Int>
    }

    /// The runs in order, no two neighbours with the same operation.
    private(set) var runs: [Run] = []
    /// Whether the script is the shortest; else its middle is left out and put in as a whole.
    private(set) var isShortest = true

    /// Finds the script; where it takes more than `limit` words left out or put in, only what both begin and end with is
    /// kept as equal.
    ///
    /// - Complexity: O((*n* + *m*) · *d*) time and O(*d*²) memory, *d* being the edits found, at most `limit`.
    init(from recorded: [UInt64], to other: [UInt64], limit: Int) {
        let shorter = min(recorded.count, other.count)
        var head = 0
        while head < shorter && recorded[head] == other[head] { head += 1 }
        var tail = 0
        while tail < shorter - head, recorded[recorded.count - 1 - tail] == other[other.count - 1 - tail] { tail += 1 }
        let left = head..<recorded.count - tail
        let right = head..<other.count - tail
        append(.equal, 0..<head, 0..<head)
        var search = EditSearch(recorded, left, other, right)
        if let middle = search.runs(limit: limit) {
            for run in middle { append(run.operation, run.recorded, run.other) }
        } else {
            isShortest = false
            append(.delete, left, right.lowerBound..<right.lowerBound)
            append(.insert, left.upperBound..<left.upperBound, right)
        }
        append(.equal, left.upperBound..<recorded.count, right.upperBound..<other.count)
        slide(recorded, other)
    }

    /// Begins with nothing, for scripts that are put together from parts.
    init() {}

    /// The script that keeps all of `other`, which stands at `place` of `count` recorded words.
    init(keeping place: Range<Int>, of count: Int) {
        append(.delete, 0..<place.lowerBound, 0..<0)
        append(.equal, place, 0..<place.count)
        append(.delete, place.upperBound..<count, place.count..<place.count)
    }

    /// The script that puts words around all of the recorded, which stands at `place` of `count` other words.
    init(extendingTo count: Int, around place: Range<Int>) {
        append(.insert, 0..<0, 0..<place.lowerBound)
        append(.equal, 0..<place.count, place)
        append(.insert, place.count..<place.count, place.upperBound..<count)
    }

    /// The number of words that both have.
    var common: Int {
        runs.reduce(0) { $0 + ($1.operation == .equal ? $1.recorded.count : 0) }
    }

    /// The number of words left out and put in.
    var edits: Int {
        runs.reduce(0) { $0 + ($1.operation == .equal ? 0 : max($1.recorded.count, $1.other.count)) }
    }

    /// Adds a run, grown together with the last one of the same operation.
    mutating func append(_ operation: Operation, _ recorded: Range<Int>, _ other: Range<Int>) {
        if recorded.isEmpty && other.isEmpty { return }
        guard let last = runs.last, last.operation == operation else {
            runs.append(Run(operation: operation, recorded: recorded, other: other))
            return
        }
        runs[runs.count - 1] = Run(
            operation: operation,
            recorded: last.recorded.lowerBound..<recorded.upperBound,
            other: last.other.lowerBound..<other.upperBound
        )
    }

    /// Makes two like edits one where the words between them recur at the end of the second, by keeping those instead.
    private mutating func slide(_ recorded: [UInt64], _ other: [UInt64]) {
        var index = 0
        while index + 2 < runs.count {
            let (first, kept, second) = (runs[index], runs[index + 1], runs[index + 2])
            let deletes = first.operation == .delete
            let words = deletes ? recorded : other
            let (shared, edited) = deletes ? (kept.recorded, second.recorded) : (kept.other, second.other)
            guard kept.operation == .equal, first.operation == second.operation, edited.count >= shared.count,
                words[shared].elementsEqual(words[edited.suffix(shared.count)])
            else {
                index += 1
                continue
            }
            let rest = runs[(index + 3)...]
            runs.removeSubrange(index...)
            let place = edited.upperBound - shared.count
            if deletes {
                append(.delete, first.recorded.lowerBound..<place, first.other)
                append(.equal, place..<edited.upperBound, kept.other)
            } else {
                append(.insert, first.recorded, first.other.lowerBound..<place)
                append(.equal, kept.recorded, place..<edited.upperBound)
            }
            for run in rest { append(run.operation, run.recorded, run.other) }
        }
    }
}

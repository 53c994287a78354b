/// Some words laid over that part of recorded words which fits them best.
///
/// All words count, of the recorded ones only those between the first and the last that lie under them: the dynamic
/// programme of P. Sellers, *The Theory and Computation of Evolutionary Distances* (1980), for the best match inside a text.
struct WindowAlignment {
    /// The recorded words under the others, as a range of those that were given.
    let window: Range<Int>
    /// For each word that stands in the recorded ones, its offset; ascending.
    let common: [Int]
    /// The number of stretches of recorded words that they stand in.
    let stretches: Int
    /// The words of the longest of these.
    let longestStretch: Int

    /// Lays `words` over `recorded`, or is nil where they share no word.
    ///
    /// - Complexity: O(*n* · *m*) time and memory.
    init?(_ words: [UInt64], over recorded: ArraySlice<UInt64>) {
        let columns = recorded.count + 1
        let base = recorded.startIndex
        var scores = [Int32](repeating: 0, count: (words.count + 1) * columns)
        for row in 1..<words.count + 1 {
            scores[row * columns] = -Int32(row)
            for column in 1..<columns {
                let isEqual = words[row - 1] == recorded[base + column - 1]
                let diagonal = scores[(row - 1) * columns + column - 1] + (isEqual ? 2 : -1)
                let up = scores[(row - 1) * columns + column] - 1
                let left = scores[row * columns + column - 1] - 1
                scores[row * columns + column] = max(diagonal, max(up, left))
            }
        }
        var column = 0
        for end in 1..<columns where scores[words.count * columns + end] > scores[words.count * columns + column] {
            column = end
        }
        var row = words.count
        var matches: [(word: Int, place: Int)] = []
        while row > 0 && column > 0 {
            let score = scores[row * columns + column]
            let isEqual = words[row - 1] == recorded[base + column - 1]
            if score == scores[(row - 1) * columns + column - 1] + (isEqual ? 2 : -1) {
                if isEqual { matches.append((row - 1, column - 1)) }
                row -= 1
                column -= 1
            } else if score == scores[(row - 1) * columns + column] - 1 {
                row -= 1
            } else {
                column -= 1
            }
        }
        guard let last = matches.first, let first = matches.last else { return nil }
        window = base + first.place..<base + last.place + 1
        common = matches.reversed().map(\.word)
        var lengths = [1]
        for (before, match) in zip(matches.reversed(), matches.reversed().dropFirst()) {
            if match.word == before.word + 1 && match.place == before.place + 1 {
                lengths[lengths.count - 1] += 1
            } else {
                lengths.append(1)
            }
        }
        stretches = lengths.count
        longestStretch = lengths.max() ?? 0
    }
}

/// Finds the word that was meant by another.
enum Spelling {
    /// Words longer than this are nobody's slip.
    private static let longest = 40

    /// The nearest of `known` to `word`, or nil where none is near: more than a third of its letters would change.
    static func nearest(to word: String, in known: [String]) -> String? {
        guard word.utf8.count <= longest else { return nil }
        let letters = Array(word.lowercased().utf8)
        let ranked = known.map { (word: $0, distance: distance(letters, Array($0.utf8))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(1, max(letters.count, best.word.utf8.count) / 3) ? best.word : nil
    }

    /// The least number of letters to insert, delete, replace or swap with their neighbour (optimal string alignment).
    static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var row = Array(0...right.count)
        for i in left.indices {
            var next = [i + 1]
            for j in right.indices {
                var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (left[i] == right[j] ? 0 : 1))
                if i > 0 && j > 0 && left[i] == right[j - 1] && left[i - 1] == right[j] {
                    cost = min(cost, before[j - 1] + 1)
                }
                next.append(cost)
            }
            before = row
            row = next
        }
        return row[right.count]
    }
}

/// Two ways to put the same items into groups: the reader's and the program's.
///
/// An item that the program does not know is in a group of its own.
struct Clustering {
    private let gold: [String]
    private let found: [String]

    /// Prepares for items, each with the reader's group and the program's, if any.
    init(_ items: [(gold: String, found: String?)]) {
        gold = items.map(\.gold)
        found = items.enumerated().map { $0.element.found ?? "missing \($0.offset)" }
    }

    /// The number of items.
    var count: Int { gold.count }

    /// The score B³.
    ///
    /// A. Bagga and B. Baldwin, *Algorithms for Scoring Coreference Chains* (1998).
    var bCubed: Score {
        let sizes = (counts(gold), counts(found))
        let both = counts(zip(gold, found).map { "\($0)\u{0}\($1)" })
        var precision = 0.0
        var recall = 0.0
        for (one, two) in zip(gold, found) {
            let shared = Double(both["\(one)\u{0}\(two)", default: 0])
            precision += shared / Double(sizes.1[two, default: 1])
            recall += shared / Double(sizes.0[one, default: 1])
        }
        return Score(precision: precision / Double(max(1, count)), recall: recall / Double(max(1, count)))
    }

    /// The score CEAF by entities, φ₄, groups assigned greedily by their likeness.
    ///
    /// That is the best assignment wherever groups hardly overlap. X. Luo, *On Coreference Resolution Performance Metrics*
    /// (2005).
    var ceaf: Score {
        let sizes = (counts(gold), counts(found))
        var shared: [[String]: Int] = [:]
        for pair in zip(gold, found) { shared[[pair.0, pair.1], default: 0] += 1 }
        let likeness =
            shared.map { pair, count in
                (pair, 2 * Double(count) / Double(sizes.0[pair[0], default: 0] + sizes.1[pair[1], default: 0]))
            }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0.lexicographicallyPrecedes($1.0) }
        var taken: (Set<String>, Set<String>) = ([], [])
        var sum = 0.0
        for (pair, value) in likeness where !taken.0.contains(pair[0]) && !taken.1.contains(pair[1]) {
            taken.0.insert(pair[0])
            taken.1.insert(pair[1])
            sum += value
        }
        return Score(precision: sum / Double(max(1, sizes.1.count)), recall: sum / Double(max(1, sizes.0.count)))
    }

    /// Pairs of items in one group.
    var pairs: Score {
        let both = pairCount(zip(gold, found).map { "\($0)\u{0}\($1)" })
        return Score(right: both, found: pairCount(found), wanted: pairCount(gold))
    }

    private func counts(_ groups: [String]) -> [String: Int] { groups.reduce(into: [:]) { $0[$1, default: 0] += 1 } }

    private func pairCount(_ groups: [String]) -> Int { counts(groups).values.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
}

/// Precision and recall.
struct Score {
    let precision: Double
    let recall: Double

    init(precision: Double, recall: Double) {
        self.precision = precision
        self.recall = recall
    }

    init(right: Int, found: Int, wanted: Int) {
        precision = found == 0 ? 1 : Double(right) / Double(found)
        recall = wanted == 0 ? 1 : Double(right) / Double(wanted)
    }

    /// Their harmonic mean.
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
}

import Foundation

/// The ranking function Okapi BM25 (Robertson and Zaragoza, 2009) with the constants and the floor of SQLite's FTS5.
struct BM25 {
    private static let k1 = 1.2
    private static let b = 0.75

    private let inverseFrequency: Double
    private let averageLength: Double

    /// Prepares to score a phrase that `matching` of `total` documents hold.
    ///
    /// What is in more than half of the documents counts next to nothing, never less than nothing.
    init(matching: Int, total: Int, averageLength: Double) {
        let raw = log((Double(total - matching) + 0.5) / (Double(matching) + 0.5))
        inverseFrequency = raw <= 0 ? 1e-6 : raw
        self.averageLength = averageLength
    }

    /// The score of a document with so many occurrences and so many terms in all.
    func score(occurrences: Int, length: Int) -> Double {
        let frequency = Double(occurrences)
        let norm = Self.k1 * (1 - Self.b + Self.b * Double(length) / averageLength)
        return inverseFrequency * (frequency * (Self.k1 + 1) / (frequency + norm))
    }
}

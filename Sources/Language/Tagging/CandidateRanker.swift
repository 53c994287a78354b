/// A log-linear model that chooses one of several candidates, or none, by their hashed features.
///
/// Immutable and shared by all threads.
public struct CandidateRanker: Sendable {
    /// The number of bits of the hashed features.
    static let bits = 16

    let weights: [Float]
    /// Changes with every change of the weights.
    public let checksum: UInt64

    /// Creates a ranker from what was learned.
    init(weights: [Float]) {
        self.weights = weights
        checksum = weights.reduce(0) { FeatureHash.join($0, UInt64($1.bitPattern)) }
    }

    /// The probability of each candidate, a row of `table` each; they add up to 1.
    ///
    /// - Complexity: O(*features*).
    public func probabilities(_ table: FeatureTable) -> [Double] {
        Self.probabilities(table, weights)
    }

    static func probabilities(_ table: FeatureTable, _ weights: [Float]) -> [Double] {
        let scores = (0..<table.count)
            .map { row in
                table.features(at: row).reduce(Float(0)) { $0 + weights[slot(table.ids[$1])] }
            }
        let largest = scores.max() ?? 0
        let factors = scores.map { Double(Exponential.of(SIMD8(repeating: $0 - largest))[0]) }
        let sum = factors.reduce(0, +)
        return factors.map { $0 / sum }
    }

    @inline(__always)
    static func slot(_ id: UInt32) -> Int { Int(id >> (32 - UInt32(bits))) }
}

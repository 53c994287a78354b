/// One choice to learn from: the candidates' features, a row each, and the row of the right one.
public struct RankExample: Sendable {
    /// A row of features for each candidate.
    public let candidates: FeatureTable
    /// The row of the right one.
    public let answer: Int

    /// Creates an example; `answer` is one of the rows.
    public init(candidates: FeatureTable, answer: Int) {
        precondition(answer >= 0 && answer < candidates.count, "the answer must be one of the candidates")
        self.candidates = candidates
        self.answer = answer
    }
}

/// Learns a ranker by stochastic gradients of the likelihood (AdaGrad).
public struct RankTrainer {
    private let epochs: Int
    private let rate: Float
    private let seed: UInt64

    /// Prepares to see all examples `epochs` times, in an order given by `seed`.
    public init(epochs: Int = 10, rate: Float = 0.1, seed: UInt64 = 1) {
        self.epochs = epochs
        self.rate = rate
        self.seed = seed
    }

    /// Learns from `examples`; the same examples give the same weights to the bit on one platform.
    public func train(on examples: [RankExample]) -> CandidateRanker {
        var weights = [Float](repeating: 0, count: 1 << CandidateRanker.bits)
        var squares = [Float](repeating: 1, count: weights.count)
        var random = SplitMix(seed: seed)
        var order = Array(examples.indices)
        for _ in 0..<epochs {
            order.shuffle(using: &random)
            for index in order {
                let example = examples[index]
                let probabilities = CandidateRanker.probabilities(example.candidates, weights)
                for row in probabilities.indices {
                    let gradient = Float((row == example.answer ? 1 : 0) - probabilities[row])
                    for feature in example.candidates.features(at: row) {
                        let slot = CandidateRanker.slot(example.candidates.ids[feature])
                        squares[slot] += gradient * gradient
                        weights[slot] += (gradient - weights[slot] * 1e-4) * rate / squares[slot].squareRoot()
                    }
                }
            }
        }
        return CandidateRanker(weights: weights)
    }
}

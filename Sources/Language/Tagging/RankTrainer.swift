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

/// Learns a ranker by stochastic gradients of the likelihood (AdaGrad), and takes the mean of the weights after each pass
/// of the second half, over all runs.
public struct RankTrainer {
    private let epochs: Int
    private let runs: Int
    private let rate: Float
    private let decay: Float
    private let seed: UInt64

    /// Prepares to see all examples `epochs` times in each of so many `runs`, in orders given by `seed`.
    ///
    /// With each step the weights it concerns lose the part `decay` of themselves, so that what few examples tell counts for
    /// little.
    public init(epochs: Int = 10, runs: Int = 1, rate: Float = 0.1, decay: Float = 1e-4, seed: UInt64 = 1) {
        self.epochs = max(epochs, 1)
        self.runs = max(runs, 1)
        self.rate = rate
        self.decay = decay
        self.seed = seed
    }

    /// Learns from `examples`; the same examples give the same weights to the bit on one platform.
    public func train(on examples: [RankExample]) -> CandidateRanker {
        var sum = [Float](repeating: 0, count: 1 << CandidateRanker.bits)
        var count: Float = 0
        for run in 0..<runs {
            learn(examples, seed: seed + UInt64(run)) { weights in
                for slot in weights.indices { sum[slot] += weights[slot] }
                count += 1
            }
        }
        return CandidateRanker(weights: sum.map { $0 / count })
    }

    /// One run, which gives its weights to `add` after each pass of the second half.
    private func learn(_ examples: [RankExample], seed: UInt64, _ add: ([Float]) -> Void) {
        var weights = [Float](repeating: 0, count: 1 << CandidateRanker.bits)
        var squares = [Float](repeating: 1, count: weights.count)
        var random = SplitMix(seed: seed)
        var order = Array(examples.indices)
        for epoch in 1...epochs {
            order.shuffle(using: &random)
            for index in order { learn(examples[index], &weights, &squares) }
            if epoch * 2 > epochs { add(weights) }
        }
    }

    /// One step along the gradient of the likelihood of one choice.
    private func learn(_ example: RankExample, _ weights: inout [Float], _ squares: inout [Float]) {
        let probabilities = CandidateRanker.probabilities(example.candidates, weights)
        for row in probabilities.indices {
            let gradient = Float((row == example.answer ? 1 : 0) - probabilities[row])
            for feature in example.candidates.features(at: row) {
                let slot = CandidateRanker.slot(example.candidates.ids[feature])
                squares[slot] += gradient * gradient
                weights[slot] += (gradient - weights[slot] * decay) * rate / squares[slot].squareRoot()
            }
        }
    }
}

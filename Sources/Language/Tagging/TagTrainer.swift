/// Learns a linear-chain conditional random field by stochastic gradients with a rate of its own for each weight
/// (AdaGrad: Duchi, Hazan and Singer, 2011), and takes the mean of the weights on the second half of the way (Polyak and
/// Juditsky, 1992), which depends less on the last examples; where there are several runs, the mean over all, which depends
/// less on their order.
///
/// The same examples, options and platform give the same weights to the bit.
public struct TagTrainer {
    /// How a model is learned.
    public struct Options: Sendable {
        /// The number of bits of the hashed features.
        public var bits = 18
        /// How often all examples are seen.
        public var epochs = 5
        /// The rate of the first steps.
        public var rate: Float = 0.05
        /// What the sums of squares begin with: the more, the smaller the first steps.
        public var start: Float = 1
        /// What weights are drawn back to 0 by, at each time they are met.
        public var decay: Float = 1e-6
        /// The share of the features that an example is learned without, drawn anew each time (dropout: Hinton and others,
        /// 2012), so that no feature is relied on alone.
        public var dropout = 0.1
        /// How often all of it is done, each time from nothing and with another seed; the mean of all is the model.
        public var runs = 1
        /// The seed of the examples' order and of what is dropped.
        public var seed: UInt64 = 1

        /// The usual options.
        public init() {}
    }

    /// How often an epoch of the second half goes into the mean of the weights.
    private static let meansAnEpoch = 8

    private let labels: [String]
    private let options: Options
    private let blocks: Int
    private let mask: Int
    private var weights: [SIMD8<Float>]
    private var squares: [SIMD8<Float>]
    private var steps: [SIMD8<Float>]
    private var stepSquares: [SIMD8<Float>]

    /// Creates a trainer that knows nothing.
    public init(labels: [String], options: Options) {
        self.labels = labels
        self.options = options
        blocks = (labels.count + 7) / 8
        let rows = 1 << options.bits
        mask = rows - 1
        weights = Array(repeating: .zero, count: rows * blocks)
        squares = Array(repeating: SIMD8(repeating: options.start), count: rows * blocks)
        steps = Array(repeating: .zero, count: (labels.count + 1) * blocks)
        stepSquares = Array(repeating: SIMD8(repeating: options.start), count: steps.count)
    }

    /// Learns from `examples` and returns the model; `progress` is told after each epoch, which count through all runs.
    public mutating func train(
        on examples: [TagExample],
        progress: (_ epoch: Int, _ loss: Double) -> Void = { _, _ in }
    ) -> TagModel {
        var mean = WeightMean(weights, steps)
        let runs = max(options.runs, 1)
        for run in 0..<runs {
            var learner = self
            learner.learn(examples, seed: options.seed + UInt64(run), into: &mean) { epoch, loss in
                progress(run * max(options.epochs, 1) + epoch, loss)
            }
            if run == runs - 1 { self = learner }
        }
        (weights, steps) = mean.isEmpty ? (weights, steps) : mean.mean
        return model()
    }

    /// One run, whose weights go into the mean on its second half.
    private mutating func learn(
        _ examples: [TagExample],
        seed: UInt64,
        into mean: inout WeightMean,
        _ progress: (_ epoch: Int, _ loss: Double) -> Void
    ) {
        var random = SplitMix(seed: seed)
        var order = Array(examples.indices)
        let epochs = max(options.epochs, 1)
        let stretch = max(examples.count / Self.meansAnEpoch, 1)
        for epoch in 1...epochs {
            order.shuffle(using: &random)
            var loss = 0.0
            for (number, index) in order.enumerated() {
                loss += learn(kept(of: examples[index], &random))
                if epoch * 2 > epochs && number % stretch == stretch - 1 { mean.add(weights, steps) }
            }
            progress(epoch, loss)
        }
    }

    /// The example without the features that are dropped this time.
    private func kept(of example: TagExample, _ random: inout SplitMix) -> TagExample {
        guard options.dropout > 0 else { return example }
        let bound = UInt8(min(max(options.dropout, 0), 0.9) * 256)
        var bits: UInt64 = 0
        var count = 0
        let kept = example.features.filtered {
            if count == 0 {
                bits = random.next()
                count = 8
            }
            count -= 1
            let draw = UInt8(truncatingIfNeeded: bits)
            bits >>= 8
            return draw >= bound
        }
        return TagExample(features: kept, labels: example.labels)
    }

    /// One step along the gradient of the likelihood of one example; the number of tokens that were not sure.
    private mutating func learn(_ example: TagExample) -> Double {
        let table = example.features
        guard table.count > 0 else { return 0 }
        var lattice = LabelLattice(labelCount: labels.count, steps: steps)
        lattice.emissions = emissions(of: table)
        var expected = [SIMD8<Float>](repeating: .zero, count: steps.count)
        let probabilities = lattice.probabilities(pairs: &expected)
        var loss = 0.0
        for token in 0..<table.count {
            let gold = Int(example.labels[token])
            loss += Double(1 - probabilities[token, gold])
            for block in 0..<blocks {
                var gradient = SIMD8<Float>.zero - probabilities.rows[token * blocks + block]
                if gold >> 3 == block { gradient[gold & 7] += 1 }
                if gradient.max() < 1e-4 && gradient.min() > -1e-4 { continue }
                for index in table.features(at: token) {
                    let row = (Int(table.ids[index]) & mask) * blocks + block
                    squares[row] += gradient * gradient
                    weights[row] +=
                        (gradient - weights[row] * options.decay) * options.rate / squares[row].squareRoot()
                }
            }
        }
        learnSteps(example, probabilities, expected)
        return loss
    }

    private mutating func learnSteps(
        _ example: TagExample,
        _ probabilities: LabelProbabilities,
        _ expected: [SIMD8<Float>]
    ) {
        var gradients: [SIMD8<Float>] = expected.map { SIMD8<Float>.zero - $0 }
        for block in 0..<blocks { gradients[labels.count * blocks + block] -= probabilities.rows[block] }
        var before = labels.count
        for label in example.labels.map(Int.init) {
            gradients[before * blocks + label >> 3][label & 7] += 1
            before = label
        }
        for row in steps.indices {
            stepSquares[row] += gradients[row] * gradients[row]
            steps[row] += gradients[row] * options.rate / stepSquares[row].squareRoot()
        }
    }

    private func emissions(of table: FeatureTable) -> [SIMD8<Float>] {
        let padding = TagModel.padding(labelCount: labels.count)
        var emissions: [SIMD8<Float>] = []
        emissions.reserveCapacity(table.count * blocks)
        for token in 0..<table.count {
            for block in 0..<blocks {
                var sum = padding[block]
                for index in table.features(at: token) {
                    sum += weights[(Int(table.ids[index]) & mask) * blocks + block]
                }
                emissions.append(sum)
            }
        }
        return emissions
    }

    /// The weights rounded to 8 bits, which costs less than the features that share a row.
    private func model() -> TagModel {
        let largest = weights.reduce(Float(0)) { max($0, $1.max(), -$1.min()) }
        let unit = max(largest, 1e-6) / 127
        let rounded = weights.map {
            SIMD8<Int8>(truncatingIfNeeded: SIMD8<Int32>(($0 / unit).rounded(.toNearestOrEven)))
        }
        return TagModel(labels: labels, steps: steps, unit: unit, weights: rounded)
    }
}

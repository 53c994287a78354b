/// The scores of one sequence under a linear-chain model: what each label at each token is worth, and each step from a
/// label to the next (Lafferty, McCallum and Pereira, 2001).
///
/// Labels are kept in blocks of eight, the width of a vector; lanes without a label are worth ``nothing``.
public struct LabelLattice: Sendable {
    /// The score of what cannot be.
    static let nothing: Float = -1e6

    /// The number of labels.
    public let labelCount: Int
    let blocks: Int
    /// Steps: for each label before, then for the start of the sequence, the scores of the labels behind.
    let steps: [SIMD8<Float>]
    /// For each token, the scores of its labels.
    var emissions: [SIMD8<Float>] = []

    /// The numbers of ``steps``, one by one.
    private let lanes: [Float]

    /// Creates a lattice without tokens for `labelCount` labels; `lanes`, which a model keeps, are those of `steps`.
    init(labelCount: Int, steps: [SIMD8<Float>], lanes: [Float]? = nil) {
        self.labelCount = labelCount
        blocks = (labelCount + 7) / 8
        self.steps = steps
        self.lanes = lanes ?? Self.lanes(of: steps)
    }

    /// The numbers of `rows`, one by one.
    static func lanes(of rows: [SIMD8<Float>]) -> [Float] {
        rows.flatMap { row in (0..<8).map { row[$0] } }
    }

    /// The number of tokens.
    public var count: Int { emissions.count / blocks }

    /// The best sequence of labels (Viterbi, 1967).
    ///
    /// - Complexity: O(*n* · *labels*²).
    public func bestLabels() -> [UInt8] { path(bestScores()) }

    /// For each token, and for each lane of its labels, the score of the best sequence that ends there.
    private func bestScores() -> [Float] {
        let width = blocks * 8
        var scores = [Float](repeating: 0, count: count * width)
        var all = scores.mutableSpan
        let (rows, own) = (steps.span, emissions.span)
        for token in 0..<count {
            let before = (token &- 1) &* width
            for block in 0..<blocks {
                var best = token == 0 ? rows[labelCount &* blocks &+ block] : SIMD8(repeating: -.infinity)
                for label in 0..<(token == 0 ? 0 : labelCount) {
                    let score = rows[label &* blocks &+ block] + all[before &+ label]
                    best.replace(with: score, where: score .> best)
                }
                best += own[token &* blocks &+ block]
                for lane in 0..<8 { all[token &* width &+ block &* 8 &+ lane] = best[lane] }
            }
        }
        return scores
    }

    /// The sequence with the best score, found from its end: before each label stands the first that it is best with.
    private func path(_ scores: [Float]) -> [UInt8] {
        var labels = [UInt8](repeating: 0, count: count)
        let width = blocks * 8
        let (from, all) = (lanes.span, scores.span)
        for token in (0..<count).reversed() {
            let isLast = token == count - 1
            let next = isLast ? 0 : Int(labels[token + 1])
            var (best, largest) = (0, -Float.infinity)
            for label in 0..<labelCount {
                let score = (isLast ? 0 : from[label &* width &+ next]) + all[token &* width &+ label]
                if score > largest { (best, largest) = (label, score) }
            }
            labels[token] = UInt8(best)
        }
        return labels
    }

    /// The probability of each label at each token (the forward-backward algorithm, with each token's sums scaled to 1).
    ///
    /// - Complexity: O(*n* · *labels*²).
    public func probabilities() -> LabelProbabilities {
        var pairs: [SIMD8<Float>] = []
        return probabilities(pairs: &pairs, wantsPairs: false)
    }

    /// Also the expected number of each step, added up over the sequence in the shape of ``steps``.
    func probabilities(pairs: inout [SIMD8<Float>]) -> LabelProbabilities {
        probabilities(pairs: &pairs, wantsPairs: true)
    }

    private func probabilities(pairs: inout [SIMD8<Float>], wantsPairs: Bool) -> LabelProbabilities {
        let factors = emissionFactors()
        let stepFactors = steps.map(Exponential.of)
        let forward = forward(factors, stepFactors)
        var result = LabelProbabilities(labelCount: labelCount, rows: forward)
        var backward = [SIMD8<Float>](repeating: SIMD8(repeating: 1), count: blocks)
        var next = backward
        for token in (0..<count).reversed() {
            if token < count - 1 {
                for block in 0..<blocks { next[block] = backward[block] * factors[(token + 1) * blocks + block] }
                stepBack(from: next.span, to: &backward, stepFactors.span)
                if wantsPairs { addPairs(forward, next, token, stepFactors, to: &pairs) }
            }
            result.multiply(token, by: backward)
        }
        return result
    }

    /// What the labels before are worth by all that stands behind them, the largest being 1.
    private func stepBack(from next: Span<SIMD8<Float>>, to rows: inout [SIMD8<Float>], _ steps: Span<SIMD8<Float>>) {
        var largest: Float = 0
        var backward = rows.mutableSpan
        for label in 0..<labelCount {
            var sum: Float = 0
            for block in 0..<blocks { sum += (steps[label &* blocks &+ block] * next[block]).sum() }
            backward[label >> 3][label & 7] = sum
        }
        for block in 0..<blocks { largest = max(largest, backward[block].max()) }
        let scale = 1 / max(largest, .leastNormalMagnitude)
        for block in 0..<blocks { backward[block] *= scale }
    }

    /// For each token, what its labels are worth by all that stands up to it, scaled to a sum of 1.
    private func forward(_ factors: [SIMD8<Float>], _ stepFactors: [SIMD8<Float>]) -> [SIMD8<Float>] {
        var forward = factors
        var rows = forward.mutableSpan
        let steps = stepFactors.span
        for token in 0..<count {
            var sum: Float = 0
            let (start, before) = (token &* blocks, (token &- 1) &* blocks)
            for block in 0..<blocks {
                var value = token == 0 ? steps[labelCount &* blocks &+ block] : .zero
                for label in 0..<(token == 0 ? 0 : labelCount) {
                    value += steps[label &* blocks &+ block] * rows[before &+ label >> 3][label & 7]
                }
                value *= rows[start &+ block]
                rows[start &+ block] = value
                sum += value.sum()
            }
            let scale = 1 / max(sum, .leastNormalMagnitude)
            for block in 0..<blocks { rows[start &+ block] *= scale }
        }
        return forward
    }

    /// Adds the probabilities of the steps from `token` to the next.
    private func addPairs(
        _ forward: [SIMD8<Float>],
        _ next: [SIMD8<Float>],
        _ token: Int,
        _ stepFactors: [SIMD8<Float>],
        to pairs: inout [SIMD8<Float>]
    ) {
        var sum: Float = 0
        for label in 0..<labelCount {
            let weight = forward[token * blocks + label >> 3][label & 7]
            for block in 0..<blocks { sum += weight * (stepFactors[label * blocks + block] * next[block]).sum() }
        }
        let scale = 1 / max(sum, .leastNormalMagnitude)
        for label in 0..<labelCount {
            let weight = forward[token * blocks + label >> 3][label & 7] * scale
            for block in 0..<blocks {
                pairs[label * blocks + block] += weight * stepFactors[label * blocks + block] * next[block]
            }
        }
    }

    /// The exponentials of the scores, each token's largest being 1.
    private func emissionFactors() -> [SIMD8<Float>] {
        var factors = emissions
        var rows = factors.mutableSpan
        for token in 0..<count {
            let start = token &* blocks
            var largest = -Float.infinity
            for block in 0..<blocks { largest = max(largest, rows[start &+ block].max()) }
            for block in 0..<blocks { rows[start &+ block] = Exponential.of(rows[start &+ block] - largest) }
        }
        return factors
    }
}

/// The probability of each label at each token of a sequence.
public struct LabelProbabilities: Sendable {
    let labelCount: Int
    private let blocks: Int
    private(set) var rows: [SIMD8<Float>]

    init(labelCount: Int, rows: [SIMD8<Float>]) {
        self.labelCount = labelCount
        blocks = (labelCount + 7) / 8
        self.rows = rows
    }

    /// The number of tokens.
    public var count: Int { rows.count / blocks }

    /// The probability of `label` at `token`, from 0 to 1.
    @inline(__always)
    public subscript(token: Int, label: Int) -> Float { rows[token * blocks + label >> 3][label & 7] }

    mutating func multiply(_ token: Int, by factors: [SIMD8<Float>]) {
        let blocks = blocks
        let start = token &* blocks
        var rows = rows.mutableSpan
        var sum: Float = 0
        for block in 0..<blocks {
            rows[start &+ block] *= factors[block]
            sum += rows[start &+ block].sum()
        }
        let scale = 1 / max(sum, .leastNormalMagnitude)
        for block in 0..<blocks { rows[start &+ block] *= scale }
    }
}

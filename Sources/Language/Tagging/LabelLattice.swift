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

    /// Creates a lattice without tokens for `labelCount` labels.
    init(labelCount: Int, steps: [SIMD8<Float>]) {
        self.labelCount = labelCount
        blocks = (labelCount + 7) / 8
        self.steps = steps
    }

    /// The number of tokens.
    public var count: Int { emissions.count / blocks }

    /// The best sequence of labels (Viterbi, 1967).
    ///
    /// - Complexity: O(*n* · *labels*²).
    public func bestLabels() -> [UInt8] {
        guard count > 0 else { return [] }
        var from = [SIMD8<UInt8>](repeating: .zero, count: count * blocks)
        var before = (0..<blocks).map { steps[labelCount * blocks + $0] + emissions[$0] }
        var scores = before
        let rows = steps.span
        for token in 1..<max(count, 1) {
            for block in 0..<blocks {
                var best = SIMD8<Float>(repeating: -.infinity)
                var origin = SIMD8<Int32>(repeating: 0)
                for label in 0..<labelCount {
                    let score = rows[label &* blocks &+ block] + before[label >> 3][label & 7]
                    let isBetter = score .> best
                    best.replace(with: score, where: isBetter)
                    origin.replace(with: SIMD8<Int32>(repeating: Int32(truncatingIfNeeded: label)), where: isBetter)
                }
                scores[block] = best + emissions[token &* blocks &+ block]
                from[token &* blocks &+ block] = SIMD8<UInt8>(truncatingIfNeeded: origin)
            }
            swap(&before, &scores)
        }
        return path(from, last: before)
    }

    private func path(_ from: [SIMD8<UInt8>], last: [SIMD8<Float>]) -> [UInt8] {
        var label = 0
        for other in 1..<max(labelCount, 1) where last[other >> 3][other & 7] > last[label >> 3][label & 7] {
            label = other
        }
        var labels = [UInt8](repeating: 0, count: count)
        for token in (0..<count).reversed() {
            labels[token] = UInt8(label)
            label = Int(from[token * blocks + label >> 3][label & 7])
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
        let count = count
        let factors = emissionFactors()
        let stepFactors = steps.map(Exponential.of)
        var forward = [SIMD8<Float>](repeating: .zero, count: count * blocks)
        for token in 0..<count {
            var sum: Float = 0
            for block in 0..<blocks {
                var value = token == 0 ? stepFactors[labelCount * blocks + block] : .zero
                if token > 0 {
                    for label in 0..<labelCount {
                        let weight = forward[(token - 1) * blocks + label >> 3][label & 7]
                        value += stepFactors[label * blocks + block] * weight
                    }
                }
                value *= factors[token * blocks + block]
                forward[token * blocks + block] = value
                sum += value.sum()
            }
            let scale = 1 / max(sum, .leastNormalMagnitude)
            for block in 0..<blocks { forward[token * blocks + block] *= scale }
        }
        var result = LabelProbabilities(labelCount: labelCount, rows: forward)
        var backward = [SIMD8<Float>](repeating: SIMD8(repeating: 1), count: blocks)
        var next = backward
        for token in (0..<count).reversed() {
            if token < count - 1 {
                for block in 0..<blocks { next[block] = backward[block] * factors[(token + 1) * blocks + block] }
                for label in 0..<labelCount {
                    var sum: Float = 0
                    for block in 0..<blocks { sum += (stepFactors[label * blocks + block] * next[block]).sum() }
                    backward[label >> 3][label & 7] = sum
                }
                let largest = backward.reduce(0) { max($0, $1.max()) }
                let scale = 1 / max(largest, .leastNormalMagnitude)
                for block in 0..<blocks { backward[block] *= scale }
                if wantsPairs { addPairs(forward, next, token, stepFactors, to: &pairs) }
            }
            result.multiply(token, by: backward)
        }
        return result
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
        for token in 0..<count {
            var largest = -Float.infinity
            for block in 0..<blocks { largest = max(largest, emissions[token * blocks + block].max()) }
            for block in 0..<blocks {
                factors[token * blocks + block] = Exponential.of(emissions[token * blocks + block] - largest)
            }
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
        var sum: Float = 0
        for block in 0..<blocks {
            rows[token * blocks + block] *= factors[block]
            sum += rows[token * blocks + block].sum()
        }
        let scale = 1 / max(sum, .leastNormalMagnitude)
        for block in 0..<blocks { rows[token * blocks + block] *= scale }
    }
}

/// A linear-chain model over hashed features, as it is used: weights in 8 bits, a row of labels for each feature.
///
/// Immutable and shared by all threads.
public struct TagModel: Sendable {
    /// The labels, by their numbers.
    public let labels: [String]
    /// Changes with every change of the weights.
    public let checksum: UInt64
    let steps: [SIMD8<Float>]
    private let stepLanes: [Float]
    /// What one unit of ``weights`` is worth.
    let unit: Float
    /// For each hashed feature, blocks of eight labels.
    let weights: [SIMD8<Int8>]
    private let mask: Int
    private let blocks: Int
    private let padding: [SIMD8<Float>]

    /// Creates a model; `weights` holds a power of two of rows.
    init(labels: [String], steps: [SIMD8<Float>], unit: Float, weights: [SIMD8<Int8>], checksum: UInt64) {
        self.labels = labels
        self.steps = steps
        stepLanes = LabelLattice.lanes(of: steps)
        self.unit = unit
        self.weights = weights
        self.checksum = checksum
        blocks = (labels.count + 7) / 8
        mask = weights.count / blocks - 1
        padding = Self.padding(labelCount: labels.count)
    }

    /// The score 0 for each label and that of the impossible for the lanes behind the last.
    static func padding(labelCount: Int) -> [SIMD8<Float>] {
        let blocks = (labelCount + 7) / 8
        var rows = [SIMD8<Float>](repeating: .zero, count: blocks)
        for lane in labelCount..<max(blocks * 8, labelCount) { rows[lane >> 3][lane & 7] = LabelLattice.nothing }
        return rows
    }

    /// The scores of the sequence that `table` describes.
    ///
    /// - Complexity: O(*features* + *n* · *labels*).
    public func lattice(of table: FeatureTable) -> LabelLattice {
        var lattice = LabelLattice(labelCount: labels.count, steps: steps, lanes: stepLanes)
        var emissions = [SIMD8<Float>](repeating: .zero, count: table.count * blocks)
        var rows = emissions.mutableSpan
        let ids = table.ids.span
        for token in 0..<table.count {
            let features = table.features(at: token)
            let start = token &* blocks
            for block in stride(from: 0, to: blocks, by: 2) {
                // Two blocks at once share the way to their weights.
                let next = min(block &+ 1, blocks &- 1)
                let (sum, nextSum) = sums(ids, features, block, next)
                rows[start &+ block] = SIMD8<Float>(sum) * unit + padding[block]
                if next > block { rows[start &+ next] = SIMD8<Float>(nextSum) * unit + padding[next] }
            }
        }
        lattice.emissions = emissions
        return lattice
    }

    /// How many weights of 8 bits can be added up in 16.
    private static let longestRun = 256

    /// The weights of the features at `range` for two blocks of labels, added up.
    @inline(__always)
    private func sums(
        _ ids: Span<UInt32>,
        _ range: Range<Int>,
        _ block: Int,
        _ next: Int
    ) -> (SIMD8<Int32>, SIMD8<Int32>) {
        let weights = weights.span
        var (sum, nextSum) = (SIMD8<Int32>.zero, SIMD8<Int32>.zero)
        var start = range.lowerBound
        while start < range.upperBound {
            let end = min(start &+ Self.longestRun, range.upperBound)
            var (run, nextRun) = (SIMD8<Int16>.zero, SIMD8<Int16>.zero)
            if next == block {
                for index in start..<end {
                    run &+= SIMD8<Int16>(truncatingIfNeeded: weights[(Int(ids[index]) & mask) &* blocks &+ block])
                }
            } else {
                for index in start..<end {
                    let row = (Int(ids[index]) & mask) &* blocks &+ block
                    run &+= SIMD8<Int16>(truncatingIfNeeded: weights[row])
                    nextRun &+= SIMD8<Int16>(truncatingIfNeeded: weights[row &+ 1])
                }
            }
            sum &+= SIMD8<Int32>(truncatingIfNeeded: run)
            nextSum &+= SIMD8<Int32>(truncatingIfNeeded: nextRun)
            start = end
        }
        return (sum, nextSum)
    }
}

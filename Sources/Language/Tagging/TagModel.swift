/// A linear-chain model over hashed features, as it is used: weights in 8 bits, a row of labels for each feature.
///
/// Immutable and shared by all threads.
public struct TagModel: Sendable {
    /// The labels, by their numbers.
    public let labels: [String]
    /// Changes with every change of the weights.
    public let checksum: UInt64
    let steps: [SIMD8<Float>]
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
        var lattice = LabelLattice(labelCount: labels.count, steps: steps)
        lattice.emissions = [SIMD8<Float>](repeating: .zero, count: table.count * blocks)
        let ids = table.ids.span
        let weights = weights.span
        for token in 0..<table.count {
            let features = table.features(at: token)
            for block in 0..<blocks {
                var sum = SIMD8<Int32>.zero
                for index in features {
                    let row = (Int(ids[index]) & mask) &* blocks &+ block
                    sum &+= SIMD8<Int32>(truncatingIfNeeded: weights[row])
                }
                lattice.emissions[token &* blocks &+ block] = SIMD8<Float>(sum) * unit + padding[block]
            }
        }
        return lattice
    }
}

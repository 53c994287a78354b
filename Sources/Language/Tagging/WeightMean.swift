/// The mean of weights as they were at several times.
struct WeightMean {
    private var weights: [SIMD8<Float>]
    private var steps: [SIMD8<Float>]
    private var count: Float = 0

    /// Creates the mean of nothing, for arrays of the size of these.
    init(_ weights: [SIMD8<Float>], _ steps: [SIMD8<Float>]) {
        self.weights = Array(repeating: .zero, count: weights.count)
        self.steps = Array(repeating: .zero, count: steps.count)
    }

    /// Whether nothing was added.
    var isEmpty: Bool { count == 0 }

    /// The mean of what was added; something must have been.
    var mean: (weights: [SIMD8<Float>], steps: [SIMD8<Float>]) {
        (weights.map { $0 / count }, steps.map { $0 / count })
    }

    mutating func add(_ weights: [SIMD8<Float>], _ steps: [SIMD8<Float>]) {
        for index in weights.indices { self.weights[index] += weights[index] }
        for index in steps.indices { self.steps[index] += steps[index] }
        count += 1
    }
}

import Testing

@testable import Language

/// The lattice against all sequences of labels, one by one.
@Suite struct LabelLatticeTests {
    private struct Case {
        let lattice: LabelLattice
        let count: Int

        init(labels: Int, count: Int, seed: UInt64) {
            var random = SplitMix(seed: seed)
            let blocks = (labels + 7) / 8
            func row() -> [SIMD8<Float>] {
                var rows = TagModel.padding(labelCount: labels)
                for label in 0..<labels { rows[label >> 3][label & 7] = Float.random(in: -3...3, using: &random) }
                return rows
            }
            var lattice = LabelLattice(labelCount: labels, steps: (0...labels).flatMap { _ in row() })
            lattice.emissions = (0..<count).flatMap { _ in row() }
            precondition(lattice.emissions.count == count * blocks)
            self.lattice = lattice
            self.count = count
        }

        func score(_ labels: [Int]) -> Double {
            let blocks = lattice.blocks
            var before = lattice.labelCount
            var score = 0.0
            for (token, label) in labels.enumerated() {
                score += Double(lattice.steps[before * blocks + label >> 3][label & 7])
                score += Double(lattice.emissions[token * blocks + label >> 3][label & 7])
                before = label
            }
            return score
        }

        var sequences: [[Int]] {
            (0..<count)
                .reduce([[]]) { found, _ in found.flatMap { head in (0..<lattice.labelCount).map { head + [$0] } } }
        }
    }

    @Test("The best labels are the best of all sequences", arguments: [(3, 4), (8, 3), (9, 3), (17, 2)])
    func best(labels: Int, count: Int) throws {
        for seed in 1...5 {
            let sample = Case(labels: labels, count: count, seed: UInt64(seed))
            let best = try #require(sample.sequences.max { sample.score($0) < sample.score($1) })
            #expect(sample.lattice.bestLabels().map(Int.init) == best)
        }
    }

    @Test("The probabilities are the shares of all sequences", arguments: [(3, 4), (9, 3)])
    func probabilities(labels: Int, count: Int) {
        let sample = Case(labels: labels, count: count, seed: 7)
        let weights = sample.sequences.map { ($0, exp(sample.score($0))) }
        let sum = weights.reduce(0) { $0 + $1.1 }
        let found = sample.lattice.probabilities()
        for token in 0..<count {
            for label in 0..<labels {
                let share = weights.filter { $0.0[token] == label }.reduce(0) { $0 + $1.1 } / sum
                #expect(abs(Double(found[token, label]) - share) < 1e-4)
            }
        }
    }

    @Test("A sequence without tokens has no labels")
    func empty() {
        let lattice = LabelLattice(labelCount: 2, steps: [SIMD8<Float>](repeating: .zero, count: 3))
        #expect(lattice.bestLabels().isEmpty)
        #expect(lattice.probabilities().count == 0)
    }

    /// The exponential by its series, which needs no library.
    private func exp(_ value: Double) -> Double {
        let small = value / 64
        var term = 1.0
        var sum = 1.0
        for index in 1...20 {
            term *= small / Double(index)
            sum += term
        }
        return (0..<6).reduce(sum) { result, _ in result * result }
    }

    @Test("Exponentials are right to a millionth, and nothing far below")
    func exponential() {
        for value in stride(from: Float(-20), through: 20, by: 0.37) {
            let found = Double(Exponential.of(SIMD8(repeating: value))[3])
            #expect(abs(found / exp(Double(value)) - 1) < 2e-6)
        }
        #expect(Exponential.of(SIMD8(repeating: LabelLattice.nothing))[0] == 0)
    }
}

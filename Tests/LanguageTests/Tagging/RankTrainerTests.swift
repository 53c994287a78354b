import Testing

@testable import Language

@Suite struct RankTrainerTests {
    /// Two candidates, each with one feature; the first is right.
    private var example: RankExample {
        var table = FeatureTable()
        for value in [1, 2] as [UInt64] {
            table.add(0, value)
            table.endToken()
        }
        return RankExample(candidates: table, answer: 0)
    }

    private func probability(decay: Float) -> Double {
        RankTrainer(epochs: 40, decay: decay).train(on: [example]).probabilities(example.candidates)[0]
    }

    @Test("What was seen is learned, and learned less where weights decay")
    func decays() {
        #expect(probability(decay: 1e-4) > 0.7)
        #expect(probability(decay: 0.5) > 0.5)
        #expect(probability(decay: 0.5) < probability(decay: 1e-4))
    }
}

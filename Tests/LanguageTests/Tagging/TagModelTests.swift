import Testing

@testable import Language

/// Sums of weights, against the same sums one by one.
@Suite struct TagModelTests {
    @Test(
        "The scores are the sums of all features' weights, however many a token has",
        arguments: [5, 8, 9, 17, 24],
        [1, 63, 64, 65, 300, 1000]
    )
    func sums(labels: Int, features: Int) {
        let blocks = (labels + 7) / 8
        let rows = 16
        var weights = [SIMD8<Int8>](repeating: .zero, count: rows * blocks)
        for row in weights.indices {
            for lane in 0..<8 { weights[row][lane] = row % 2 == 0 ? 127 - Int8(lane) : -128 + Int8(row % 7) }
        }
        let model = TagModel(
            labels: (0..<labels).map { "\($0)" },
            steps: Array(repeating: .zero, count: (labels + 1) * blocks),
            unit: 0.5,
            weights: weights,
            checksum: 0
        )
        var table = FeatureTable()
        for token in 0..<3 {
            for feature in 0..<features { table.add(UInt32(token), UInt64(feature)) }
            table.endToken()
        }
        let lattice = model.lattice(of: table)
        #expect(lattice.count == 3)
        for token in 0..<3 {
            let ids = (0..<features).map { FeatureHash.id(UInt32(token), UInt64($0)) }
            for label in 0..<labels {
                let sum = ids.reduce(0) { $0 + Int(weights[Int($1) % rows * blocks + label / 8][label % 8]) }
                #expect(lattice.emissions[token * blocks + label / 8][label % 8] == Float(sum) / 2)
            }
        }
    }

    @Test("A table that forgets its tokens describes the next ones only")
    func forgets() {
        var table = FeatureTable()
        for value in 0..<200 { table.add(1, UInt64(value)) }
        table.endToken()
        table.add(2, 0)
        table.removeAll()
        table.add(3, 7)
        table.endToken()
        #expect(table.count == 1)
        #expect(table.features(at: 0).map { table.ids[$0] } == [FeatureHash.id(3, 7)])
    }

    @Test("A window holds nothing from outside the sentence")
    func window() {
        let values: [UInt64] = [10, 11, 12, 13, 14, 15]
        let first = TokenWindow(values, around: 1, in: 1..<5)
        #expect((-2...2).map { first[$0] } == [0, 0, 11, 12, 13])
        let last = TokenWindow(values, around: 4, in: 1..<5)
        #expect((-2...2).map { last[$0] } == [12, 13, 14, 0, 0])
    }
}

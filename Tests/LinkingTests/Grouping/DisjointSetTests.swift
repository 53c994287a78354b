import Testing

@testable import Linking

@Suite struct DisjointSetTests {
    @Test("Sets grow together and their smallest number stands for them, in whatever order they are joined")
    func joins() {
        let pairs = [(4, 5), (1, 3), (5, 3), (0, 6)]
        for order in [pairs, pairs.reversed(), pairs.map { ($0.1, $0.0) }] {
            var sets = DisjointSet(count: 7)
            for pair in order { sets.union(pair.0, pair.1) }
            #expect(sets.groups() == [[0, 6], [1, 3, 4, 5], [2]])
            #expect(sets.root(5) == 1)
        }
    }
}

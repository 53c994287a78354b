import Testing

@testable import Linking

/// Which articles join a group that they are close to only in part.
@Suite struct StoryBridgesTests {
    private func groups(_ last: [Float]) -> [[Int]] {
        let close = [(0, 1), (0, 2), (1, 2)].map { StoryPairs.Pair(score: 1, left: $0.0, right: $0.1) }
        let others = last.enumerated().map { StoryPairs.Pair(score: $0.element, left: $0.offset, right: 3) }
        var grouper = StoryGrouper(count: 4)
        return grouper.group((close + others).sorted())
    }

    @Test("An article that is close to one of a story and has something in common with all is of it")
    func joinsColumns() {
        #expect(groups([0.75, 0.5, 0.25]) == [[0, 1, 2, 3]])
        #expect(groups([0.75, 0.25, 0]) == [[0, 1, 2]])
        #expect(groups([0.59, 0.59, 0.59]) == [[0, 1, 2]])
    }

    @Test("Two articles do not join a story by what they have in common with its articles on average")
    func keepsGroups() {
        let pairs = [(0, 1, 1), (0, 2, 1), (1, 2, 1), (3, 4, 1), (0, 3, 0.75), (1, 3, 0.5), (2, 3, 0.5), (0, 4, 0.5)]
        var grouper = StoryGrouper(count: 5)
        let groups = grouper.group(
            pairs.map { StoryPairs.Pair(score: Float($0.2), left: $0.0, right: $0.1) }.sorted()
        )
        #expect(groups == [[0, 1, 2], [3, 4]])
    }
}

import Testing

@testable import Index

@Suite struct FullTextDifferentialTests {
    private static let vocabulary = [
        "port", "the", "strike", "harbour", "ship", "ports", "har", "harb", "crane", "a", "ab", "abc", "b", "dock", "docker",
        "dockers", "tide", "tides", "salt", "sal", "rope", "roped", "mast", "quay", "keel", "buoy", "hull", "hulls", "anchor",
    ]

    @Test("The same documents with the same scores are found as by SQLite's FTS5", arguments: UInt64(1)...6)
    func agrees(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let documents = (0..<Int.random(in: 50...300, using: &random))
            .map { _ in
                (0..<Int.random(in: 0...40, using: &random)).map { _ in random.pick(Self.vocabulary) }
            }
        var builder = TextIndexBuilder()
        for document in documents {
            builder.beginDocument()
            builder.add(Array(document.joined(separator: ", ").utf8))
        }
        let index = builder.build()
        let oracle = try FullTextOracle(documents)
        var scored = 0
        for _ in 0..<800 {
            let query = GeneratedQuery.random(depth: 4, vocabulary: Self.vocabulary, using: &random)
            let found = index.search(try TextQuery(query.text).root)
            let expected = try oracle.matches(query.fts5)
            try #require(found.rows == expected.map(\.document), "\(query.text)")
            guard query.hasDefinedScore else { continue }
            scored += expected.count
            for (score, match) in zip(found.scores, expected) {
                try #require(abs(score - match.score) <= 1e-9 * match.score, "\(query.text) in \(match.document)")
            }
        }
        #expect(scored > 1_000)
    }

    @Test("The query as such means what FTS5 finds", arguments: UInt64(11)...12)
    func meaning(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let documents = (0..<60)
            .map { _ in
                (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(Self.vocabulary) }
            }
        let oracle = try FullTextOracle(documents)
        for _ in 0..<300 {
            let query = GeneratedQuery.random(depth: 3, vocabulary: Self.vocabulary, using: &random)
            let matching = documents.indices.filter { query.matches(documents[$0]) }.map(Int32.init)
            try #require(try oracle.matches(query.fts5).map(\.document) == matching, "\(query.fts5)")
        }
    }
}

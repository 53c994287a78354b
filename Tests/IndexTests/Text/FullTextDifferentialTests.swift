import TestSupport
import Testing

@testable import Index

@Suite struct FullTextDifferentialTests {
    private static let vocabulary = [
        "port", "the", "strike", "harbour", "ship", "ports", "har", "harb", "crane", "a", "ab", "abc", "b", "dock",
        "docker",
        "dockers", "tide", "tides", "salt", "sal", "rope", "roped", "mast", "quay", "keel", "buoy", "hull", "hulls",
        "anchor",
    ]

    @Test("The same documents with the same scores are found as by SQLite's FTS5", arguments: UInt64(1)...6)
    func agrees(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let documents = (0..<Int.random(in: 50...300, using: &random))
            .map { _ in
                (0..<Int.random(in: 0...40, using: &random)).map { _ in random.pick(Self.vocabulary) }
            }
        let index = index(documents)
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

    @Test("Every query means what it says, and scores by the branches that match", arguments: UInt64(11)...12)
    func meaning(seed: UInt64) throws {
        var random = SeededRandom(seed)
        let documents = (0..<60)
            .map { _ in
                (0..<Int.random(in: 0...12, using: &random)).map { _ in random.pick(Self.vocabulary) }
            }
        let index = index(documents)
        for _ in 0..<300 {
            let query = GeneratedQuery.random(depth: 3, vocabulary: Self.vocabulary, using: &random)
            let found = index.search(try TextQuery(query.text).root)
            let expected = documents.indices.compactMap { number in
                query.score(of: documents[number], among: documents).map { (number, $0) }
            }
            try #require(found.rows == expected.map { Int32($0.0) }, "\(query.text)")
            for (score, match) in zip(found.scores, expected) {
                try #require(abs(score - match.1) <= 1e-9 * match.1, "\(query.text) in \(match.0)")
            }
        }
    }

    @Test(
        "An index of nothing, and of empty documents, finds nothing",
        arguments: [[], [[]], [[], []]] as [[[String]]]
    )
    func empty(documents: [[String]]) throws {
        for text in ["port", "port*", "\"the port\"", "\"the p\"*", "a NOT b", "a OR b"] {
            #expect(index(documents).search(try TextQuery(text).root).rows.isEmpty)
        }
    }

    @Test("A phrase does not go on behind a break")
    func breaks() throws {
        var builder = TextIndexBuilder()
        builder.beginDocument()
        builder.add(Array("the port".utf8))
        builder.breakPhrases()
        builder.add(Array("strike goes on".utf8))
        let index = builder.build()
        #expect(index.search(try TextQuery("\"port strike\"").root).rows.isEmpty)
        #expect(index.search(try TextQuery("\"the port\" \"strike goes\"").root).rows == [0])
        #expect(index.lengths == [5])
    }

    private func index(_ documents: [[String]]) -> TextIndex {
        var builder = TextIndexBuilder()
        for document in documents {
            builder.beginDocument()
            builder.add(Array(document.joined(separator: ", ").utf8))
        }
        return builder.build()
    }
}

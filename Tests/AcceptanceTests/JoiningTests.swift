import Index
import Model
import Pipeline
import Testing

/// What joins the examples against what a reader found.
@Suite struct JoiningTests {
    @Test("Every event is one story with all its articles, and there is no other")
    func stories() async throws {
        let corpus = try await Wire.build().index.corpus
        let found = Set(corpus.stories.map { story in Set(story.articles.map { corpus.articles[$0].article.id }) })
        #expect(try found == Set(Expected.corpus().stories.map(Set.init)))
    }

    @Test("Reports of the same words are one utterance, and hardly any other words are with them")
    func utterances() async throws {
        let corpus = try await Wire.build().index.corpus
        var utteranceOf: [String: Int] = [:]
        for (index, utterance) in corpus.utterances.enumerated() {
            for quote in utterance.quotes {
                let annotated = corpus.articles[quote.article]
                let text = annotated.quotes[quote.quote].text(in: annotated.article.text)
                utteranceOf["\(annotated.article.id) \(text)"] = index
            }
        }
        var joined = 0
        var pairs = 0
        for expected in try Expected.corpus().utterances {
            let members = expected.quotes.filter { $0.optional != true }
                .compactMap {
                    utteranceOf["\($0.article) \($0.text)"]
                }
            for (position, member) in members.enumerated() {
                for other in members[(position + 1)...] {
                    pairs += 1
                    if member == other { joined += 1 }
                }
            }
        }
        #expect(pairs > 30)
        #expect(Double(joined) / Double(pairs) >= 0.75)
        let groups = Set(
            try Expected.corpus().utterances.flatMap(\.quotes).compactMap { utteranceOf["\($0.article) \($0.text)"] }
        )
        let strangers = corpus.utterances.indices.filter {
            corpus.utterances[$0].quotes.count > 1 && !groups.contains($0)
        }
        #expect(strangers.count <= 4)
    }

    @Test("A person spelled in several ways is one entity, and people of one surname are several")
    func people() async throws {
        let corpus = try await Wire.build().index.corpus
        let names = corpus.entities.filter { $0.type == .person }.map(\.name)
        #expect(names.count == Set(names).count)
        let duarte = try #require(corpus.entities.first { $0.id == "ana-duarte" })
        #expect(duarte.aliases.contains { $0.text == "Anna Duarte" })
        #expect(duarte.quoteCount >= 5)
        #expect(duarte.aliases.allSatisfy { !$0.why.isEmpty })
    }
}

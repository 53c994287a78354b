import Linking
import Model
import TestSupport
import Testing

@Suite struct CopyFinderTests {
    /// A text of that many words that shares none of its runs with that of another seed.
    private func words(_ count: Int, seed: UInt64) -> [String] {
        var random = SeededRandom(seed)
        return (0..<count).map { _ in "w\(Int.random(in: 0..<5_000, using: &random))" }
    }

    private func article(_ id: String, _ words: [String]) -> ArticleBuilder {
        ArticleBuilder(id, words.joined(separator: " "))
    }

    @Test("A text with a word changed here and there is a copy, whatever its marks and capitals")
    func findsEdited() {
        let original = words(200, seed: 1)
        let edited = original.enumerated().map { $0 % 25 == 7 ? "other" : $0 % 10 == 0 ? "\($1.uppercased())," : $1 }
        let corpus = link(
            article("b", original),
            article("a", edited).published("2031-05-03"),
            article("c", words(200, seed: 2))
        )
        #expect(corpus.duplicateOf == [nil, 0, nil])
        #expect(corpus.copies[0].map(\.article) == [1])
        #expect(corpus.copies[1][0].share > 0.85 && corpus.copies[1][0].share < 1)
        #expect(corpus.copies[2].isEmpty)
    }

    @Test("What a copy goes back to is no copy, though it was found to be one after its equals")
    func goesBackToOriginals() {
        let original = words(200, seed: 1)
        let edited = original.enumerated().map { $0 % 25 == 7 ? "other" : $1 }
        let corpus = link(article("a", original), article("b", edited), article("c", edited))
        #expect(corpus.duplicateOf == [nil, 0, 0])
    }

    @Test("The copy is the later one, by date and then by id; what is undated is later than what is dated")
    func ordersByDate() {
        let text = words(100, seed: 3)
        let corpus = link(
            article("a", text),
            article("b", text).published("2031-05-04"),
            article("c", text).published("2031-05-03")
        )
        #expect(corpus.duplicateOf == [2, 2, nil])
    }

    @Test("A version with more or fewer paragraphs is a copy while half of the longer one is common")
    func findsVersions() {
        let text = words(300, seed: 4)
        let corpus = link(
            article("a", text),
            article("b", Array(text[..<180])),
            article("c", Array(text[..<120]))
        )
        #expect(corpus.duplicateOf == [nil, 0, nil])
        #expect(corpus.copies[2].first { $0.article == 0 }?.share == 1)
    }

    @Test("Articles of hardly more than the same quotes are copies where the reporters' few words are the same too")
    func comparesOwnWords() {
        let speech = words(80, seed: 9).joined(separator: " ")
        func report(_ id: String, seed: UInt64) -> ArticleBuilder {
            let own = words(12, seed: seed).joined(separator: " ")
            return ArticleBuilder(id, "\(own): “\(speech)”").quoting(speech)
        }
        #expect(link(report("a", seed: 10), report("b", seed: 11)).duplicateOf == [nil, nil])
        #expect(link(report("a", seed: 10), report("b", seed: 10).published("2031-05-03")).duplicateOf == [1, nil])
    }

    @Test("Articles that quote the same speech in words of their own are no copies")
    func keepsReportsApart() {
        let speech = words(60, seed: 5)
        let corpus = link(
            article("a", words(120, seed: 6) + speech),
            article("b", words(120, seed: 7) + speech)
        )
        #expect(corpus.duplicateOf == [nil, nil])
        #expect(corpus.copies == [[], []])
    }

    @Test(
        "Many copies of one text have one original, and are not all compared with one another",
        arguments: [100, 400]
    )
    func staysLinear(count: Int) {
        let text = words(100, seed: 8)
        let articles = (0..<count)
            .map { number in
                article("a\(10_000 + number)", text + ["n\(number)", "m\(number)"]).annotated
            }
        let corpus = CorpusLinker().link(articles)
        #expect(corpus.duplicateOf == [nil] + Array(repeating: 0, count: count - 1))
        #expect(corpus.copies[0].count == count - 1)
        #expect(corpus.copies.dropFirst().allSatisfy { $0.contains { $0.article == 0 } })
        #expect(corpus.copies.reduce(0) { $0 + $1.count } <= 100 * count)
    }

    @Test("Short and empty texts are copies only where they are the same")
    func keepsShortTextsApart() {
        let corpus = link(
            ArticleBuilder("a", "No trains today."),
            ArticleBuilder("b", "No trains today, again."),
            ArticleBuilder("c", "No trains today."),
            ArticleBuilder("d", ""),
            ArticleBuilder("e", "…")
        )
        #expect(corpus.duplicateOf == [nil, nil, 0, nil, nil])
    }
}

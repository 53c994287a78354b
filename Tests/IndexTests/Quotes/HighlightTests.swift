import Index
import Model
import Testing

@Suite struct HighlightTests {
    private let index = IndexBuilder(WrittenCorpus.corpus).build()

    @Test(
        "The words of a query are found again in the quote, across its spans",
        arguments: [
            ("strike", ["strike"]), ("PORT*", ["port", "ports"]), ("\"goes on until\"", ["goes", "on", "until"]),
            ("strike NOT pay", ["strike"]), ("(ports OR nothing) the", ["The", "the", "ports"]),
            ("\"the port\"", ["The", "port"]), ("\"the po\"*", ["The", "port", "the", "ports"]),
            ("port's", ["port", "s"]),
            ("said", []), ("\"pay the\"", []),
        ]
    )
    func highlights(text: String, words: [String]) throws {
        let quote = try #require(index.quote("harbour.1"))
        let article = index.corpus.articles[index.article(of: quote).index].article
        let ranges = index.highlights(of: quote, for: try TextQuery(text))
        #expect(ranges.map(article.text.string) == words)
    }

    @Test("In an article all of the text is searched")
    func highlightsArticle() throws {
        let article = try #require(index.article("ferry"))
        let ranges = index.highlights(of: article, for: try TextQuery("duarte told"))
        #expect(ranges == [TextRange(4, 10), TextRange(11, 15)])
    }
}

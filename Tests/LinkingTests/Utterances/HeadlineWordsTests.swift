import Linking
import Model
import TestSupport
import Testing

/// Words that a headline quotes alone, and words that anybody says.
@Suite struct HeadlineWordsTests {
    private let speech = "The mine is closed for good, and nobody asked us."

    /// A report under a headline that quotes `headline`, with the speech and what else it quotes.
    private func report(_ headline: String, quoting others: String...) -> ArticleBuilder {
        let more = others.map { "“\($0)” " }.joined()
        let text = "“\(headline)” is what they say. “\(speech)” Ada Quint said. \(more)"
        let article = ArticleBuilder("a", text).naming("Ada Quint").quoting(headline, zone: .title)
        return others.reduce(article.quoting(speech, by: "Ada Quint")) { $0.quoting($1) }
    }

    @Test("What a headline quotes of a speech below it is the speech's")
    func joinsHeadline() {
        let corpus = link(report("Closed for good"))
        #expect(corpus.utterances.count == 1)
        #expect(corpus.utterances.first?.speaker != nil)
    }

    @Test(
        "What a headline quotes stays alone where nothing below holds it, or it is one word, or small words",
        arguments: ["Closed by decree", "Closed", "is for us"]
    )
    func keepsHeadline(headline: String) { #expect(link(report(headline)).utterances.count == 2) }

    @Test("What two utterances below a headline hold is neither's")
    func keepsAmbiguousHeadline() {
        let other = "Nobody here thinks that the quarry has closed for good or for ill."
        #expect(link(report("Closed for good", quoting: other)).utterances.count == 3)
    }

    @Test("Equal words of nobody known in two matters are one utterance only where they tell something")
    func partsStockPhrases() {
        func lone(_ id: String, _ words: String) -> ArticleBuilder {
            ArticleBuilder(id, "Somebody \(id): “\(words)”").quoting(words)
        }
        func count(_ words: String) -> Int { link(lone("a", words), lone("b", words)).utterances.count }
        #expect(count("We will not be commenting further on that at this time.") == 2)
        #expect(count("The coroner counted forty boats and eleven empty nets in the harbour.") == 1)
    }
}

import Linking
import Model
import TestSupport
import Testing

@Suite struct RepeatedTextTests {
    private static let notice =
        "“The best paper of the coast,” says Rui Vasques. Write to us about anything you have seen."

    /// An article of two paragraphs of its own, around one that all have.
    private func article(_ number: Int, _ repeated: String, quoting: Bool = true) -> AnnotatedArticle {
        let words = (0..<40).map { "w\(number)x\($0)" }.joined(separator: " ")
        let text =
            "Story \(number) begins with words like \(words).\n" + repeated
            + "\nMayor Valadar said: “Gamma\(number) is enough.”"
        var builder = ArticleBuilder("a\(100 + number)", text).naming("Valadar").naming("Rui Vasques")
            .quoting("Gamma\(number) is enough.", by: "Valadar")
        if quoting { builder = builder.quoting("The best paper of the coast,", by: "Rui Vasques") }
        var annotated = builder.annotated
        var blocks: [Block] = []
        var start = 0
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
            blocks.append(Block(range: TextRange(start, start + line.count), kind: .paragraph))
            start += line.count + 1
        }
        annotated.article.blocks = blocks
        for index in annotated.quotes.indices {
            let place = annotated.quotes[index].spans[0].start
            annotated.quotes[index].paragraph = blocks.firstIndex { $0.range.contains(place) }
        }
        return annotated
    }

    @Test("A paragraph that many articles print and that speaks of none of their matters is furniture, with its quotes")
    func setsAside() throws {
        let corpus = CorpusLinker().link((0..<6).map { article($0, Self.notice) })
        for annotated in corpus.articles {
            #expect(annotated.article.blocks.map(\.kind) == [.paragraph, .other, .paragraph])
            #expect(annotated.quotes.map(\.zone) == [.furniture, .body])
            #expect(annotated.quotes.map(\.paragraph) == [nil, 1])
        }
        #expect(corpus.issues.map(\.code) == ["repeated_text"])
        let message = try #require(corpus.issues.first?.message)
        #expect(message.contains("6 articles") && message.contains("\(6 * Self.notice.utf8.count) bytes"))
    }

    @Test("A few prints are no rule")
    func keepsWhatIsRare() {
        let corpus = CorpusLinker().link((0..<4).map { article($0, Self.notice) })
        #expect(corpus.issues.isEmpty)
        #expect(corpus.articles.allSatisfy { $0.article.blocks.allSatisfy { $0.kind == .paragraph } })
    }

    @Test("Background that names whom the story is about stays, however often it is printed")
    func keepsBackground() {
        let background =
            "Valadar was elected three years ago after the flood, with a handful of votes more than needed."
        let corpus = CorpusLinker().link((0..<12).map { article($0, background, quoting: false) })
        #expect(corpus.issues.isEmpty)
    }

    @Test("The text of one report in many outlets stays")
    func keepsCopies() {
        let text =
            "Nobody was hurt in the fire, which began in the cellar and burned until the morning came with rain. "
            + "The cannery has stood empty since the last owner left the town with all of his machines and his papers."
        let articles = (0..<12).map { ArticleBuilder("a\(100 + $0)", text + " Copy \($0).").annotated }
        let corpus = CorpusLinker().link(articles)
        #expect(corpus.issues.isEmpty)
        #expect(corpus.duplicateOf.count { $0 != nil } == 11)
    }
}

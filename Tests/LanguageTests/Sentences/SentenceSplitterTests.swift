import Language
import Model
import TestSupport
import Testing

@Suite struct SentenceSplitterTests {
    private static let lexicon = Result { try Lexicon.load() }

    private let tokenizer: Tokenizer

    init() throws {
        tokenizer = Tokenizer(lexicon: try Self.lexicon.get())
    }

    /// The sentences of `text`, each as printed.
    private func sentences(_ text: String) -> [String] {
        let text = ArticleText(text)
        let tokens = tokenizer.tokens(of: text)
        return SentenceSplitter().sentences(tokens, in: tokens.indices)
            .map { sentence in
                text.string(
                    TextRange(tokens[sentence.lowerBound].range.start, tokens[sentence.upperBound - 1].range.end)
                )
            }
    }

    @Test(
        "A sentence ends behind its mark and whatever closes behind that",
        arguments: [
            ["The port is closed.", "Nobody knows why."], ["“We will stay.”", "She left."], ["\"Why?\"", "He left."],
            ["He left (for good).", "She stayed."], ["He left (she stayed.)", "Then he came back."],
            ["Really?!", "Yes!", "No."], ["It ended…", "Then it began."], ["It ended...", "Then it began."],
            ["It cost 5.", "Then 6."], ["It cost $1.13bn.", "The rest was lost."], ["They won 5-4.", "2031 was good."],
            ["Read www.example.org.", "Then call."], ["He said ‘no’.", "She said ‘yes.’", "They left."],
            ["It is over.", "“Good,” she said."], ["It is over.", "‘Good,’ she said."],
            ["It is over.", "(So they say.)"],
            ["It is over.", "@ana agreed."], ["Она ушла.", "Он остался."],
        ]
    )
    func endsBehindMarks(expected: [String]) {
        #expect(sentences(expected.joined(separator: " ")) == expected)
    }

    @Test(
        "A stop inside a sentence does not end it",
        arguments: [
            "Mr. Brugg met Dr. Osei and Gen. Ruiz.", "It opens at 5 p.m. on Monday.", "The U.S. Navy left.",
            "J. K. Marsh met J. Long.", "É. Sarr met Ö. Demir.", "It was No. 5 of Vol. 2.", "It cost 1,000.50 in all.",
            "Read www.example.org now.", "It was … not good.", "It was... not good.", "He paused . . . and left.",
            "“Why?” he asked.", "\"Stop!\" she said.", "Yahoo! is old.", "Kessin Inc. sold it.",
            "In Sept. 2031 it fell.",
            "The St. Brenn lighthouse stands.", "He lives in Kessin, Calif. with her.", "ana.duarte@example.org wrote.",
            "U.S. Officials left.", "They met Sens. Ruiz and Long.", "Ph.D. students left.",
        ]
    )
    func staysWhole(text: String) {
        #expect(sentences(text) == [text])
    }

    @Test(
        "An abbreviation ends a sentence where the next word has its capital from that only",
        arguments: [
            ["It closed at 5 p.m.", "The rest left."], ["He moved to the U.S.", "He never returned."],
            ["It was bought by Kessin Inc.", "That was new."], ["She said no.", "Then she left."],
            ["No.", "He will not."], ["The ship came in.", "She left."],
        ]
    )
    func endsAtAbbreviation(expected: [String]) {
        #expect(sentences(expected.joined(separator: " ")) == expected)
    }

    @Test("The number of a list's item does not end a sentence")
    func keepsListNumbers() {
        #expect(sentences("1. Close the port.\n2. Pay the dockers.") == ["1. Close the port.", "2. Pay the dockers."])
        #expect(sentences("It fell to 5. Then it rose.") == ["It fell to 5.", "Then it rose."])
    }

    @Test("No tokens give no sentence, and a text without a mark gives one")
    func meetsEdges() {
        #expect(sentences("").isEmpty && sentences("no mark at all") == ["no mark at all"])
        #expect(sentences("...") == ["..."] && sentences("A. B. C.").count == 1)
    }

    @Test("Whatever the text, sentences cover its tokens once, in order, and none is empty", arguments: 0..<40)
    func coversOnce(seed: UInt64) {
        var random = SeededRandom(seed)
        let pieces = [
            "Mr.", "U.S.", "no", "He", "said", ".", "…", "...", "?", "!", "“", "”", "'", ")", "(", " ", "\n", "5",
        ]
        let tokens = tokenizer.tokens(of: ArticleText(random.text(of: pieces, upTo: 150)))
        let sentences = SentenceSplitter().sentences(tokens, in: tokens.indices)
        #expect(sentences.flatMap { Array($0) } == Array(tokens.indices) && sentences.allSatisfy { !$0.isEmpty })
    }
}

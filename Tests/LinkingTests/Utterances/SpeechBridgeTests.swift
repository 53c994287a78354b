import Linking
import Model
import TestSupport
import Testing

/// Speech that one outlet parts by its attribution and another prints or reports in one.
@Suite struct SpeechBridgeTests {
    private func parted(_ words: String...) -> ArticleBuilder {
        rally("a", words[0], words[1], isContinued: true)
    }

    @Test(
        "Two sentences parted by the attribution are one utterance with a quote that is made of both",
        arguments: [
            (
                "It was no strike.", "They shut the gate on us in the dark, between two and five.",
                "It was no strike. They shut the gate on us in the dark."
            ),
            (
                "You were given a harbour, and you sold it by the metre.", "This court finds that unforgivable.",
                "You were given a harbour to look after. This court finds that unforgivable."
            ),
            (
                "The bank did not fail us.", "We failed the bank, because there was always a pool to pay for first.",
                "The bank did not fail us … there was always a pool to pay for first."
            ),
        ]
    )
    func joins(first: String, second: String, both: String) {
        #expect(link(parted(first, second), rally("b", both)).shared == [["a", "a", "b"]])
        #expect(link(parted(first, second), rally("b", both, by: "Harlan")).shared.allSatisfy { $0.count < 3 })
    }

    @Test("A quote of whom nobody names is of both if it is made of their words")
    func joinsUnnamed() {
        let words = ("It was no strike.", "They shut the gate on us in the dark, between two and five.")
        let both = rally("b", words.0 + " They shut the gate on us in the dark.", by: nil)
        #expect(link(parted(words.0, words.1), both).shared == [["a", "a", "b"]])
    }

    @Test("Two sentences of which others report each by itself are two utterances")
    func keepsApart() {
        let words = ("I found out in the harbour office.", "My mother found out on the radio.")
        let corpus = link(parted(words.0, words.1), rally("b", words.0), rally("c", words.1))
        #expect(corpus.shared == [["a", "b"], ["a", "c"]])
    }

    @Test("A report in both sentences' words is of them")
    func joinsReports() {
        let report = rally(
            "b",
            "she had not read the offer and did not need to read it to know what it cost",
            kind: .indirect
        )
        let words = ("I have not read it.", "I do not need to read it to know what it costs.")
        #expect(link(parted(words.0, words.1), report).shared == [["a", "a", "b"]])
    }
}

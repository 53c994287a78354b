import Linking
import Model
import TestSupport
import Testing

/// Words that reports give to two speakers, or to nobody known.
@Suite struct SpeakerDisputeTests {
    @Test("Sentences that differ in one word stay apart where two speakers say them")
    func keepsSpeakersApart() {
        let corpus = link(
            lone("a", "We have every confidence in the team and in its coach.", by: "Ada Quint"),
            lone("b", "We have every confidence in the team and in its captain.", by: "Rui Sarmento"),
            lone("c", "We have every confidence in the team and in its coach.", by: "Otto Brand")
        )
        #expect(corpus.shared.isEmpty)
    }

    @Test("Long words that reports of one event give to two people are one utterance, of whom most name")
    func joinsDisputed() throws {
        let words = "The port belongs to those who work in it, and to nobody else."
        let disputed = rally("c", words, by: "Harlan")
        let corpus = link(rally("a", words), rally("b", words), disputed, lone("d", words, by: "Otto Brand"))
        #expect(corpus.shared == [["a", "b", "c"]])
        let utterance = try #require(corpus.utterances.first { $0.quotes.count == 3 })
        #expect(utterance.speaker == corpus.entities.firstIndex { $0.id == "ada-quint" })
    }

    @Test("Nearly the same words of two speakers are one utterance where one is unsure, and look-alikes are two")
    func joinsMistaken() throws {
        let words = "My father repaired the old lighthouse by himself."
        let other = "My father repaired the old lighthouse himself."
        let unsure = rally("b", other, by: "Harlan", confidence: 0.5)
        #expect(link(rally("a", words), unsure).shared == [["a", "b"]])
        #expect(link(rally("a", words), rally("b", other, by: "Harlan")).shared.isEmpty)
        let alike = rally("b", "My father repaired the old harbour by himself.", by: "Harlan", confidence: 0.5)
        #expect(link(rally("a", words), alike).shared.isEmpty)
        let reversed = rally("b", "My father never repaired the old lighthouse.", by: "Harlan", confidence: 0.5)
        #expect(link(rally("a", words), reversed).shared.isEmpty)
    }

    @Test("A name beside the words says more than a pronoun, however sure that was read")
    func believesNames() throws {
        let words = "My father repaired the old lighthouse by himself."
        let other = "My father repaired the old lighthouse himself."
        let pronouns = ["b", "c"].map { rally($0, other, by: "Harlan", confidence: 0.97, as: .pronoun) }
        let corpus = link(rally("a", words, confidence: 0.97), pronouns[0], pronouns[1])
        #expect(corpus.shared == [["a", "b", "c"]])
        let utterance = try #require(corpus.utterances.first { $0.quotes.count == 3 })
        #expect(utterance.speaker == corpus.entities.firstIndex { $0.id == "ada-quint" })
    }

    @Test("A pronoun that may mean the other speaker lets one word in four differ, a name none")
    func joinsOtherWordings() {
        let words = "The old harbour bridge carried forty lorries every single morning."
        let other = "The old harbour bridge carried forty trucks every single morning."
        #expect(link(rally("a", words), rally("b", other, by: "Harlan", as: .pronoun)).shared == [["a", "b"]])
        #expect(link(rally("a", words), rally("b", other, by: "Harlan", confidence: 0.5)).shared.isEmpty)
        let named = rally("c", other, by: "Harlan")
        #expect(
            link(rally("a", words), rally("b", other, by: "Harlan", as: .pronoun), named).shared == [["b", "c"]]
        )
        let others = "The old harbour bridge carried sixty trucks every single evening."
        #expect(link(rally("a", words), rally("b", others, by: "Harlan", as: .pronoun)).shared.isEmpty)
    }

    @Test("A few words of two speakers are one utterance only where the one is spoken of beside the other's")
    func keepsEchoesOfOthersApart() {
        func echo(_ words: String = "Cricket was the lucky evening's winner.", of named: String) -> ArticleBuilder {
            let text =
                "Rui Sarmento spoke at the rally of dockworkers in Marefoz against Governor Harlan. “\(words)” b \(named)"
            return ArticleBuilder("b", text).naming("Rui Sarmento").naming("Harlan", roles: ["governor"])
                .naming("Marefoz", .place).naming(named).quoting(words, by: "Rui Sarmento", as: .pronoun)
        }
        let words = "Cricket was the lucky evening's winner."
        #expect(link(rally("a", words), echo(of: "Otto Brand")).shared.isEmpty)
        #expect(link(rally("a", words), echo(of: "Ada Quint")).shared == [["a", "b"]])
        let phrase = "Our hearts are with the families."
        #expect(link(rally("a", phrase), echo(phrase, of: "Ada Quint")).shared.isEmpty)
    }

    @Test("The same words with what is denied in the other's place are two utterances of two speakers")
    func keepsSwappedApart() {
        let words = ("This bill is about safety and not about money.", "This bill is about money and not about safety.")
        #expect(link(rally("a", words.0), rally("b", words.1, by: nil)).shared.isEmpty)
    }

    @Test("A sentence and the one that denies its halves the other way round are two speakers'")
    func keepsMovedNegationsApart() {
        let words = "We were not the better team, but we were the team that was still standing."
        let turned = "We were the better team, but we were not the team that was still standing."
        for kind in [SpeakerType.named, .pronoun] {
            let other = rally("b", turned, by: "Harlan", as: kind)
            #expect(link(rally("a", words), other).shared.isEmpty)
        }
    }

    @Test("Reports in which the words of another are given to one of two do not make one of both")
    func keepsQuotedAnswersApart() {
        let words = "We were not the better team, but we were the team that was still standing."
        let turned = "We were the better team, but we were not the team that was still standing."
        let corpus = link(
            rally("a", words),
            rally("b", words),
            rally("c", turned, by: "Harlan"),
            rally("d", turned, by: "Harlan"),
            rally("e", words, by: "Harlan", kind: .mixed, confidence: 0.6)
        )
        #expect(corpus.shared == [["a", "b", "e"], ["c", "d"]])
    }

    @Test("What an article gives to two people is two utterances, though others print it longer")
    func keepsEchoesApartInOthers() {
        let words = "The port belongs to those who work in it, and to nobody else."
        let longer = "And the port belongs to those who work in it, and to nobody else, my friends."
        let echo = rally("a", words).quoting(words, by: "Harlan")
        let corpus = link(echo, rally("b", longer, by: "Harlan"), rally("c", longer))
        #expect(corpus.shared == [["a", "b"], ["a", "c"]])
    }

    @Test("An utterance is hers whom the surest reports name")
    func believesTheSurest() throws {
        let words = "My father repaired the old lighthouse by himself."
        let corpus = link(
            rally("a", words),
            rally("b", words, by: "Harlan", confidence: 0.3),
            rally("c", words + " Nobody paid him.", by: "Harlan", confidence: 0.3)
        )
        let utterance = try #require(corpus.utterances.first { $0.quotes.count == 3 })
        #expect(utterance.speaker == corpus.entities.firstIndex { $0.id == "ada-quint" })
    }

    @Test("What one article gives to two people, two people said")
    func keepsEchoesApart() {
        let words = "The port belongs to those who work in it, and to nobody else."
        let echo = rally("a", words).quoting(words, by: "Harlan")
        #expect(link(echo, rally("b", "We shall march.")).shared.isEmpty)
    }

    @Test("A quote of an unknown speaker joins one speaker's and never makes two speakers one")
    func joinsUnknownSpeakers() {
        let words = "We have every confidence in the team and in its coach."
        let corpus = link(
            lone("a", words, by: "Ada Quint"),
            lone("b", words, by: nil),
            lone("c", words, by: "Otto Brand")
        )
        #expect(corpus.shared == [["a", "b"]])
        #expect(corpus.utterances.count == 2)
    }

    @Test(
        "A stock phrase is one utterance only from one speaker on one event",
        arguments: ["No comment", "war crimes"]
    )
    func keepsStockPhrasesApart(phrase: String) {
        let corpus = link(
            rally("a", phrase),
            rally("b", phrase.uppercased()),
            rally("c", phrase, by: nil),
            lone("d", phrase, by: "Ada Quint"),
            lone("e", phrase, by: "Otto Brand"),
            lone("f", phrase, by: nil)
        )
        #expect(corpus.shared == [["a", "b"]])
        #expect(corpus.utterances.count == 5)
    }

    @Test("Short sentences that begin alike stay apart where one speaker is unknown")
    func keepsBeginningsApart() {
        let corpus = link(
            rally("a", "The rise is the first since the ferries were sold, and it will not be the last."),
            rally("b", "It will not be rushed.", by: nil)
        )
        #expect(corpus.shared.isEmpty)
    }
}

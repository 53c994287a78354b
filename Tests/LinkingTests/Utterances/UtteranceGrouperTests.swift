import Linking
import Model
import TestSupport
import Testing

@Suite struct UtteranceGrouperTests {
    @Test("One speech in five outlets' wordings is one utterance")
    func joinsWordings() {
        let corpus = link(
            rally("a", "We cannot, we will not allow Governor Harlan to get away with it."),
            rally("b", "We cannot -- we will not -- let Governor Harlan get away with it,"),
            rally("c", "We cannot, we will not allow [the] Governor Harlan to get away with it."),
            rally("d", "We will not allow Governor Harlan … to get away with it."),
            rally("e", "This port is ours. We cannot, we will not allow Governor Harlan to get away with it.")
        )
        #expect(corpus.shared == [["a", "b", "c", "d", "e"]])
        let canonical = corpus.utterances[0].canonical
        #expect(corpus.articles[canonical.article].article.id == "e")
        #expect(corpus.utterances[0].speaker == corpus.entities.firstIndex { $0.id == "ada-quint" })
    }

    @Test("A sentence of one speaker is one utterance though outlets spell all that it tells in their own ways")
    func joinsSpellings() {
        let corpus = link(
            rally("a", "No machine in this state should have a favorite color."),
            rally("b", "No machine in this state should have a favourite colour.")
        )
        #expect(corpus.shared == [["a", "b"]])
        let others = link(
            rally("a", "No machine in this state should have a favorite color."),
            rally("b", "No machine in this state should have a favourite colour.", by: "Harlan")
        )
        #expect(others.shared.isEmpty)
    }

    @Test("What one outlet joins and another prints as two quotes is one utterance")
    func joinsSplices() {
        let corpus = link(
            rally("a", "The port belongs to those who work in it.", "Tomorrow we shall march to the governor's house."),
            rally("b", "The port belongs to those who work in it. Tomorrow we shall march to the governor's house."),
            rally(
                "c",
                "The port belongs to those who work in it. They have worked in it for years. "
                    + "Tomorrow we shall march to the governor's house."
            )
        )
        #expect(corpus.shared == [["a", "a", "b", "c"]])
    }

    @Test("A few words that go on from others are of their utterance where a fuller report holds both")
    func joinsContinuations() {
        let words = ("I looked at their shoes and not at their eyes.", "Shoes do not lie.")
        let corpus = link(
            rally("a", words.0 + " " + words.1),
            rally("b", words.0, words.1, by: "Harlan", as: .pronoun, isContinued: true)
        )
        #expect(corpus.shared == [["a", "b", "b"]])
    }

    @Test(
        "What one speaker says about one event is one utterance in other forms and another order of its words",
        arguments: [
            ("No live rounds were fired.", "No live round was fired."),
            ("I closed my eyes both times.", "I had my eyes closed both times."),
            (
                "When we arrived the roof of the old varnish hall had come down. We could only save the timber yard.",
                "The roof of the old varnish hall had come down when the first engines reached the works on Tuesday."
            ),
        ]
    )
    func joinsForms(words: String, other: String) {
        #expect(link(rally("a", words), rally("b", other)).shared == [["a", "b"]])
        #expect(link(rally("a", words), rally("b", other, by: "Harlan")).shared.isEmpty)
    }

    @Test("What is nearly the same as one report of a speaker's words is of them, though the fullest differs more")
    func joinsNear() {
        let corpus = link(
            rally("a", "We can't heat it with money we haven't got."),
            rally("b", "We can't heat an 1890s building with money we haven't got."),
            rally(
                "c",
                "Nobody came into this chamber to close a pool, but we cannot heat an 1890s building with money we do not have."
            )
        )
        #expect(corpus.shared == [["a", "b", "c"]])
    }

    @Test("A report in other forms is of the words that it reports, whoever is known to speak")
    func joinsReportedForms() {
        let words = "Inspections will double within a year, but we need forty more staff for it."
        let report = rally("b", "inspections would double within a year", by: nil, kind: .indirect)
        #expect(link(rally("a", words, by: nil), report).shared == [["a", "b"]])
        let welcome = "I welcome the recount. I will respect the recount. I would advise the doctor to do the same."
        let welcomed = rally("b", "he welcomed the recount and would respect it", kind: .indirect)
        #expect(link(rally("a", welcome), welcomed).shared == [["a", "b"]])
    }

    @Test(
        "A report of one speaker's words about one event is of them in whatever order, and with the `that` which brings it in",
        arguments: [
            (
                "I was told by text message, in the car park, with my bag in my hand.",
                "she learned of it in the car park, from a text message"
            ),
            ("The drawings were followed.", "the drawings had been followed"),
            ("It was not a penalty.", "that it was not a penalty"),
        ]
    )
    func joinsRetold(words: String, report: String) {
        #expect(link(rally("a", words), rally("b", report, kind: .indirect)).shared == [["a", "b"]])
        #expect(link(rally("a", words), rally("b", report, by: "Harlan", kind: .indirect)).shared.isEmpty)
    }

    @Test("What somebody unnamed says in few words is one utterance in copies of one text, and two elsewhere")
    func joinsCopies() {
        let text = (1...80).map { "word\($0)" }.joined(separator: " ")
        func article(_ id: String, _ text: String) -> ArticleBuilder {
            ArticleBuilder(id, "\(text) A nurse: “We all knew.” A doctor: “We all knew.”")
                .quoting("We all knew.", as: .nominal, unnamed: "A nurse")
        }
        #expect(link(article("a", text), article("b", text)).shared == [["a", "b"]])
        let other = (1...80).map { "other\($0)" }.joined(separator: " ")
        #expect(link(article("a", text), article("b", other)).shared.isEmpty)
    }

    @Test("Marked words that stand in a speaker's sentence with hardly a word between are of it")
    func joinsMarks() {
        let words = "The price is full but it isn't silly."
        func marks(_ words: String, by speaker: String) -> ArticleBuilder {
            rally("b", words, by: speaker, kind: .mixed)
        }
        #expect(link(rally("a", words), marks("full, but not silly", by: "Ada Quint")).shared == [["a", "b"]])
        #expect(link(rally("a", words), marks("full, but not silly", by: "Harlan")).shared.isEmpty)
    }

    @Test("A speech over two paragraphs, the first without a closing mark, is one utterance")
    func joinsParagraphs() {
        let words = ("You cannot run a railway on applause.", "Our people drove through the avalanche.")
        func speech(closing mark: String) -> ArticleBuilder {
            let text =
                "The rally of dockworkers in Marefoz against Governor Harlan. “\(words.0)\(mark)\n\n“\(words.1)” a"
            return ArticleBuilder("a", text).naming("Ada Quint", as: ["rally"]).naming("Harlan", roles: ["governor"])
                .naming("Marefoz", .place).quoting(words.0, by: "Ada Quint")
                .quoting(words.1, by: "Ada Quint", continues: 0)
        }
        #expect(link(speech(closing: ""), rally("b", words.0)).shared == [["a", "a", "b"]])
        #expect(link(speech(closing: ""), rally("b", "We shall march.")).shared.isEmpty)
        #expect(link(speech(closing: "”"), rally("b", words.0)).shared == [["a", "b"]])
    }

    @Test("A negation in a phrase that one report leaves out turns no sense round")
    func joinsShortened() {
        let words = "It stays closed until an engineer, and not a politician, tells me that it is dry."
        let short = "It stays closed until an engineer tells me that it is dry."
        #expect(link(rally("a", words), rally("b", short, by: nil)).shared == [["a", "b"]])
        let reversed = "It stays closed until no engineer, and not a politician, tells me that it is dry."
        #expect(link(rally("a", words), rally("b", reversed, by: nil)).shared.isEmpty)
    }

    @Test("A phrase that recurs in two speeches does not make them one")
    func keepsSpeechesApart() {
        let corpus = link(
            lone(
                "a",
                "The harbour is full of ships from everywhere, and at the end of the day we all need work.",
                by: "Ada Quint"
            ),
            lone("b", "at the end of the day we all need work", by: "Ada Quint"),
            lone(
                "c",
                "Schools are empty in the summer while teachers paint them, and at the end of the day we all need work.",
                by: "Ada Quint"
            )
        )
        #expect(corpus.shared == [["a", "b"]])
    }

    @Test("A part goes with the fullest report that holds it")
    func joinsPartsToTheFullest() {
        let corpus = link(
            rally("a", "The waiting is over."),
            rally("b", "We stay out until the rota goes. The waiting is over."),
            rally("c", "We have asked for eleven months and been told to wait for eleven months. The waiting is over.")
        )
        #expect(corpus.shared == [["a", "c"]])
    }

    @Test("Sentences of one pattern in one speech stay apart")
    func keepsPatternsApart() {
        let corpus = link(
            rally(
                "a",
                "We will fight with all our strength for the jobs in this port.",
                "We will fight with all our strength for the homes in this port."
            )
        )
        #expect(corpus.shared.isEmpty)
    }

    @Test("Every quote but scare quotes is in exactly one utterance")
    func coversQuotes() {
        let corpus = link(
            rally("a", "We go on", "We go on and on until the end"),
            ArticleBuilder("b", "The “so-called” “…” rally “We go on and on until the end”")
                .quoting("so-called", kind: .scare).quoting("…").quoting("We go on and on until the end")
        )
        let quotes = corpus.utterances.flatMap(\.quotes).sorted()
        #expect(quotes == Array(Set(quotes)).sorted())
        let spoken = corpus.articles.flatMap(\.quotes).filter { $0.kind != .scare }
        #expect(quotes.count == spoken.count)
        #expect(quotes.allSatisfy { corpus.articles[$0.article].quotes[$0.quote].kind != .scare })
    }

    @Test("An utterance's id is that of its smallest quote, whatever joins it later")
    func givesIDs() {
        let words = "The port belongs to those who work in it."
        let alone = link(rally("a", words)).utterances.map(\.id)
        #expect(link(rally("a", words), rally("b", words + " And to nobody else.")).utterances.map(\.id) == alone)
        #expect(alone[0].utf8.count == 18 && alone[0].hasPrefix("u-"))
    }

    @Test("What says the contrary is joined only for one speaker, who is misquoted")
    func parts() {
        let words = (
            "We will close the old harbour before the winter.", "We will not close the old harbour before the winter."
        )
        #expect(link(rally("a", words.0), rally("b", words.1)).shared == [["a", "b"]])
        #expect(link(rally("a", words.0), rally("b", words.1, by: nil)).shared.isEmpty)
    }

    @Test("Two sentences of one speech that share but their small words are two")
    func keepsSmallWordsApart() {
        let corpus = link(
            rally("a", "We were not asked, and we will not be eaten."),
            rally("b", "We will not be sold, and we will not be told how to cook.")
        )
        #expect(corpus.shared.isEmpty)
    }

    @Test("A few words reported and quoted are one, as are many of which the report changes some")
    func joinsReports() {
        let short = rally("b", "nobody had drowned", kind: .indirect)
        let long = rally(
            "d",
            "they had seen the water rise and would leave the town before the dykes gave way",
            kind: .indirect
        )
        let corpus = link(
            rally("a", "Nobody has drowned, and I want it to stay that way."),
            short,
            rally("c", "I saw how the water rose, and I shall leave this town before its dykes have given way."),
            long
        )
        #expect(corpus.shared == [["a", "b"], ["c", "d"]])
    }
}

import Model
import TestSupport
import Testing

@testable import Extraction

/// What is reported without marks, with the models that are shipped.
@Suite struct ReportedSpeechTests {
    @Test(
        "An attribution at the end of a sentence has all of the sentence before it",
        arguments: [
            "Karl Lund told reporters", "Karl Lund has told Parliament", "insists Karl Lund", "says Karl Lund",
            "its science chief, Karl Lund, said", "the company announced on Tuesday",
        ]
    )
    func readsTrailing(attribution: String) throws {
        let words = "Stallholders will pay no rent for the two months of upgrading works"
        let story = StoryBuilder(paragraphs: [
            "Wind and rain swept the coast of Calder for a third night on Tuesday, closing roads.",
            "\(words), \(attribution).",
        ])
        let quotes = try Reading().shipped().annotate(story.article).quotes
        let texts = quotes.map { quote in quote.spans.map(story.article.text.string).joined(separator: " … ") }
        #expect(texts == [words])
    }

    @Test(
        "A cue that is denied has the word that denies it",
        arguments: [
            ("Sorvia has not condemned the blockade of Marefoz.", "not condemned", "condemn"),
            ("The minister, Rui Melo, did not say that the port should be opened.", "not say", "say"),
            ("The minister, Rui Melo, hasn't denied that talks were held in Kalin.", "hasn't denied", "deny"),
        ]
    )
    func keepsNegations(sentence: String, cue: String, lemma: String) throws {
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [sentence]).article)
        let cues = annotated.quotes.compactMap(\.cue)
        #expect(cues.map { annotated.article.text.string($0.range) } == [cue])
        #expect(cues.map(\.lemma) == [lemma])
    }

    @Test("Who the speaker is, behind the name, is not said")
    func leavesAppositions() throws {
        let text =
            "“The bow door was closed when the ship left,” insists Jonas Lund, her second officer and a son of Captain Lund."
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [text]).article)
        #expect(annotated.quotes.map(\.kind) == [.direct])
        #expect(annotated.quotes.map(\.spans.count) == [1])
    }

    @Test("What somebody does who brings in words with a colon is not said")
    func leavesManners() throws {
        let text = "Reading from a single sheet, she told the council: “I have taken nothing, and I am leaving.”"
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [text]).article)
        #expect(annotated.quotes.map(\.kind) == [.direct])
        #expect(annotated.quotes.map(\.spans.count) == [1])
    }

    @Test("Who stands behind the verb speaks, and not whom that one is said to belong to")
    func readsInvertedNames() throws {
        for text in [
            "“No machine should have a colour,” says Ana Duarte, whose small group, the JAC, took it to court.",
            "Ana Duarte, who chairs the Calder Town Supporters’ Trust, said: “It is a sad day for the town.”",
        ] {
            let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [text]).article)
            #expect(annotated.quotes.map { $0.speaker.entity.map { annotated.entities[$0].name } } == ["Ana Duarte"])
        }
    }

    @Test("What happened behind quoted words is not said")
    func leavesSequels() throws {
        let text = "“The subsidy will end this year,” Karl Lund told a lunch, and by nightfall there were queues."
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [text]).article)
        #expect(annotated.quotes.map(\.kind) == [.direct])
        #expect(annotated.quotes.map(\.spans.count) == [1])
    }

    @Test("A clause of its own has its own speaker")
    func readsClauses() throws {
        #expect(
            try mixed(
                "Karl Lund, the minister, said it was “fair to farmers”; his former partner said it was “mad, not fair”."
            )
                == ["Karl Lund", "his former partner"]
        )
        #expect(
            try mixed(
                "Karl Lund has not commented, although a lawyer for the hospital has promised that he “will answer all”."
            )
                == ["a lawyer for the hospital"]
        )
    }

    /// The mentions of those who say the partly marked words of a sentence.
    private func mixed(_ sentence: String) throws -> [String] {
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [sentence]).article)
        return annotated.quotes.filter { $0.kind == .mixed }
            .map { quote in quote.speaker.mention.map { annotated.article.text.string($0) } ?? "-" }
    }

    @Test("What a headline begins with before a colon is speech, of whom the story gives it to")
    func readsHeadlines() throws {
        func read(_ title: String) throws -> [String] {
            let story = StoryBuilder().block(.title, title)
                .paragraphs(
                    "“We made a profit for nine years out of ten,” said Karl Lund, who owns the plant in Calder."
                )
            let annotated = try Reading().shipped().annotate(story.article)
            return annotated.quotes.map { quote in
                "\(quote.kind) \(quote.speaker.entity.map { annotated.entities[$0].name } ?? "-")"
            }
        }
        #expect(try read("‘Nine years out of ten’: anger at the plant") == ["direct Karl Lund", "direct Karl Lund"])
        #expect(
            try read("‘Nine fat years out of ten’: anger at the plant") == ["direct Karl Lund", "direct Karl Lund"]
        )
        #expect(try read("Miner tells of loss: ‘Nine years out of ten’") == ["direct Karl Lund", "direct Karl Lund"])
        #expect(try read("‘Two years out of six’: anger at the plant") == ["direct -", "direct Karl Lund"])
        #expect(try read("‘Nine years’: anger at the plant") == ["scare -", "direct Karl Lund"])
        #expect(try read("Anger at the ‘nine years out of ten’ plant") == ["scare -", "direct Karl Lund"])
    }

    @Test("Words behind a sentence that brings somebody in are theirs, and not those of who spoke before")
    func readsScenes() throws {
        let story = StoryBuilder(paragraphs: [
            "“If we let them write what they hear, nobody will read,” said Tomas Berg, who teaches in Calder.",
            "Lidia Marr, the chair of the board, disagrees. “They fail because we count letters.”",
        ])
        let annotated = try Reading().shipped().annotate(story.article)
        let speakers = annotated.quotes.map { quote in quote.speaker.entity.map { annotated.entities[$0].name } ?? "-" }
        #expect(speakers == ["Tomas Berg", "Lidia Marr"])
    }

    @Test("Words behind a sentence that begins with somebody else than the last speaker are theirs")
    func readsAnswers() throws {
        func speakers(_ sentence: String) throws -> [String] {
            let story = StoryBuilder(paragraphs: [
                "Tomas Berg met Lidia Marr in Calder. “The truce is worth its paper,” Berg said. \(sentence) “It is not.”"
            ])
            let annotated = try Reading().shipped().annotate(story.article)
            return annotated.quotes.filter { $0.kind == .direct }
                .map { quote in quote.speaker.entity.map { annotated.entities[$0].name } ?? "-" }
        }
        #expect(
            try speakers("Marr, asked about that an hour later, did not smile.") == ["Tomas Berg", "Lidia Marr"]
        )
        #expect(try speakers("The harbour lay empty behind him.") == ["Tomas Berg", "Tomas Berg"])
    }

    @Test("A sentence that its attribution interrupts is one quote, also behind another sentence")
    func joinsInterrupted() throws {
        let text =
            "The best line goes to the director. ‘I married the author,’ said Karl Lund, ‘but I directed the play.’"
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: [text]).article)
        #expect(annotated.quotes.map(\.spans.count) == [2])
        #expect(annotated.quotes.map(\.kind) == [.direct])
    }

    @Test("Who stands before a comma speaks, and not whom the words up to the next one name")
    func readsAsides() throws {
        func speakers(_ sentence: String) throws -> [String] {
            let story = StoryBuilder(paragraphs: ["Talk of the harbour went on in Calder on Tuesday.", sentence])
            let annotated = try Reading().shipped().annotate(story.article)
            return annotated.quotes.map { quote in
                quote.speaker.mention.map { annotated.article.text.string($0) } ?? "-"
            }
        }
        #expect(
            try speakers("The chemist, suspended by Calder University, says he made “mistakes”.") == ["The chemist"]
        )
        #expect(
            try speakers("Ana Duarte, who holds the chair that her father, Rui Duarte, once held, said it “stays”.")
                == ["Ana Duarte"]
        )
    }

    /// The words that `sentence` reports without marks, each behind the text of its speaker's mention.
    private func reports(_ sentence: String) throws -> [String] {
        let story = StoryBuilder(paragraphs: ["Talk of the harbour went on in Calder on Tuesday.", sentence])
        let annotated = try Reading().shipped().annotate(story.article)
        return annotated.quotes.filter { $0.kind == .indirect }
            .map { quote in
                let words = quote.spans.map(story.article.text.string).joined(separator: " … ")
                return "\(quote.speaker.mention.map { story.article.text.string($0) } ?? "?"): \(words)"
            }
    }

    @Test(
        "What an attribution between commas parts in two is reported whole, and a day before it is not",
        arguments: [
            ("The magistrate, his clerk confirmed, was the twelfth.", "The magistrate … was the twelfth"),
            (
                "When the gate failed, Ana Duarte said, the town was flooded.",
                "When the gate failed … the town was flooded"
            ),
            ("On Tuesday, Ana Duarte said, the port would close.", "the port would close"),
        ]
    )
    func joinsParted(sentence: String, content: String) throws {
        let reports = try reports(sentence)
        #expect(reports.count == 1)
        #expect(reports.allSatisfy { $0.hasSuffix(": \(content)") })
    }

    @Test("Who is accused, warned or told has not said it")
    func leavesTargets() throws {
        let speakers = try [
            "Ana Duarte was accused of hiding the report.", "The miners were warned that the roof would fall.",
        ]
        .flatMap { text in
            try Reading().shipped().annotate(StoryBuilder(paragraphs: [text]).article).quotes.map(\.speaker.entity)
        }
        #expect(speakers.allSatisfy { $0 == nil })
    }

    @Test(
        "The name behind a verb of saying is its subject, and not what is said",
        arguments: [
            (
                "It was getting more likely that weak locks would be found, warned Mr Cragwell.",
                "Cragwell: It was getting more likely that weak locks would be found"
            ),
            (
                "Already there are ferries, such as the Ellen Ray, that have radar in them said Mr Owen.",
                "Owen: Already there are ferries, such as the Ellen Ray, that have radar in them"
            ),
            (
                "It means that in a typical storm, explains Mr Ashdown, even if the gate is shut, the quay floods.",
                "Ashdown: even if the gate is shut, the quay floods"
            ),
            ("Then, says Mr Ashdown, the sailing world found out.", "Ashdown: the sailing world found out"),
            ("The harbour wall, says Mr Ashdown, is weak.", "Ashdown: The harbour wall … is weak"),
        ]
    )
    func readsInverted(sentence: String, report: String) throws {
        #expect(try reports(sentence) == [report])
    }

    @Test(
        "What a sentence begins with is done by the subject behind it",
        arguments: [
            ("While praising the crew of the tug, Karl Lund left for the night.", "Lund"),
            ("Without explicitly blaming the pilots, Ana Duarte asked for new rules.", "Duarte"),
        ]
    )
    func readsParticiples(sentence: String, speaker: String) throws {
        let reports = try reports(sentence)
        #expect(reports.first?.split(separator: ":").first?.hasSuffix(speaker) == true, "\(reports)")
    }
}

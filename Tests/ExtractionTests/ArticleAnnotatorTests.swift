import Extraction
import Model
import TestSupport
import Testing

/// Who said what, shape by shape: `kind [span | span] by speaker (mention, cue)`.
@Suite struct ArticleAnnotatorTests {
    /// The paragraph before, which names one woman.
    static let lead = "Union leader Ana Duarte met the crews by the harbour."

    private func expect(_ paragraphs: [String], _ expected: [String]) throws {
        let annotated = try Reading().annotated(paragraphs)
        #expect(annotated.quotes.indices.map { "\(ExpectedQuote($0, of: annotated))" } == expected)
        #expect(AnnotationCoherence.faults(in: annotated).isEmpty)
    }

    private func quotes(_ paragraphs: [String]) throws -> [Quote] { try Reading().annotated(paragraphs).quotes }

    @Test("A sentence in marks behind a colon is speech of who spoke before")
    func readsIntroduced() throws {
        try expect(
            ["“We will stay,” Ana Duarte said in the harbour.", "And this: “The port belongs to all of us.”"],
            [
                "direct [We will stay,] by Ana Duarte (Ana Duarte, say)",
                "direct [The port belongs to all of us.] by Ana Duarte (Ana Duarte, -)",
            ]
        )
    }

    @Test(
        "A name and a word of saying beside the words attribute them, in every order",
        arguments: [
            (
                "“We will stay,” said Ana Duarte on Monday in the harbour.",
                "direct [We will stay,] by Ana Duarte (Ana Duarte, say)"
            ),
            (
                "“We will stay,” Ana Duarte said on Monday in the harbour.",
                "direct [We will stay,] by Ana Duarte (Ana Duarte, say)"
            ),
            (
                "\"We will stay\" said Ana Duarte on Monday in the harbour.",
                "direct [We will stay] by Ana Duarte (Ana Duarte, say)"
            ),
            (
                "Ana Duarte said on Monday: “We will stay.”",
                "direct [We will stay.] by Ana Duarte (Ana Duarte, say)"
            ),
            (
                "Asked about the strike, Ana Duarte said: “No comment.”",
                "direct [No comment.] by Ana Duarte (Ana Duarte, say)"
            ),
            (
                "Ana Duarte: “We will stay here until the money comes in.”",
                "direct [We will stay here until the money comes in.] by Ana Duarte (Ana Duarte, -)"
            ),
            (
                "“Why should we leave?” Ana Duarte asked in the harbour.",
                "direct [Why should we leave?] by Ana Duarte (Ana Duarte, ask)"
            ),
            (
                "“Why should we leave?” asked Ana Duarte. The board did not answer.",
                "direct [Why should we leave?] by Ana Duarte (Ana Duarte, ask)"
            ),
            (
                "“Why should we leave?” Ana Duarte (Calder), the mayor, asked in the harbour.",
                "direct [Why should we leave?] by Ana Duarte (Ana Duarte, ask)"
            ),
            (
                "“It is over,” Ana Duarte wrote in a letter to the board.",
                "direct [It is over,] by Ana Duarte (Ana Duarte, write)"
            ),
            (
                "Lodestar Energy said in a statement: “The dam is safe.”",
                "direct [The dam is safe.] by Lodestar Energy (Lodestar Energy, say)"
            ),
        ]
    )
    func attributesNamed(paragraph: String, expected: String) throws {
        try expect([paragraph], [expected])
    }

    @Test(
        "What describes a speaker beside the name does not hide the name",
        arguments: [
            "“We will stay,” the union’s leader, Ana Duarte, said on Monday in the harbour.",
            "“We will stay,” said Ana Duarte, the leader of the dockers’ union, on Monday.",
            "“We will stay,” said the union leader Ana Duarte on Monday in the harbour.",
            "“We will stay,” says Professor Ana Duarte of the University of Halvern, who leads it.",
        ]
    )
    func readsAppositions(paragraph: String) throws {
        try expect([paragraph], ["direct [We will stay,] by Ana Duarte (Ana Duarte, say)"])
    }

    @Test("An age or an apposition between the name and the cue does not hide the name")
    func readsOverAppositions() throws {
        try expect(
            ["Ana Duarte, 54, said: “We will stay.” Paul Osei, her deputy, said: “We must.”"],
            [
                "direct [We will stay.] by Ana Duarte (Ana Duarte, say)",
                "direct [We must.] by Paul Osei (Paul Osei, say)",
            ]
        )
    }

    @Test(
        "A surname or a pronoun means the person named before",
        arguments: [
            ("“We will stay,” she said.", "direct [We will stay,] by Ana Duarte (she, say)"),
            ("“We will stay,” Duarte told The Lodestar Post.", "direct [We will stay,] by Ana Duarte (Duarte, tell)"),
            ("“Why should we leave?” she asked.", "direct [Why should we leave?] by Ana Duarte (she, ask)"),
            ("She added: “We will stay,” before she left.", "direct [We will stay,] by Ana Duarte (She, add)"),
            ("“We will stay,” the union leader said.", "direct [We will stay,] by Ana Duarte (the union leader, say)"),
        ]
    )
    func resolves(paragraph: String, expected: String) throws {
        try expect([Self.lead, paragraph], [expected])
    }

    @Test(
        "A role before a name, with what it is held of, is the person’s",
        arguments: [
            ("The minister of transport, Ilka Sore, met the crews by the harbour.", "the minister"),
            (
                "Asked on Monday, the director of the Dockworkers’ Federation, Ilka Sore, met the crews.",
                "the director"
            ),
            ("The minister, Ilka Sore, met the crews by the harbour.", "the minister"),
            ("Transport minister Ilka Sore met the crews by the harbour.", "the transport minister"),
        ]
    )
    func resolvesRoles(lead: String, mention: String) throws {
        for annotator in [try Reading().annotator, try Reading().shipped()] {
            let story = StoryBuilder(paragraphs: [lead, "“We will stay,” \(mention) said."])
            let annotated = annotator.annotate(story.article)
            let direct = annotated.quotes.first { $0.kind == .direct }
            #expect(direct?.speaker.entity.map { annotated.entities[$0].name } == "Ilka Sore")
        }
    }

    @Test(
        "Marked words inside the reporter's sentence are mixed, with the whole of what is reported",
        arguments: [
            (
                "According to Duarte, the port “will never open” again this year.",
                "mixed [the port “will never open” again this year] by Ana Duarte (Duarte, according to)"
            ),
            (
                "Duarte said that the port “will never open” again.",
                "mixed [that the port “will never open” again] by Ana Duarte (Duarte, say)"
            ),
            (
                "She called the plan “an insult to every docker”.",
                "mixed [the plan “an insult to every docker”] by Ana Duarte (She, call)"
            ),
            (
                "She said she “never” saw the letter and “would have torn it up”.",
                "mixed [she “never” saw the letter and “would have torn it up”] by Ana Duarte (She, say)"
            ),
        ]
    )
    func readsMixed(paragraph: String, expected: String) throws {
        try expect([Self.lead, paragraph], [expected])
    }

    @Test(
        "Reported words without marks are indirect, before the cue and behind it",
        arguments: [
            (
                "Duarte said the port would stay closed until the spring.",
                "indirect [the port would stay closed until the spring] by Ana Duarte (Duarte, say)"
            ),
            (
                "The port would stay closed until the spring, Duarte said.",
                "indirect [The port would stay closed until the spring] by Ana Duarte (Duarte, say)"
            ),
            (
                "The port will stay closed until the spring, according to Duarte.",
                "indirect [The port will stay closed until the spring] by Ana Duarte (Duarte, according to)"
            ),
            (
                "Duarte told reporters that the crews were tired and that nobody had been paid.",
                "indirect [that the crews were tired and that nobody had been paid] by Ana Duarte (Duarte, tell)"
            ),
            (
                "Officials said the bridge would open in May.",
                "indirect [the bridge would open in May] by - (Officials, say)"
            ),
        ]
    )
    func readsIndirect(paragraph: String, expected: String) throws {
        try expect([Self.lead, paragraph], [expected])
    }

    @Test("A pronoun before a source that is never named means the person named before, and both are read")
    func readsPronounBeforeUnnamed() throws {
        let quotes = try quotes([
            "Ana Duarte spoke first. She said the full advice should be attached, according to the port’s code."
        ])
        let pronoun = try #require(quotes.first { $0.speaker.type == .pronoun })
        #expect(pronoun.speaker.entity != nil)
        #expect(quotes.contains { $0.speaker.type == .nominal && $0.speaker.entity == nil })
    }

    @Test("Denied saying is no quote", arguments: ["Duarte did not say when the strike would end.", "Nobody left."])
    func leavesDenied(paragraph: String) throws {
        try expect([Self.lead, paragraph], [])
    }

    @Test("An attribution that interrupts a sentence leaves one quote of two spans")
    func joinsInterrupted() throws {
        try expect(
            [Self.lead, "“We will stay,” she said, “until the money comes.”"],
            ["direct [We will stay, | until the money comes.] by Ana Duarte (she, say)"]
        )
    }

    @Test("A new sentence behind the attribution, and a mark repeated at the next paragraph, go on")
    func continues() throws {
        let paragraphs = [
            Self.lead, "“We will stay,” she said. “Nobody will move us.", "“And nobody will pay us either.”",
        ]
        try expect(
            paragraphs,
            [
                "direct [We will stay,] by Ana Duarte (she, say)",
                "direct [Nobody will move us.] by Ana Duarte (she, say)",
                "direct [And nobody will pay us either.] by Ana Duarte (she, -)",
            ]
        )
        let quotes = try quotes(paragraphs)
        #expect(quotes.map(\.continues) == [nil, 0, 1] && quotes.map(\.paragraph) == [1, 1, 2])
        #expect(quotes.map(\.attribution.method) == [.pronoun, .continuation, .continuation])
        #expect(quotes[2].attribution.confidence < quotes[0].attribution.confidence)
    }

    @Test("A participle behind the quote begins a quote of its own")
    func readsParticiples() throws {
        try expect(
            [Self.lead, "“The money is late and nobody will come,” she said, adding that the port “is dead”."],
            [
                "direct [The money is late and nobody will come,] by Ana Duarte (she, say)",
                "mixed [that the port “is dead”] by Ana Duarte (she, add)",
            ]
        )
    }

    @Test("A name behind a dash signs the words above it")
    func readsSignatures() throws {
        let paragraphs = ["“We will stay until the money comes and the port is ours.”", "— Ana Duarte"]
        try expect(
            paragraphs,
            ["direct [We will stay until the money comes and the port is ours.] by Ana Duarte (Ana Duarte, -)"]
        )
        #expect(try quotes(paragraphs)[0].attribution.method == .signature)
    }

    @Test("Single marks of the British kind are read like double ones")
    func readsBritish() throws {
        try expect(
            [
                "‘We will stay,’ Ms Duarte said. ‘They called us “heroes” once. It’s the drivers’ fight too.’ Nobody left."
            ],
            [
                "direct [We will stay,] by Duarte (Duarte, say)",
                "direct [They called us “heroes” once. It’s the drivers’ fight too.] by Duarte (Duarte, say)",
            ]
        )
    }

    @Test(
        "Marked words that nobody says are scare quotes",
        arguments: [
            ("The so-called “peace plan” was dropped by the council after a week.", "peace plan"),
            ("The band’s song “Nobody Leaves” was played by the harbour for an hour.", "Nobody Leaves"),
        ]
    )
    func knowsScare(paragraph: String, words: String) throws {
        try expect([paragraph], ["scare [\(words)] by - (-, -)"])
    }

    @Test(
        "A speaker whom the text never names stays without a name, and the quote says why",
        arguments: [
            ("“We have no money,” a senior official said.", SpeakerType.nominal, UnattributedReason.notNamed),
            ("“Nobody told us,” one of the drivers said.", .group, .notNamed),
            ("“We were told nothing,” he said.", .pronoun, .notNamed),
            ("“The dam is safe,” a spokesman for Lodestar Energy said on Monday.", .nominal, .notNamed),
            ("“We were told nothing at all about it.”", .unknown, .noAttribution),
        ]
    )
    func leavesUnnamed(paragraph: String, type: SpeakerType, reason: UnattributedReason) throws {
        let quote = try #require(try quotes(["The harbour was empty on Monday.", paragraph]).first)
        #expect(quote.speaker.entity == nil && quote.speaker.type == type && quote.attribution.reason == reason)
        #expect((quote.speaker.mention == nil) == (type == .unknown))
    }

    @Test("A pronoun that two could be is ambiguous, and nobody is guessed")
    func refusesAmbiguous() throws {
        let quote = try #require(
            try quotes([
                "The crews heard Ana Duarte and Maria Lopes by the old harbour wall for an hour.",
                "“We will stay,” she said.",
            ])
            .first
        )
        #expect(quote.speaker.entity == nil && quote.attribution.reason == .ambiguous)
    }

    @Test("Words in a caption are furniture, words in a headline are the title's, and neither is a paragraph's")
    func zones() throws {
        let story = StoryBuilder().block(.title, "“We will stay,” says union leader")
            .paragraphs("Union leader Ana Duarte said on Monday: “We will stay.”")
            .block(.caption, "“We will stay,” Ana Duarte said on Monday in the harbour.")
        let annotated = try Reading().annotator.annotate(story.article)
        #expect(annotated.quotes.map(\.zone) == [.title, .body, .furniture])
        #expect(annotated.quotes.map(\.paragraph) == [nil, 0, nil])
        #expect(AnnotationCoherence.faults(in: annotated).isEmpty)
    }

    @Test("Furniture between two paragraphs parts neither names nor speakers")
    func crossesFurniture() throws {
        let story = StoryBuilder().paragraphs(Self.lead).block(.signup, "Get our letter by Paul Osei every day")
            .paragraphs("“We will stay,” she said.")
        let annotated = try Reading().annotator.annotate(story.article)
        let quote = try #require(annotated.quotes.first { $0.zone == .body })
        #expect(quote.speaker.entity.map { annotated.entities[$0].name } == "Ana Duarte")
    }

    @Test(
        "Only English is read",
        arguments: [("en", 1), ("en-GB", 1), ("und", 0), ("pt", 0), ("enm", 0)]
    )
    func readsEnglish(language: String, count: Int) throws {
        var article = StoryBuilder(paragraphs: ["“We will stay,” said Ana Duarte on Monday in the harbour."]).article
        article.language = language
        let annotated = try Reading().annotator.annotate(article)
        #expect(annotated.quotes.count == count && annotated.article == article)
        #expect(annotated.entities.isEmpty == (count == 0))
    }

    @Test(
        "An article without blocks, or of marks only, has no quotes and no entities",
        arguments: ["", "“”", "…", "😀"]
    )
    func meetsEmpty(text: String) throws {
        let annotated = try Reading().annotated(text.isEmpty ? [] : [text])
        #expect(annotated.quotes.isEmpty && annotated.entities.isEmpty)
    }
}

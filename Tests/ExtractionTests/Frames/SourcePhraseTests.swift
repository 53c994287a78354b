import Model
import TestSupport
import Testing

@testable import Extraction

/// Which phrase the words name that a model takes for a source.
@Suite struct SourcePhraseTests {
    @Test(
        "The phrase is the one that speaks, wherever the model has cut it",
        arguments: [
            ("As Ana Duarte, a lawyer in Calder, puts it, it is late.", "a lawyer in Calder", "Ana Duarte"),
            ("“It is late,” Ana Duarte, its lawyer, said.", "its lawyer", "Ana Duarte"),
            (
                "The widow of train driver Ana Duarte said so.", "The widow of train driver Ana Duarte",
                "The widow of train driver Ana Duarte"
            ),
            (
                "Ana Duarte, the head of Orlec Bank -- the owner of many houses, and Orlec's site -- told me so.",
                "Orlec's site", "Ana Duarte"
            ),
            ("Duarte's niece shouted to the crowd.", "Duarte", "Duarte's niece"),
            ("Its chief, Ana Duarte, said it was late.", "Its chief, Ana Duarte", "Its chief, Ana Duarte"),
            ("One of them, Ana Duarte, said it was late.", "One of them", "Ana Duarte"),
            ("A spokesman for the trust, Ana Duarte, said so.", "A spokesman for the trust", "Ana Duarte"),
            (
                "The chief of the Orlec Bank (OB), Ana Duarte, said so.", "The chief of the Orlec Bank",
                "The chief of the Orlec Bank (OB), Ana Duarte"
            ),
            ("The chief of the Orlec Bank (OB said so.", "The chief of the Orlec Bank", "The chief of the Orlec Bank"),
            ("Leader of the Opposition Ana Duarte said so.", "Leader of the Opposition Ana Duarte", "Ana Duarte"),
            ("Secretary of State Ana Duarte said so.", "Secretary of State Ana Duarte", "Ana Duarte"),
            (
                "Calder spokeswoman for young families Ana Duarte said so.",
                "Calder spokeswoman for young families Ana Duarte", "Ana Duarte"
            ),
            (
                "Guild of Harbour Pilots president Ana Duarte said so.",
                "Guild of Harbour Pilots president Ana Duarte", "Ana Duarte"
            ),
            ("The veteran campaigner Ana Duarte MP said so.", "The veteran campaigner Ana Duarte MP", "Ana Duarte"),
            ("Ana Duarte earlier this month said so.", "Ana Duarte earlier this month", "Ana Duarte"),
            ("Ana Duarte herself said so.", "Ana Duarte herself", "Ana Duarte"),
            ("A letter earlier this week said so.", "A letter earlier this week", "A letter"),
            (
                "A spokesman for former minister Ana Duarte said so.", "A spokesman for former minister Ana Duarte",
                "A spokesman for former minister Ana Duarte"
            ),
            (
                "The mayor of Calder and Orlec said so.", "The mayor of Calder and Orlec",
                "The mayor of Calder and Orlec"
            ),
            ("The minutes said so.", "The minutes", "The minutes"),
            ("Ana Duarte head of the trust said so.", "Ana Duarte head of the trust", "Ana Duarte"),
            ("A spokesman for Ana Duarte said so.", "A spokesman for Ana Duarte", "A spokesman for Ana Duarte"),
            ("After talks with Ana Duarte, the minister, who was late, said so.", "the minister", "the minister"),
        ]
    )
    func readsPhrase(text: String, source: String, expected: String) throws {
        let story = StoryBuilder(paragraphs: ["Ana Duarte of Orlec Bank came to Calder on Monday.", text])
        let scene = Scene(parsed: try Reading().parsed(story.article))
        let sentence = try #require(scene.article.passages.last?.sentences.first)
        let starts = sentence.filter { start in
            scene.article.string(start..<sentence.upperBound).hasPrefix(source)
        }
        let start = try #require(starts.first)
        let end = try #require((start + 1...sentence.upperBound).first { scene.article.string(start..<$0) == source })
        let phrase = try #require(SourcePhraseReader(scene: scene).phrase(start..<end, in: sentence))
        let name =
            switch phrase.kind {
            case .name(let index): scene.article.string(scene.catalog.names[index].tokens)
            default: scene.article.string(phrase.tokens)
            }
        #expect(scene.article.string(phrase.tokens) == expected || name == expected)
    }

    @Test("What says when or where is nobody", arguments: ["Next year", "Minutes later", "Underneath", "There"])
    func refusesTimes(source: String) throws {
        let story = StoryBuilder(paragraphs: ["\(source) the port saw the storm come, saying nothing."])
        let models = try ExtractionModels.load()
        let scene = Scene(parsed: try Reading().parsed(story.article), models: models)
        let sentence = try #require(scene.article.passages.last?.sentences.first)
        let end = sentence.lowerBound + source.split(separator: " ").count
        #expect(SourcePhraseReader(scene: scene).phrase(sentence.lowerBound..<end, in: sentence) == nil)
    }

    @Test(
        "Who does what is done is the speaker of a passive",
        arguments: [
            "Karl Lund was accused by Ana Duarte of “hiding behind a spreadsheet” on Monday.",
            "Karl Lund was described by Ana Duarte as “a statue with gloves” on Monday.",
        ]
    )
    func readsAgents(text: String) throws {
        let annotated = try Reading().shipped()
            .annotate(StoryBuilder(paragraphs: ["Ana Duarte and Karl Lund met in Calder.", text]).article)
        let quote = try #require(annotated.quotes.last)
        #expect(quote.speaker.entity.map { annotated.entities[$0].name } == "Ana Duarte")
    }
}

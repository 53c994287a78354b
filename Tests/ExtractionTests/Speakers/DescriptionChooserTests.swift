import Language
import Model
import TestSupport
import Testing

@testable import Extraction

/// Whom a description means, as it was learned.
@Suite struct DescriptionChooserTests {
    /// The speaker of the last direct quote as the program reads it: the mention, and the name or `-` for nobody.
    private func speaker(_ paragraphs: String...) throws -> String {
        let annotated = try Reading().shipped().annotate(StoryBuilder(paragraphs: paragraphs).article)
        let quote = try #require(annotated.quotes.last { $0.kind == .direct })
        #expect(quote.speaker.type == .nominal)
        return quote.speaker.entity.map { annotated.entities[$0].name } ?? "-"
    }

    @Test("No body is a Frenchman, and who spoke without a name stays without one")
    func keepsSorts() throws {
        let team = "The race was stopped on Friday. Orlec Cycling had asked for it."
        #expect(try speaker(team, "“It is no sport,” the Frenchman said.") == "-")
        let minister = "The minister, Cheikh Sarr, stays in office."
        let official = "One official who had worked for him remembered the news."
        #expect(try speaker(minister, official + " “He laughed,” the official said.") == "-")
    }

    @Test("Who has another office, and a body of another kind, is no candidate")
    func leavesOthers() throws {
        let text = "Mayor Karl Lund met Mara Voss, and the Orlec Ministry wrote to Jon Ash."
        func candidates(_ words: String) throws -> Set<String> {
            let story = StoryBuilder(paragraphs: [text, "“No,” \(words) said."])
            let scene = Scene(parsed: try Reading().parsed(story.article))
            let places = MentionPlaces(scene: scene)
            let reader = DescriptionReader(scene: scene, roles: RoleBook(scene: scene), places: places)
            let first = try #require(scene.tokens.indices.last { scene.article.isWord($0, "the") })
            let phrase = try #require(PhraseReader(scene: scene).phrase(startingAt: first, to: scene.tokens.count))
            let items = scene.catalog.items
            let named = places.candidates(before: first, in: scene.article.passages.count - 1)
            return Set(reader.fitting(phrase, among: named).map { items[$0.entity].name })
        }
        #expect(try candidates("the prime minister") == ["Jon Ash", "Mara Voss", "Orlec Ministry"])
        #expect(try candidates("the bank") == [])
        #expect(try candidates("the ministry") == ["Orlec Ministry"])
    }

    @Test("A person or a body is described, each by words for it")
    func choosesSort() throws {
        let text = "Ana Duarte, 41, sued the Orlec Bank on Monday over a loan."
        #expect(try speaker(text, "“It is late,” the 41-year-old said.") == "Ana Duarte")
        #expect(try speaker(text, "“It is late,” the bank said in a statement.") == "Orlec Bank")
    }

    @Test("A ranker that has learned nothing names nobody, but where the words leave no choice")
    func needsLearning() throws {
        let text = "Ana Duarte, 41, sued Karl Lund on Monday over a loan. “It is late,” the 41-year-old said."
        let article = try Reading().parsed(StoryBuilder(paragraphs: [text]).article)
        let scene = Scene(parsed: article)
        let roles = RoleBook(scene: scene)
        let drafts = QuoteDrafter(scene: scene).draft()
        let known = QuoteAssembler(scene: scene, drafts: drafts, roles: roles)
        #expect(known.assemble().map { $0.speaker.entity.map { scene.catalog.items[$0].name } } == ["Ana Duarte"])
        let nothing = RankTrainer().train(on: [])
        let assembler = QuoteAssembler(scene: scene, drafts: drafts, roles: roles, descriptions: nothing)
        #expect(assembler.assemble().map(\.speaker.entity) == [nil])
    }

    @Test("What is learned from is the row of who speaks, or row 0 for nobody named")
    func makesExamples() throws {
        let text = "Ana Duarte, 41, sued Karl Lund. “It is late,” the 41-year-old said. “It is,” the driver said."
        let article = StoryBuilder(paragraphs: [text]).article
        let words = Array("said".utf8)
        let cues = article.text.utf8.indices.dropLast(words.count)
            .filter { article.text.utf8[$0..<$0 + words.count].elementsEqual(words) }
            .map { TextRange($0, $0 + words.count) }
        let attributions = zip(cues, ["Ana Duarte", nil])
            .map { GoldAttribution(cue: $0, source: [], content: [], name: $1) }
        let maker = ExampleMaker(lexicon: try Reading().lexicon)
        let examples = try maker.descriptionExamples(article, attributions, models: ExtractionModels.load())
        #expect(examples.map(\.answer).map { $0 > 0 } == [true, false])
        #expect(examples.map(\.candidates.count) == [3, 3])
        #expect(try maker.descriptionExamples(article, [], models: ExtractionModels.load()).isEmpty)
    }
}

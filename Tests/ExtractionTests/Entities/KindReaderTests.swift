import Language
import Model
import TestSupport
import Testing

@testable import Extraction

@Suite struct KindReaderTests {
    private func types(_ text: String) throws -> [String: EntityType] {
        let article = StoryBuilder(paragraphs: [text]).article
        let entities = try Reading().shipped().annotate(article).entities
        return Dictionary(entities.map { ($0.name, $0.type) }) { first, _ in first }
    }

    @Test(
        "What surrounds a name that no list has tells its kind",
        arguments: [
            ("Nadia Oru of Kelvora said demand was strong, and Kelvora’s rivals agreed.", "Kelvora", .organization),
            (
                "Analysts at Kelvora expect a cut. The brokerage said that Kelvora was sure.", "Kelvora",
                .organization
            ),
            ("The road to Tessivar is closed. Nobody in Tessivar slept.", "Tessivar", .place),
            ("“I never saw it,” Orlunde said. Orlunde, who is 41, left.", "Orlunde", .person),
        ] as [(String, String, EntityType)]
    )
    func reads(text: String, name: String, expected: EntityType) throws {
        #expect(try types(text)[name] == expected)
    }

    @Test("Titles, lists and demonyms come before what was learned")
    func keepsWhatIsKnown() throws {
        let article = try Reading()
            .parsed(
                StoryBuilder(paragraphs: ["Mr Orlunde met Danes in Japan. Mr Orlunde left."]).article
            )
        let words = try #require(Scene(parsed: article, models: ExtractionModels.load()).taggedWords)
        let scene = Scene(parsed: article)
        // A ranker that has learned nothing takes all for the first kind.
        let reader = KindReader(ranker: RankTrainer().train(on: []))
        let types = reader.read(scene.catalog, of: article, words).items.map { "\($0.name): \($0.type)" }
        #expect(types == ["Orlunde: person", "Danes: group", "Japan: place"])
    }

    @Test("Nobody is called `Orlec and Brenn` or `OBK`, whatever was learned")
    func knowsNobody() throws {
        let text = "Orlunde left OBK when ORB and Orlunde merged."
        let article = try Reading().parsed(StoryBuilder(paragraphs: [text]).article)
        let words = try #require(Scene(parsed: article, models: ExtractionModels.load()).taggedWords)
        let reader = KindReader(ranker: RankTrainer().train(on: []))
        let types = reader.read(Scene(parsed: article).catalog, of: article, words).items
        #expect(types.first { $0.name == "OBK" }?.type == .organization)
        #expect(types.first { $0.name == "Orlunde" }?.type == .person)
    }

    @Test("Entities learn from most of their marked mentions, those without a mark from complete files alone")
    func makesExamples() throws {
        let article = StoryBuilder(paragraphs: ["Kelvora said that Orlunde had left Kelvora."]).article
        let maker = ExampleMaker(lexicon: try Reading().lexicon)
        let models = try ExtractionModels(partsOfSpeech: TagModel(file: partsOfSpeech()))
        let marked = [NamedStretch(range: TextRange(0, 7), kind: .organization)]
        let partly = maker.kindExamples(article, marked, areComplete: false, models: models)
        let complete = maker.kindExamples(article, marked, areComplete: true, models: models)
        #expect(partly.map(\.answer) == [1])
        #expect(complete.map(\.answer) == [1, KindFeatures.kinds.count - 1])
        #expect(partly[0].candidates.count == KindFeatures.kinds.count)
    }

    private func partsOfSpeech() throws -> [UInt8] {
        let shipped = try LexiconFolder(module: "Extraction", folder: "Models/\(ExtractionModels.current)")
        return try shipped.bytes(ExtractionModels.File.partsOfSpeech.rawValue)
    }
}

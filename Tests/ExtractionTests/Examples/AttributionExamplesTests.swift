import Language
import Model
import TestSupport
import Testing

@testable import Extraction

@Suite struct AttributionExamplesTests {
    /// How many words the tagger of roles learns as a source, where `Karl Lund` behind `The mayor,` is marked.
    private func source(isBareName: Bool) throws -> Int {
        let article = StoryBuilder(paragraphs: ["The mayor, Karl Lund, said that it was late."]).article
        let attribution = GoldAttribution(
            cue: TextRange(22, 26),
            source: [TextRange(11, 20)],
            isBareName: isBareName,
            content: [TextRange(27, 43)]
        )
        let shipped = try ExtractionModels.load()
        let examples = ExampleMaker(lexicon: try Reading().lexicon).roleExamples(article, [attribution], shipped)
        return examples.flatMap(\.labels).count { Role(rawValue: $0)?.isSource == true }
    }

    @Test("A source that is marked by its name alone is learned with what describes it, any other as it is marked")
    func addsDescriptions() throws {
        #expect(try source(isBareName: false) == 2)
        #expect(try source(isBareName: true) == 5)
    }
}

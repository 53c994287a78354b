import TestSupport
import Testing

@testable import Extraction
@testable import Language
@testable import Training

@Suite struct ModelTrainerTests {
    @Test("Names and kinds are learned alone, and the same files give the same bytes")
    func learnsNames() throws {
        let folder = try TemporaryFolder([
            "texts.jsonl": #"{"id": "a", "text": "Karl Lund met Ana Duarte in Lisbon."}"#,
            "tags.jsonl": #"""
            {"id": "a", "sentences": [[[0, 4, "NNP", "PERSON"], [5, 9, "NNP", "PERSON"], [10, 13, "VBD", "O"], \#
            [14, 17, "NNP", "PERSON"], [18, 24, "NNP", "PERSON"], [25, 27, "IN", "O"], [28, 34, "NNP", "LOCATION"], \#
            [34, 35, ".", "O"]]]}
            """#,
        ])
        let names = TrainingFiles.Tagged(texts: folder.path("texts.jsonl"), tags: folder.path("tags.jsonl"))
        let trainer = ModelTrainer(
            TrainingFiles(attributions: [], words: [], names: [names], chains: [], kinds: [names]),
            lexicon: try Lexicon.load(),
            runs: 1
        )
        let shipped = try LexiconFolder(module: "Extraction", folder: "Models/\(ExtractionModels.current)")
        let partsOfSpeech = try TagModel(file: shipped.bytes(ExtractionModels.File.partsOfSpeech.rawValue))

        let models = try trainer.trainNames(partsOfSpeech: partsOfSpeech)

        #expect(try TagModel(file: #require(models[.names])).labels == ExampleMaker.nameLabels)
        #expect(throws: Never.self) { try CandidateRanker(file: #require(models[.kinds])) }
        #expect(try trainer.trainNames(partsOfSpeech: partsOfSpeech) == models)
    }
}

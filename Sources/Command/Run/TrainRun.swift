import Corpus
import Extraction
import Foundation
import Language
import Training

/// Learns the models and writes them to a folder.
struct TrainRun {
    let files: TrainingFiles
    let output: String
    /// What is learned alone; the folder has the other models, which stay.
    let only: TrainCommand.Part?

    func run() throws(CommandFailure) {
        do {
            let trainer = ModelTrainer(files, lexicon: try Lexicon.load()) { line in
                StandardStream.error.writeLine("onrecord: \(line)")
            }
            let folder = URL(filePath: output)
            let models = try train(trainer, folder)
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            for (file, bytes) in models.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
                try Data(bytes).write(to: folder.appending(path: file.rawValue))
                StandardStream.output.writeLine("\(folder.appending(path: file.rawValue).path): \(bytes.count) bytes")
            }
        } catch let error as TrainingError {
            throw CommandFailure(reason: .noInput, message: error.description)
        } catch let error as SourceError {
            throw CommandFailure(reason: .noInput, message: error.description)
        } catch {
            throw CommandFailure(reason: .failed, message: "training: \(error)")
        }
    }

    private func train(_ trainer: ModelTrainer, _ folder: URL) throws -> [ExtractionModels.File: [UInt8]] {
        switch only {
        case .names: try trainer.trainNames(partsOfSpeech: TagModel(file: bytes(.partsOfSpeech, in: folder)))
        case .attributions:
            try trainer.trainAttributions(
                partsOfSpeech: TagModel(file: bytes(.partsOfSpeech, in: folder)),
                names: TagModel(file: bytes(.names, in: folder)),
                kinds: CandidateRanker(file: bytes(.kinds, in: folder))
            )
        case .pronouns: try trainer.trainPronouns(models: models(in: folder))
        case .descriptions:
            try trainer.trainDescriptions(
                models: models(in: folder, pronouns: CandidateRanker(file: bytes(.pronouns, in: folder)))
            )
        case nil: try trainer.train()
        }
    }

    private func models(in folder: URL, pronouns: CandidateRanker? = nil) throws -> ExtractionModels {
        try ExtractionModels(
            partsOfSpeech: TagModel(file: bytes(.partsOfSpeech, in: folder)),
            names: TagModel(file: bytes(.names, in: folder)),
            kinds: CandidateRanker(file: bytes(.kinds, in: folder)),
            roles: TagModel(file: bytes(.roles, in: folder)),
            frames: TagModel(file: bytes(.frames, in: folder)),
            pronouns: pronouns
        )
    }

    private func bytes(_ file: ExtractionModels.File, in folder: URL) throws -> [UInt8] {
        let path = folder.appending(path: file.rawValue)
        guard let bytes = try? Data(contentsOf: path) else { throw SourceError.missing(path: path.path) }
        return [UInt8](bytes)
    }
}

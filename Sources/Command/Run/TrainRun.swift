import Corpus
import Extraction
import Foundation
import Language
import Training

/// Learns the models and writes them to a folder.
struct TrainRun {
    let files: TrainingFiles
    let output: String
    /// Whether the folder has the other models, which stay.
    let onlyNames: Bool

    func run() throws(CommandFailure) {
        do {
            let trainer = ModelTrainer(files, lexicon: try Lexicon.load()) { line in
                StandardStream.error.writeLine("onrecord: \(line)")
            }
            let folder = URL(filePath: output)
            let models = onlyNames ? [.names: try trainNames(trainer, folder)] : try trainer.train()
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

    private func trainNames(_ trainer: ModelTrainer, _ folder: URL) throws -> [UInt8] {
        let file = folder.appending(path: ExtractionModels.File.partsOfSpeech.rawValue)
        guard let bytes = try? Data(contentsOf: file) else { throw SourceError.missing(path: file.path) }
        return try trainer.trainNames(partsOfSpeech: TagModel(file: [UInt8](bytes)))
    }
}

import ArgumentParser
import Corpus
import Pipeline
import Server

extension CommandFailure {
    /// What is to be read: the files below `paths`, or standard input where there are none.
    ///
    /// - Throws: A failure with ``Reason/noInput`` where a path is missing or cannot be read.
    static func source(_ paths: [String], format: FormatChoice = .auto) throws(CommandFailure) -> CorpusSource {
        if paths.isEmpty { return CorpusSource(format: format) }
        do {
            return try CorpusSource(paths, format: format)
        } catch {
            throw CommandFailure(reason: .noInput, message: error.description)
        }
    }

    /// The pipeline with its word lists loaded.
    static func pipeline() throws(CommandFailure) -> CorpusPipeline {
        do {
            return try CorpusPipeline()
        } catch {
            throw CommandFailure(reason: .failed, message: "the word lists that come with the program: \(error)")
        }
    }

    /// What goes wrong with the server, as the user is told it and with its exit code.
    static func cause(_ error: ServerError) -> any Error {
        switch error {
        case .addressInUse: CommandFailure(reason: .portTaken, message: error.description)
        case .publicFolder: CommandFailure(reason: .noInput, message: error.description)
        case .invalidSetting: ValidationError(error.description)
        case .cannotListen, .alreadyStarted: CommandFailure(reason: .failed, message: error.description)
        }
    }
}

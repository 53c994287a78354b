import ArgumentParser
import Foundation
import Training

/// `onrecord train`.
struct TrainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "train",
        abstract: "Make the models that find names, attributions and speakers.",
        discussion: """
            For those who work on the program. Reads annotated articles as JSON Lines,
            plain or gzip, and writes a folder of models. The same files give the same
            bytes on one platform. docs/quality.md tells the form of the files.

              onrecord train --attributions polnear-train.jsonl \\
                --words polnear-train.jsonl,polnear-train.tokens.jsonl.gz \\
                --names polnear-train.jsonl,polnear-train.tokens.jsonl.gz \\
                --chains polnear-train.jsonl,polnear-train.tokens.jsonl.gz \\
                --output Sources/Extraction/Models/6
            """
    )

    /// What can be learned alone: names and kinds; what comes after them; whom pronouns mean; or whom descriptions mean.
    enum Part: String, CaseIterable, ExpressibleByArgument {
        case names, attributions, pronouns, descriptions
    }

    @Option(help: ArgumentHelp("Articles with marked attributions.", valueName: "file"))
    var attributions: [String] = []

    @Option(
        help: ArgumentHelp("A file of texts, a comma and a file of their words' parts of speech.", valueName: "files")
    )
    var words: [TaggedFiles] = []

    @Option(help: ArgumentHelp("The same with the kinds of names.", valueName: "files"))
    var names: [TaggedFiles] = []

    @Option(help: ArgumentHelp("The same with chains of mentions.", valueName: "files"))
    var chains: [TaggedFiles] = []

    @Option(
        help: ArgumentHelp("The same with all kinds of names: GROUP, EVENT and WORK too.", valueName: "files")
    )
    var kinds: [TaggedFiles] = []

    @Option(help: ArgumentHelp("Use one of so many articles with attributions, for a learning curve.", valueName: "n"))
    var every = 1

    @Option(help: "Learn these models alone, with the others in the folder of --output, which stay.")
    var only: Part?

    @Option(
        help: ArgumentHelp("The folder to write the models to; it is made if it is not there.", valueName: "folder")
    )
    var output: String

    func validate() throws {
        if attributions.isEmpty || words.isEmpty || names.isEmpty || chains.isEmpty {
            throw ValidationError("--attributions, --words, --names and --chains are needed once at least")
        }
        if every < 1 { throw ValidationError("--every takes a number from 1") }
    }

    func run() async throws {
        try await CommandFailure.reporting {
            var files = TrainingFiles(
                attributions: attributions,
                words: words.map(\.files),
                names: names.map(\.files),
                chains: chains.map(\.files),
                kinds: kinds.map(\.files)
            )
            files.stride = every
            try TrainRun(files: files, output: output, only: only).run()
        }
    }
}

/// Two paths with a comma between.
struct TaggedFiles: ExpressibleByArgument {
    let files: TrainingFiles.Tagged

    init?(argument: String) {
        let paths = argument.split(separator: ",").map(String.init)
        guard paths.count == 2 else { return nil }
        files = TrainingFiles.Tagged(texts: paths[0], tags: paths[1])
    }
}

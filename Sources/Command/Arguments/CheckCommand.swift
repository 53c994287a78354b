import ArgumentParser
import Foundation

/// `onrecord check`.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Tell whether words are on record in a folder of articles, and whose they are.",
        discussion: """
            Prints a verdict (verbatim, partial, altered, other_speaker or not_found) and
            the recorded words that come closest, with every difference marked:
            [-recorded-] and {+given+}.

              onrecord check "The waiting is over." articles/
              onrecord check "I never said that" articles/ --speaker "Ana Duarte"
              onrecord check "No comment" extracted.jsonl --json | jq .verdict

            A verdict of any kind ends with 0.
            """
    )

    @Argument(help: ArgumentHelp("What somebody is said to have said, without marks around it.", valueName: "text"))
    var text: String

    @Argument(
        help: ArgumentHelp("Files and folders of articles, as for serve. (default: Examples/wire)", valueName: "path")
    )
    var paths: [String] = []

    @Option(help: ArgumentHelp("Who is said to have said it: a name, or an entity's id.", valueName: "name"))
    var speaker: String?

    @Flag(help: "Print the object that /quotes/check answers with.")
    var json = false

    @Option(help: ArgumentHelp("A YAML file of decisions about entities, as for serve.", valueName: "file"))
    var overrides: String?

    func validate() throws {
        guard text.contains(where: { $0.isLetter || $0.isNumber }) else {
            throw ValidationError("The text holds no word; give what is to be checked.")
        }
    }

    func run() async throws {
        try await CommandFailure.reporting {
            let surroundings = Surroundings(ProcessInfo.processInfo.environment)
            let run = CheckRun(
                text: text,
                speaker: speaker,
                isJSON: json,
                paths: paths,
                overrides: overrides ?? surroundings.string("overrides"),
                places: .standard
            )
            try await run.run()
        }
    }
}

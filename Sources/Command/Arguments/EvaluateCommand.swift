import ArgumentParser
import Foundation

/// `onrecord evaluate`.
struct EvaluateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Compare what the program finds with what annotators marked.",
        discussion: """
            Reads JSON Lines of articles with their marked attributions, plain or gzip,
            and prints figures for what stands between marks and for all that is
            attributed, by group of articles, how far the confidences hold, and the
            mistakes that the program was surest of. docs/quality.md explains them.

              onrecord evaluate gold.jsonl
              onrecord evaluate gold.jsonl --mistakes 50
            """
    )

    @Argument(help: ArgumentHelp("The annotated articles.", valueName: "gold"))
    var gold: String

    @Flag(help: "Write the figures as one line of JSON.")
    var json = false

    @Flag(
        help: "Take what the program reads as quoted for the parts inside marks, as single marks and guillemets need."
    )
    var ownMarks = false

    @Option(help: ArgumentHelp("How many of the surest mistakes to list.", valueName: "n"))
    var mistakes = 10

    func validate() throws {
        if mistakes < 0 { throw ValidationError("--mistakes takes a number from 0") }
    }

    func run() async throws {
        try await CommandFailure.reporting {
            try EvaluateRun(gold: gold, asJSON: json, keepsSegments: ownMarks, mistakes: mistakes).run()
        }
    }
}

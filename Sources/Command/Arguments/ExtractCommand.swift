import ArgumentParser
import Corpus
import Foundation

/// `onrecord extract`.
struct ExtractCommand: AsyncParsableCommand {
    /// The forms of input that can be asked for.
    enum InputFormat: String, ExpressibleByArgument, CaseIterable {
        case auto
        case text
        case json
        case jsonl
        case html

        /// The choice as the reader knows it.
        var choice: FormatChoice { FormatChoice(rawValue: rawValue) ?? .auto }
    }

    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Write annotated articles as JSON Lines on standard output.",
        discussion: """
            One line an article, in the order of the input, with its blocks, quotes,
            speakers and entities; offsets count Unicode scalars. It streams: memory does
            not grow with the input. What is skipped or repaired is told on standard
            error and does not end the run.

              onrecord extract articles/ > annotated.jsonl
              onrecord extract --report report.jsonl news.jsonl > annotated.jsonl
              echo '“We will stay,” Ana Duarte said.' | onrecord extract

            Every option is also an environment variable: --report is ONRECORD_REPORT.
            The option beats it.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Files and folders of articles: .txt, .html, .json, .jsonl, also as .gz. (default: standard input)",
            valueName: "path"
        )
    )
    var paths: [String] = []

    @Option(
        help: ArgumentHelp(
            "What the input is. (default: auto, by the name of a file, by the first bytes of standard input)",
            valueName: "format"
        )
    )
    var format: InputFormat?

    @Option(
        help: ArgumentHelp(
            "A file for what was skipped or repaired, as JSON Lines. (default: lines on standard error)",
            valueName: "file"
        )
    )
    var report: String?

    func validate() throws {
        _ = try settings(Surroundings(ProcessInfo.processInfo.environment))
    }

    func run() async throws {
        try await CommandFailure.reporting {
            let settings = try settings(Surroundings(ProcessInfo.processInfo.environment))
            try await ExtractRun(settings: settings).run()
        }
    }

    /// What the options and the environment say together.
    ///
    /// - Throws: A `ValidationError` that names the variable that cannot be used.
    func settings(_ surroundings: Surroundings) throws -> ExtractSettings {
        let format = try format ?? surroundings.value("format") ?? .auto
        return ExtractSettings(paths: paths, format: format.choice, report: report ?? surroundings.string("report"))
    }
}

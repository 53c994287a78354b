import ArgumentParser
import Pipeline

/// The program: its commands and what its help says first.
@main
struct OnRecord: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "onrecord",
        abstract: "Answers who said what, in a folder of news articles.",
        discussion: """
            Point it at files and folders of raw articles (plain text, JSON, JSON Lines):

              onrecord serve articles/                 index them, serve a page and an API
              curl 'localhost:8080/quotes?q=port'      what was said, by whom and where
              onrecord extract articles/ > out.jsonl   the same annotations, as lines

            Without a folder, 'onrecord serve' shows the examples that come with it.

            Exit codes: 0 done, 1 failed at run time, 64 bad usage, 66 a path that does
            not exist or cannot be read, 69 the port is taken.
            """,
        version: Release.version,
        subcommands: [
            ServeCommand.self, ExtractCommand.self, CheckCommand.self, EvaluateCommand.self, TrainCommand.self,
            HealthcheckCommand.self,
        ]
    )
}

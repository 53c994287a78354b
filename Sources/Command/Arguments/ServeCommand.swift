import ArgumentParser
import Foundation

/// `onrecord serve`.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Build the index from files and folders, then serve it.",
        discussion: """
            Serves a page at / and a JSON API at /articles, /quotes and /entities, on
            this machine alone unless told otherwise. Ctrl-C stops it: open requests are
            answered first.

              onrecord serve                          the examples
              onrecord serve ~/scraped --port 9000    a folder of your own
              onrecord serve ~/scraped --watch        and read it anew when it changes
              onrecord serve news.jsonl --host 0.0.0.0 --allow-host news.example.org
                                                      for other machines, by a name

            Every option is also an environment variable: --base-url is
            ONRECORD_BASE_URL, lists are separated by commas. The option beats it.
            """
    )

    @Argument(
        help: ArgumentHelp(
            "Files and folders of articles: .txt, .html, .json, .jsonl, also as .gz. (default: Examples/wire)",
            valueName: "path"
        )
    )
    var paths: [String] = []

    @Option(help: "The address to listen on; 0.0.0.0 for every one of the machine. (default: 127.0.0.1)")
    var host: String?

    @Option(help: "The port to listen on, 0 for any free one. (default: 8080)")
    var port: Port?

    @Option(help: ArgumentHelp("The folder of the page. (default: the one that comes with it)", valueName: "dir"))
    var `public`: String?

    @Option(
        help: ArgumentHelp(
            "A host name that requests may ask for, besides localhost and addresses. Repeatable.",
            valueName: "name"
        )
    )
    var allowHost: [String] = []

    @Option(help: ArgumentHelp("A web origin whose pages may read the API (CORS). Repeatable.", valueName: "origin"))
    var allowOrigin: [String] = []

    @Option(
        help: ArgumentHelp(
            "The address at which clients reach the server, for links. (default: the request's)",
            valueName: "url"
        )
    )
    var baseURL: String?

    @Option(
        help: ArgumentHelp("A file that holds a token, which every request for data must then bear.", valueName: "file")
    )
    var tokenFile: String?

    @Option(
        help: ArgumentHelp(
            "A YAML file of decisions about entities: merge, split, rename, wikidata.",
            valueName: "file"
        )
    )
    var overrides: String?

    @Option(
        help: ArgumentHelp(
            "A SQLite file that keeps what was found, so that a restart reads anew only what changed.",
            valueName: "file"
        )
    )
    var cache: String?

    @Flag(help: "Follow the files: read them anew when they change, and tell so at /events.")
    var watch = false

    @Option(help: ArgumentHelp("What is told on standard error. (default: info)", valueName: "level"))
    var logLevel: LogLevel?

    func validate() throws {
        _ = try settings(Surroundings(ProcessInfo.processInfo.environment))
    }

    func run() async throws {
        try await CommandFailure.reporting {
            let settings = try settings(Surroundings(ProcessInfo.processInfo.environment))
            try await ServeRun(settings: settings, places: .standard).run()
        }
    }

    /// What the options and the environment say together.
    ///
    /// - Throws: A `ValidationError` that names the option or variable that cannot be used.
    func settings(_ surroundings: Surroundings) throws -> ServeSettings {
        ServeSettings(
            paths: paths,
            host: host ?? surroundings.string("host") ?? "127.0.0.1",
            port: try port ?? surroundings.value("port") ?? .standard,
            publicFolder: `public` ?? surroundings.string("public"),
            allowedHosts: allowHost.isEmpty ? surroundings.list("allow-host") : allowHost,
            allowedOrigins: allowOrigin.isEmpty ? surroundings.list("allow-origin") : allowOrigin,
            baseURL: baseURL ?? surroundings.string("base-url"),
            tokenFile: tokenFile ?? surroundings.string("token-file"),
            logLevel: try logLevel ?? surroundings.value("log-level") ?? .info,
            overrides: overrides ?? surroundings.string("overrides"),
            cache: cache ?? surroundings.string("cache"),
            watches: try watch || surroundings.truth("watch") ?? false
        )
    }
}

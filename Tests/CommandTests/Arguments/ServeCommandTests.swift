import ArgumentParser
import Testing

@testable import Command

@Suite struct ServeCommandTests {
    private func settings(_ arguments: [String], _ variables: [String: String] = [:]) throws -> ServeSettings {
        try ServeCommand.parse(arguments).settings(Surroundings(variables))
    }

    @Test("Without options and variables, the documented defaults hold")
    func defaults() throws {
        let settings = try settings([])
        #expect(
            settings
                == ServeSettings(
                    paths: [],
                    host: "127.0.0.1",
                    port: .standard,
                    publicFolder: nil,
                    allowedHosts: [],
                    allowedOrigins: [],
                    baseURL: nil,
                    tokenFile: nil,
                    logLevel: .info
                )
        )
    }

    @Test("Every option is taken, lists by repeating it")
    func options() throws {
        let settings = try settings([
            "a", "b/c", "--host", "0.0.0.0", "--port", "0", "--public", "site", "--allow-host", "one.example",
            "--allow-host", "two.example", "--allow-origin", "https://three.example", "--base-url",
            "https://four.example/news", "--token-file", "secret", "--log-level", "warning",
            "--watch", "--cache", "cache.db",
        ])
        #expect(settings.paths == ["a", "b/c"])
        #expect(settings.host == "0.0.0.0")
        #expect(settings.port.number == 0)
        #expect(settings.publicFolder == "site")
        #expect(settings.allowedHosts == ["one.example", "two.example"])
        #expect(settings.allowedOrigins == ["https://three.example"])
        #expect(settings.baseURL == "https://four.example/news")
        #expect(settings.tokenFile == "secret")
        #expect(settings.logLevel == .warning)
        #expect(settings.watches)
        #expect(settings.cache == "cache.db")
    }

    @Test("Every variable is taken, lists between commas")
    func variables() throws {
        let settings = try settings(
            [],
            [
                "ONRECORD_HOST": "::1", "ONRECORD_PORT": "9000", "ONRECORD_PUBLIC": "site",
                "ONRECORD_ALLOW_HOST": "one.example, two.example", "ONRECORD_ALLOW_ORIGIN": "https://three.example",
                "ONRECORD_BASE_URL": "https://four.example", "ONRECORD_TOKEN_FILE": "secret",
                "ONRECORD_LOG_LEVEL": "debug", "ONRECORD_WATCH": "yes", "ONRECORD_CACHE": "cache.db",
            ]
        )
        #expect(settings.host == "::1")
        #expect(settings.port.number == 9000)
        #expect(settings.publicFolder == "site")
        #expect(settings.allowedHosts == ["one.example", "two.example"])
        #expect(settings.allowedOrigins == ["https://three.example"])
        #expect(settings.baseURL == "https://four.example")
        #expect(settings.tokenFile == "secret")
        #expect(settings.logLevel == .debug)
        #expect(settings.watches)
    }

    @Test("An option beats its variable, and a variable set to nothing counts as not set")
    func precedence() throws {
        let variables = ["ONRECORD_PORT": "9000", "ONRECORD_ALLOW_HOST": "env.example", "ONRECORD_HOST": ""]
        let settings = try settings(["--port", "9001", "--allow-host", "flag.example"], variables)
        #expect(settings.port.number == 9001)
        #expect(settings.allowedHosts == ["flag.example"])
        #expect(settings.host == "127.0.0.1")
    }

    @Test(
        "What cannot be used is refused with the exit code for bad usage",
        arguments: [
            ["--port", "x"], ["--port", "-1"], ["--port", "65536"], ["--port", ""], ["--port"],
            ["--log-level", "loud"],
            ["--cache"], ["--watch=yes"], ["--nope"],
        ]
    )
    func refused(arguments: [String]) throws {
        let error = #expect(throws: (any Error).self) { try ServeCommand.parse(arguments) }
        #expect(ServeCommand.exitCode(for: try #require(error)).rawValue == 64)
    }

    @Test(
        "A variable that cannot be used is refused by its name",
        arguments: [("ONRECORD_PORT", "http"), ("ONRECORD_LOG_LEVEL", "loud"), ("ONRECORD_WATCH", "often")]
    )
    func refusedVariable(name: String, value: String) throws {
        let error = #expect(throws: ValidationError.self) { try settings([], [name: value]) }
        #expect(try #require(error).message.contains(name))
    }
}

import ArgumentParser
import Corpus
import Testing

@testable import Command

@Suite struct ExtractCommandTests {
    private func settings(_ arguments: [String], _ variables: [String: String] = [:]) throws -> ExtractSettings {
        try ExtractCommand.parse(arguments).settings(Surroundings(variables))
    }

    @Test("Without a path it reads standard input, guesses the form and reports on standard error")
    func defaults() throws {
        #expect(try settings([]) == ExtractSettings(paths: [], format: .auto, report: nil))
    }

    @Test("Every form can be asked for", arguments: ["auto", "text", "json", "jsonl", "html"])
    func formats(name: String) throws {
        #expect(try settings(["--format", name]).format.rawValue == name)
        #expect(try settings([], ["ONRECORD_FORMAT": name]).format.rawValue == name)
    }

    @Test("An option beats its variable")
    func precedence() throws {
        let variables = ["ONRECORD_FORMAT": "json", "ONRECORD_REPORT": "env.jsonl"]
        let settings = try settings(["--format", "text", "--report", "flag.jsonl", "a.txt"], variables)
        #expect(settings == ExtractSettings(paths: ["a.txt"], format: .text, report: "flag.jsonl"))
    }

    @Test("A form that is not read is refused with the exit code for bad usage", arguments: ["pdf", "csv", ""])
    func refused(name: String) throws {
        let error = #expect(throws: (any Error).self) { try ExtractCommand.parse(["--format", name]) }
        #expect(ExtractCommand.exitCode(for: try #require(error)).rawValue == 64)
    }
}

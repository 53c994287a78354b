import TestSupport
import Testing

@Suite struct UsageTests {
    @Test(
        "Help is given everywhere, on standard output, and is a success",
        arguments: [
            [], ["--help"], ["help", "serve"], ["serve", "-h"], ["extract", "--help"], ["healthcheck", "--help"],
        ]
    )
    func help(arguments: [String]) async throws {
        let run = try await Program.run(arguments)
        #expect(run.status == 0)
        #expect(run.output.contains("USAGE: onrecord"))
        #expect(run.errors.isEmpty)
    }

    @Test(
        "The version is told everywhere",
        arguments: [["--version"], ["serve", "--version"], ["extract", "--version"], ["healthcheck", "--version"]]
    )
    func version(arguments: [String]) async throws {
        let run = try await Program.run(arguments)
        #expect(run.status == 0)
        #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    }

    @Test(
        "Bad usage ends with 64 and says how it should be",
        arguments: [
            ["nope"], ["--nope"], ["serve", "--port", "x"], ["serve", "--cache"], ["extract", "--format", "pdf"],
            ["extract", "--port", "1"], ["healthcheck", "https://localhost"], ["healthcheck", "a", "b"],
            ["serve", "--base-url", "ftp://a.example"],
        ]
    )
    func badUsage(arguments: [String]) async throws {
        let folder = try TemporaryFolder(["a.txt": "A line."])
        let run = try await Program.run(arguments + (arguments.contains("--base-url") ? [folder.path] : []))
        #expect(run.status == 64)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("Error: "))
    }

    @Test("A variable that cannot be used ends with 64")
    func badVariable() async throws {
        let run = try await Program.run(["serve"], variables: ["ONRECORD_PORT": "many"])
        #expect(run.status == 64)
        #expect(run.errors.contains("ONRECORD_PORT"))
    }

    @Test("A path that does not exist ends with 66 and is named", arguments: ["serve", "extract"])
    func missingPath(command: String) async throws {
        let folder = try TemporaryFolder(["a.txt": "A line."])
        let run = try await Program.run([command, folder.path("a.txt"), folder.path("missing")])
        #expect(run.status == 66)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("missing"))
    }
}

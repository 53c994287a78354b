import Foundation
import TestSupport
import Testing

@testable import Command

@Suite struct ServeTests {
    private func corpus() throws -> TemporaryFolder {
        try TemporaryFolder([
            "a.txt": "“The lighthouse will stay open,” said Mara Quill, the keeper, on Monday.\n",
            "b.jsonl": "{nonsense}\n" + #"{"id": "two", "text": "“It was a storm,” said Jon Abel."}"# + "\n",
        ])
    }

    @Test("It says what it serves and where, and answers there")
    func serves() async throws {
        let folder = try corpus()
        let served = try await ServedProgram([folder.path])
        #expect(served.line.articles == 2)
        #expect(served.line.quotes == 2)
        #expect(served.line.entities == 2)
        #expect(try served.get("/healthz").hasPrefix("HTTP/1.1 200 "))
        #expect(try served.get("/readyz").hasPrefix("HTTP/1.1 200 "))
        let quotes = try served.get("/quotes")
        #expect(quotes.contains("The lighthouse will stay open,"))
        #expect(quotes.contains(#""total":2"#))
        #expect(try served.get("/corpus/issues").contains("b.jsonl"))
        #expect(try served.program.errors.contains("onrecord: skipped "))
    }

    @Test("SIGTERM and SIGINT end it with 0, whoever still holds a connection", arguments: [SIGTERM, SIGINT])
    func stops(signal: Int32) async throws {
        let folder = try corpus()
        let served = try await ServedProgram([folder.path])
        let idle = try served.connect()
        defer { idle.close() }
        kill(served.program.process.processIdentifier, signal)
        let run = try await served.program.outcome()
        #expect(run.status == 0)
        #expect(throws: Descriptor.Failure.self) { try served.connect() }
    }

    @Test("A port that is taken ends with 69 and is named")
    func portTaken() async throws {
        let folder = try corpus()
        let served = try await ServedProgram([folder.path])
        let port = try #require(WebAddress(argument: served.line.address)).port
        let run = try await Program.run(["serve", "--port", String(port), folder.path])
        #expect(run.status == 69)
        #expect(run.errors.contains(String(port)))
        #expect(run.output.isEmpty)
    }

    @Test("An empty folder is served with a warning")
    func emptyFolder() async throws {
        let folder = try TemporaryFolder()
        let served = try await ServedProgram([folder.path])
        #expect(served.line.articles == 0)
        #expect(try served.program.errors.contains("warning"))
        #expect(try served.get("/articles").contains(#""total":0"#))
    }

    @Test("Without a path it serves Examples/wire of the working folder")
    func examples() async throws {
        let folder = try TemporaryFolder(["Examples/wire/a.txt": "One line.\n"])
        let served = try await ServedProgram([], workingFolder: folder.path)
        #expect(served.line.articles == 1)
    }

    @Test("With a token file, data is given to those who bear the token alone")
    func token() async throws {
        let folder = try corpus()
        let secret = try TemporaryFolder(["token": "s3cret\n"])
        let served = try await ServedProgram([folder.path], options: ["--token-file", secret.path("token")])
        #expect(try served.get("/articles").hasPrefix("HTTP/1.1 401 "))
        #expect(try served.get("/healthz").hasPrefix("HTTP/1.1 200 "))
    }

    @Test("A health check tells a running server from one that is gone")
    func healthcheck() async throws {
        let folder = try corpus()
        let served = try await ServedProgram([folder.path])
        let port = try #require(WebAddress(argument: served.line.address)).port
        #expect(try await Program.run(["healthcheck", served.line.address]).status == 0)
        #expect(try await Program.run(["healthcheck"], variables: ["ONRECORD_PORT": String(port)]).status == 0)
        let elsewhere = try await Program.run(["healthcheck", served.line.address + "/elsewhere"])
        #expect(elsewhere.status == 1)
        #expect(elsewhere.errors.contains("404"))
        _ = try await served.stop()
        let gone = try await Program.run(["healthcheck", served.line.address])
        #expect(gone.status == 1)
        #expect(gone.errors.contains("not healthy"))
    }
}

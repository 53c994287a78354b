import Foundation
import TestSupport
import Testing

@Suite struct ExtractTests {
    private struct Line: Decodable {
        struct Quote: Decodable {
            struct Speaker: Decodable { let name: String? }
            let text: String
            let speaker: Speaker
        }
        let schema: String
        let id: String
        let text: String
        let quotes: [Quote]
    }

    private static let story = "“The lighthouse will stay open,” said Mara Quill, the keeper, on Monday.\n"

    private func lines(_ run: Program.Outcome) throws -> [Line] {
        try run.lines.map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
    }

    @Test("Text, JSON and JSON Lines of one folder come out in the order of their paths")
    func folder() async throws {
        let folder = try TemporaryFolder([
            "news/b.txt": Self.story,
            "news/a.json": #"{"id": "one", "text": "“No,” said Mara Quill."}"#,
            "news/c/d.jsonl": #"{"id": "two", "text": "First."}"# + "\n" + #"{"id": "three", "text": "Second."}"#
                + "\n",
            "news/.hidden.txt": "Not read.",
        ])
        let run = try await Program.run(["extract", folder.path("news")])
        let articles = try lines(run)
        #expect(run.status == 0)
        #expect(articles.map(\.id) == ["one", "b", "two", "three"])
        #expect(articles.allSatisfy { $0.schema == "onrecord/1" })
        #expect(articles[1].text == Self.story)
        #expect(articles[1].quotes.map(\.text) == ["The lighthouse will stay open,"])
        #expect(articles[1].quotes.map(\.speaker.name) == ["Mara Quill"])
    }

    @Test(
        "Standard input is read without a path, in the form that its first bytes show",
        arguments: [
            (story, ["stdin"]),
            (#"{"id": "one", "text": "First."}"# + "\n" + #"{"id": "two", "text": "Second."}"# + "\n", ["one", "two"]),
        ]
    )
    func standardInput(input: String, ids: [String]) async throws {
        let run = try await Program.run(["extract"], input: input)
        #expect(run.status == 0)
        #expect(try lines(run).map(\.id) == ids)
    }

    @Test("A form that is asked for beats the guess")
    func format() async throws {
        let run = try await Program.run(["extract", "--format", "text"], input: #"{"id": "one", "text": "First."}"#)
        #expect(try lines(run).map(\.id) == ["stdin"])
    }

    @Test("A bad record is told on standard error and does not end the run")
    func badRecord() async throws {
        let folder = try TemporaryFolder(["a.jsonl": "{nonsense}\n" + #"{"id": "good", "text": "Fine."}"# + "\n"])
        let run = try await Program.run(["extract", folder.path("a.jsonl")])
        #expect(run.status == 0)
        #expect(try lines(run).map(\.id) == ["good"])
        #expect(run.errors.hasPrefix("onrecord: skipped a.jsonl:1: "))
    }

    @Test("The report goes to a file where one is named")
    func report() async throws {
        let folder = try TemporaryFolder(["a.jsonl": "{nonsense}\n"])
        let run = try await Program.run(["extract", "--report", folder.path("report"), folder.path("a.jsonl")])
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors.isEmpty)
        #expect(try folder.text("report").hasPrefix(#"{"severity":"skipped","path":"a.jsonl","line":1,"#))
    }

    @Test("The same input gives the same bytes, and what was extracted is read as it was written")
    func deterministic() async throws {
        let records = (0..<300).map { #"{"id": "r\#($0)", "text": "“We saw \#($0) ships,” said Mara Quill."}"# }
        let input = records.joined(separator: "\n")
        let first = try await Program.run(["extract"], input: input)
        let second = try await Program.run(["extract"], input: input)
        let again = try await Program.run(["extract"], input: first.output)
        #expect(first.lines.count == 300)
        #expect(first.output == second.output)
        #expect(again.output == first.output)
    }

    @Test("A reader that closes the pipe ends the run without an error")
    func closedPipe() async throws {
        let record = #"{"text": "\#(String(repeating: "The harbour was quiet. ", count: 40))"}"#
        let folder = try TemporaryFolder(["a.jsonl": Array(repeating: record, count: 1000).joined(separator: "\n")])
        let program = try Program(["extract", folder.path("a.jsonl")])
        let pipe = Pipe()
        program.process.standardOutput = pipe
        try program.process.run()
        try pipe.fileHandleForWriting.close()
        let first = try pipe.fileHandleForReading.read(upToCount: 100)
        try pipe.fileHandleForReading.close()
        let run = try await program.outcome()
        #expect(first?.count == 100)
        #expect(run.status == 0)
        #expect(run.errors.isEmpty)
    }

    @Test("An empty folder gives nothing and is no error")
    func nothing() async throws {
        let folder = try TemporaryFolder()
        let run = try await Program.run(["extract", folder.path])
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
    }
}

import Foundation
import TestSupport
import Testing

@testable import Command

@Suite struct WatchTests {
    /// Asks until the answer is as expected, or for long enough.
    private func wait(_ served: ServedProgram, _ path: String, for part: String) async throws -> Bool {
        let deadline = ContinuousClock.now + Program.patience
        while ContinuousClock.now < deadline {
            if try served.get(path).contains(part) { return true }
            try await Task.sleep(for: .milliseconds(50))
        }
        return false
    }

    @Test("Under --watch, files that come, change and go are served so, and a stream tells of it")
    func follows() async throws {
        let folder = try TemporaryFolder(["a.txt": "“The lighthouse will stay,” said Mara Quill.\n"])
        let served = try await ServedProgram([folder.path], options: ["--watch"])
        #expect(served.line.articles == 1)
        let stream = try served.connect()
        defer { stream.close() }
        try stream.write(Array("GET /events HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))

        try folder.write("b.txt", Data("“It was a storm,” said Jon Abel.\n".utf8))
        #expect(try await wait(served, "/quotes", for: "It was a storm"))
        try folder.write("a.txt", Data("“The lighthouse will go,” said Mara Quill.\n".utf8))
        #expect(try await wait(served, "/quotes", for: "The lighthouse will go"))
        try FileManager.default.removeItem(atPath: folder.path("b.txt"))
        #expect(try await wait(served, "/articles", for: #""total":1"#))

        let run = try await served.stop()
        #expect(run.status == 0)
        var heard = ""
        while case let bytes = try stream.read(upTo: 65_536), !bytes.isEmpty {
            heard += String(decoding: bytes, as: UTF8.self)
        }
        #expect(heard.contains("event: index.rebuilt\n"))
        for (event, article) in [("added", "b"), ("changed", "a"), ("removed", "b")] {
            #expect(heard.contains("event: article.\(event)\n"))
            #expect(heard.contains("data: {\"article\":\"\(article)\","))
        }
    }

    @Test("Files that cannot be read any more leave what was read before")
    func vanished() async throws {
        let folder = try TemporaryFolder(["a.txt": "“The lighthouse will stay,” said Mara Quill.\n"])
        let decisions = try TemporaryFolder(["o.yaml": "rename:\n  mara-quill: Mara B. Quill\n"])
        let options = ["--watch", "--overrides", decisions.path("o.yaml")]
        let served = try await ServedProgram([folder.path], options: options)
        #expect(try served.get("/entities").contains("Mara B. Quill"))
        try decisions.write("o.yaml", Data("rename: [\n".utf8))
        let deadline = ContinuousClock.now + Program.patience
        while try !served.program.errors.contains("served on"), ContinuousClock.now < deadline {
            try await Task.sleep(for: .milliseconds(50))
        }
        #expect(try served.program.errors.contains("served on"))
        #expect(try served.get("/entities").contains("Mara B. Quill"))
        try decisions.write("o.yaml", Data("rename:\n  mara-quill: Mara C. Quill\n".utf8))
        #expect(try await wait(served, "/entities", for: "Mara C. Quill"))
    }
}

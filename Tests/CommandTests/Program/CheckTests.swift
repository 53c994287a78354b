import Foundation
import TestSupport
import Testing

@Suite struct CheckTests {
    private struct Answer: Decodable {
        struct Match: Decodable {
            struct Speaker: Decodable { let name: String? }
            let quote: String
            let relation: String
            let speaker: Speaker
        }
        let verdict: String
        let matches: [Match]
    }

    private static let files = [
        "one.txt": "“The lighthouse will stay open until the keeper dies,” said Mara Quill, the keeper, on Monday.\n",
        "two.txt": "Mara Quill, the keeper, spoke. “Nobody asked the ships,” said Otto Brand.\n",
    ]

    private func check(_ arguments: [String]) async throws -> Program.Outcome {
        let folder = try TemporaryFolder(Self.files)
        return try await Program.run(["check", arguments[0], folder.path] + arguments.dropFirst())
    }

    @Test("A verdict is printed with who said it where, and one word added is marked")
    func prints() async throws {
        let run = try await check(["The lighthouse will not stay open until the keeper dies."])
        #expect(run.status == 0)
        #expect(run.lines.first == "altered")
        let text = run.lines.joined(separator: "\n")
        #expect(text.contains("{+not+}") && text.contains("Mara Quill, in one"))
    }

    @Test("With --json it is the object of the API, and a speaker is asked for by name")
    func json() async throws {
        let run = try await check(["Nobody asked the ships", "--json", "--speaker", "Mara Quill"])
        let answer = try JSONDecoder().decode(Answer.self, from: Data(run.lines.joined().utf8))
        #expect(answer.verdict == "other_speaker")
        #expect(answer.matches.first?.speaker.name == "Otto Brand")
        #expect(answer.matches.first?.quote.hasPrefix("two.") == true)
    }

    @Test("What nobody said is not found, which is no failure")
    func notFound() async throws {
        let run = try await check(["We shall build a second tower of glass and light."])
        #expect(run.status == 0 && run.lines == ["not_found"])
    }

    @Test("A text without a word, a speaker nobody knows and a faulty file of decisions are told with 64")
    func refuses() async throws {
        #expect(try await check(["…"]).status == 64)
        #expect(try await check(["Nobody asked", "--speaker", "Nobody At All"]).status == 64)
        let folder = try TemporaryFolder(["bad.yaml": "merge:\n  a: [b]\nsplitt: []\n"])
        let run = try await check(["Nobody asked", "--overrides", folder.path("bad.yaml")])
        #expect(run.status == 64 && run.errors.contains("bad.yaml:3: "))
        #expect(try await check(["Nobody asked", "--overrides", folder.path("none.yaml")]).status == 66)
    }
}

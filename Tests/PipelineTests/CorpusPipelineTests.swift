import Corpus
import Foundation
import Index
import Model
import TestSupport
import Testing

@testable import Pipeline

@Suite struct CorpusPipelineTests {
    private func corpus() throws -> TemporaryFolder {
        let records = (0..<700)
            .map { number in
                #"{"id": "r\#(number)", "text": "“We counted \#(number) ships in the bay,” said Mara Quill, the keeper."}"#
            }
        return try TemporaryFolder([
            "a.txt": "“The lighthouse will stay open,” said Mara Quill, the keeper, on Monday.\n",
            "b.jsonl": "{nonsense}\n" + records.joined(separator: "\n"),
            "c.jsonl": #"{"id": "r5", "text": "The same id as a record before."}"# + "\n",
        ])
    }

    @Test("Every article goes the whole way, and what went wrong is in the report")
    func build() async throws {
        let folder = try corpus()
        let build = try await CorpusPipeline().build(CorpusSource([folder.path]))
        #expect(build.index.corpus.articles.count == 702)
        #expect(build.index.corpus.articles.flatMap(\.quotes).count >= 701)
        #expect(build.index.corpus.entities.contains { $0.name == "Mara Quill" })
        #expect(build.issues.contains { $0.severity == .skipped && $0.line == 1 })
        #expect(Set(build.index.corpus.articles.map(\.article.id)).count == 702)
    }

    @Test("Batches come in the order of the input, each article in the form asked for, ids apart")
    func ordered() async throws {
        let folder = try corpus()
        var ids: [String] = []
        try await CorpusPipeline()
            .annotate(
                CorpusSource([folder.path]),
                as: { $0.article.id },
                receive: { ids += $0.articles }
            )
        #expect(ids.dropLast() == (["a"] + (0..<700).map { "r\($0)" })[...])
        let last = try #require(ids.last)
        #expect(last.hasPrefix("r5-"))
    }

    @Test("Progress only grows and ends with all bytes and articles")
    func progress() async throws {
        let folder = try corpus()
        var seen: [PipelineProgress] = []
        _ = try await CorpusPipeline().build(CorpusSource([folder.path]), progress: { seen.append($0) })
        let annotating = seen.filter { $0.stage == .annotating }
        #expect(annotating.map(\.articles) == annotating.map(\.articles).sorted())
        #expect(annotating.map(\.bytes) == annotating.map(\.bytes).sorted())
        #expect(annotating.last?.articles == 702)
        #expect(try #require(annotating.last?.fraction) > 0.9)
        #expect(seen.suffix(2).map(\.stage) == [.linking, .indexing])
    }

    @Test("Equal input has an equal build wherever it lies; other text, ids or metadata have another")
    func hash() async throws {
        let pipeline = try CorpusPipeline()
        func hash(_ files: [String: String]) async throws -> String {
            let folder = try TemporaryFolder(
                Dictionary(uniqueKeysWithValues: files.map { ("news/\($0)", $1) })
            )
            return try await pipeline.build(CorpusSource([folder.path("news")])).hash
        }
        let base = try await hash(["a.json": #"{"id": "one", "text": "First."}"#, "b.txt": "Second.\n"])
        #expect(base.wholeMatch(of: /[0-9a-f]{64}/) != nil)
        #expect(try await hash(["b.txt": "Second.\n", "a.json": #"{"id": "one", "text": "First."}"#]) == base)
        for other in [
            ["a.json": #"{"id": "one", "text": "First!"}"#, "b.txt": "Second.\n"],
            ["a.json": #"{"id": "two", "text": "First."}"#, "b.txt": "Second.\n"],
            ["a.json": #"{"id": "one", "text": "First.", "url": "https://a.example/1"}"#, "b.txt": "Second.\n"],
            ["a.json": #"{"id": "one", "text": "First."}"#],
        ] {
            #expect(try await hash(other) != base)
        }
    }

    @Test("The hash names the version")
    func version() {
        #expect(BuildHash.hash([], version: "0.1.0") != BuildHash.hash([], version: "0.1.1"))
    }

    @Test("A path that does not exist is refused before anything is read")
    func missing() throws {
        let folder = try corpus()
        #expect(throws: SourceError.self) { try CorpusSource([folder.path, folder.path("missing")]) }
    }
}

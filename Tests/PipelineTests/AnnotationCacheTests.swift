import Corpus
import Foundation
import Index
import Model
import TestSupport
import Testing

@testable import Pipeline

@Suite struct AnnotationCacheTests {
    private static let files = [
        "wire/a.txt": "Ana Duarte drives a crane for the port.\n\n“It is late,” she said. “We will not leave.”\n",
        "wire/b.jsonl":
            #"{"id": "b", "title": "Rain", "text": "“It will rain,” said Rui Melo.", "published": "2031-05-02"}"#
            + "\n" + #"{"id": "b", "text": "“It was dry,” said Rui Melo, who was there."}"# + "\n{broken\n",
        "wire/c.txt": "The bell rang – twice. “Ring it!”\n",
    ]

    private let pipeline: CorpusPipeline

    init() throws {
        pipeline = try CorpusPipeline()
    }

    private func open(_ folder: TemporaryFolder) throws -> AnnotationCache {
        let (cache, warning) = try AnnotationCache.open(folder.path("cache.db"))
        #expect(warning == nil)
        return cache
    }

    private func build(_ folder: TemporaryFolder, _ cache: AnnotationCache?) async throws -> CorpusBuild {
        try await pipeline.build(try CorpusSource([folder.path("wire")]), cache: cache)
    }

    private func count(_ table: String, _ folder: TemporaryFolder) throws -> Int {
        try Database(folder.path("cache.db")).number("SELECT count(*) FROM \(table)")
    }

    @Test("A build from the cache is the build without it, report included")
    func same() async throws {
        let folder = try TemporaryFolder(Self.files)
        let plain = try await build(folder, nil)
        for _ in 0..<3 {
            let cached = try await build(folder, try open(folder))
            #expect(cached.hash == plain.hash)
            #expect(cached.issues == plain.issues)
            #expect(cached.index.corpus.articles.map(\.article) == plain.index.corpus.articles.map(\.article))
            #expect(CorpusChanges(from: plain, to: cached).count == 0)
        }
        #expect(try count("annotations", folder) == 4)
    }

    @Test("What changed is read anew, and what is gone is forgotten")
    func changes() async throws {
        let folder = try TemporaryFolder(Self.files)
        let cache = try open(folder)
        let first = try await build(folder, cache)
        try folder.write("wire/a.txt", Data("“It is early,” said Ana Duarte.\n".utf8))
        try FileManager.default.removeItem(atPath: folder.path("wire/c.txt"))
        let second = try await build(folder, cache)
        let plain = try await build(folder, nil)
        #expect(second.hash == plain.hash)
        #expect(second.hash != first.hash)
        #expect(try count("annotations", folder) == 3)
    }

    @Test("A temporary cache remembers what one in a file would, for its own program alone, and leaves no file")
    func temporary() async throws {
        let folder = try TemporaryFolder(Self.files)
        let cache = try AnnotationCache.temporary()
        let first = try await build(folder, cache)
        try folder.write("wire/a.txt", Data("“It is early,” said Ana Duarte.\n".utf8))
        let second = try await build(folder, cache)
        #expect(second.hash == (try await build(folder, nil)).hash)
        #expect(second.hash != first.hash)
        cache.keep(AnnotationCache.Entry(line: [1, 2], issues: []), under: [3])
        #expect(cache.entry([3])?.line == [1, 2])
        #expect(try AnnotationCache.temporary().entry([3]) == nil)
        #expect(cache.failure == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")) == ["wire"])
    }

    @Test("It is an ordinary database: articles, quotes, entities, mentions and utterances can be asked by others")
    func tables() async throws {
        let folder = try TemporaryFolder(Self.files)
        let build = try await build(folder, try open(folder))
        let corpus = build.index.corpus
        #expect(try count("articles", folder) == corpus.articles.count)
        #expect(try count("quotes", folder) == corpus.articles.reduce(0) { $0 + $1.quotes.count })
        #expect(try count("entities", folder) == corpus.entities.count)
        #expect(try count("utterances", folder) == corpus.utterances.count)
        #expect(try count("mentions", folder) == corpus.entities.reduce(0) { $0 + $1.mentionCount })
        let joined = """
            quotes JOIN articles ON quotes.article = articles.id JOIN entities ON quotes.speaker = entities.id
            WHERE entities.name = 'Ana Duarte' AND substr(articles.text, quotes.start + 1, quotes."end" - quotes.start)
              = quotes.text
            """
        #expect(try count(joined, folder) == 2)
    }

    @Test(
        "A damaged file and another program's database are set aside, not trusted and not lost",
        arguments: [
            "no database at all, but long enough to be taken for one, if nobody looked at it", "SQLite format 3\0",
        ]
    )
    func damaged(content: String) async throws {
        let folder = try TemporaryFolder(Self.files)
        try folder.write("cache.db", Data(content.utf8))
        let (cache, warning) = try AnnotationCache.open(folder.path("cache.db"))
        #expect(warning?.contains("set aside") == true)
        #expect(try folder.text("cache.db.set-aside") == content)
        #expect(try await build(folder, cache).hash == (try await build(folder, nil)).hash)
    }

    @Test("The database of another program, or of another version, is set aside")
    func foreign() throws {
        let folder = try TemporaryFolder()
        for (number, sql) in ["CREATE TABLE notes (text TEXT)", "PRAGMA application_id = 1; CREATE TABLE t (x)"]
            .enumerated()
        {
            try Database(folder.path("cache.db")).run(sql)
            #expect(try AnnotationCache.open(folder.path("cache.db")).warning != nil)
            let aside = number == 0 ? "cache.db.set-aside" : "cache.db.set-aside-2"
            #expect(FileManager.default.fileExists(atPath: folder.path(aside)))
            try FileManager.default.removeItem(atPath: folder.path("cache.db"))
        }
    }

    @Test("An entry that does not hold together is read anew")
    func doctored() async throws {
        let folder = try TemporaryFolder(Self.files)
        let plain = try await build(folder, try open(folder))
        for sql in [
            "UPDATE annotations SET line = '{}'", "UPDATE annotations SET issues = '[{}]'",
            "UPDATE annotations SET line = replace(CAST(line AS TEXT), 'late', 'soon')",
            "UPDATE annotations SET line = NULL",
        ] {
            try? Database(folder.path("cache.db")).run(sql)
            #expect(try await build(folder, try open(folder)).hash == plain.hash, "\(sql)")
        }
    }

    @Test("A database that fails in the middle costs the cache, not the build")
    func failing() async throws {
        let folder = try TemporaryFolder(Self.files)
        let cache = try open(folder)
        try Database(folder.path("cache.db")).run("DROP TABLE annotations")
        let build = try await build(folder, cache)
        #expect(build.hash == (try await self.build(folder, nil)).hash)
        #expect(cache.failure != nil)
    }

    @Test("A place that cannot be written is told")
    func unwritable() throws {
        #expect(throws: AnnotationCache.Fault.self) { try AnnotationCache.open("/nowhere/at/all/cache.db") }
    }
}

import NIOCore
import NIOHTTP1
import Testing

@testable import Server

@Suite struct ContentNegotiationTests {
    private let client: TestClient

    init() throws {
        client = try TestClient()
    }

    @Test(
        "An answer has a strong tag, and is not sent again to those who have it",
        arguments: ["/quotes", "/", "/corpus"]
    )
    func notModified(path: String) throws {
        let answer = client.get(path)
        let tag = try #require(answer.header("ETag"))
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\""))
        #expect(answer.header("Cache-Control") == "no-cache")
        for value in [tag, "W/\(tag)", "\"other\", \(tag)", "*"] {
            let again = client.get(path, [("If-None-Match", value)])
            #expect(again.status == .notModified)
            #expect(again.body.isEmpty)
            #expect(again.header("ETag") == tag)
            #expect(again.header("Content-Type") == nil)
        }
        #expect(client.get(path, [("If-None-Match", "\"other\"")]).status == .ok)
        #expect(client.send(.HEAD, path, [("If-None-Match", tag)]).status == .notModified)
    }

    @Test("What is not there is not unmodified")
    func missing() {
        #expect(client.get("/quotes/none.1", [("If-None-Match", "*")]).status == .notFound)
    }

    @Test("The tag tells builds and queries apart, not the ways to write one query")
    func tags() throws {
        let tag = client.get("/quotes?limit=2&kind=direct").header("ETag")
        #expect(client.get("/quotes?kind=%64irect&limit=2").header("ETag") == tag)
        #expect(client.get("/quotes?kind=direct&limit=2").body == client.get("/quotes?limit=2&kind=%64irect").body)
        #expect(client.get("/quotes?limit=3&kind=direct").header("ETag") != tag)
        #expect(client.get("/articles?limit=2").header("ETag") != client.get("/entities?limit=2").header("ETag"))
        let rebuilt = try TestClient(serving: SampleCorpus.served(build: "build-2"))
        #expect(rebuilt.get("/quotes?limit=2&kind=direct").header("ETag") != tag)
    }

    @Test(
        "A compressed body holds the plain one and has its own tag",
        arguments: ["/quotes", "/articles?include=text"]
    )
    func gzip(path: String) throws {
        let plain = client.get(path)
        let packed = client.get(path, [("Accept-Encoding", "br, gzip")])
        #expect(packed.header("Content-Encoding") == "gzip")
        #expect(plain.header("Content-Encoding") == nil)
        #expect(gunzip(packed.body) == plain.body)
        #expect(packed.header("ETag") != plain.header("ETag"))
        #expect(packed.headers["vary"].contains("Accept-Encoding"))
        #expect(plain.headers["vary"].contains("Accept-Encoding"))
        let tag = try #require(packed.header("ETag"))
        #expect(client.get(path, [("Accept-Encoding", "gzip"), ("If-None-Match", tag)]).status == .notModified)
        #expect(client.get(path, [("If-None-Match", tag)]).status == .ok)
    }

    @Test(
        "Compression waits to be asked for",
        arguments: [
            ("gzip;q=0", false), ("identity", false), ("", false), ("*", true), ("gzip;q=0.5, identity", false),
            ("x-gzip", true), ("*;q=0", false),
        ]
    )
    func codings(value: String, isPacked: Bool) {
        let answer = client.get("/quotes", [("Accept-Encoding", value)])
        #expect((answer.header("Content-Encoding") == "gzip") == isPacked)
    }

    @Test("A short body is not worth it, and a part of a text is never compressed")
    func notWorthwhile() {
        #expect(client.get("/healthz", [("Accept-Encoding", "gzip")]).header("Content-Encoding") == nil)
        #expect(client.get("/entities/rui-melo", [("Accept-Encoding", "gzip")]).header("Content-Encoding") == nil)
        let part = client.get("/articles/harbour-strike/text", [("Accept-Encoding", "gzip"), ("Range", "bytes=0-9")])
        #expect(part.header("Content-Encoding") == nil)
    }

    @Test(
        "The answer is the same from a cache as without",
        arguments: ["/quotes", "/entities/ana-duarte", "/quotes/none.1"]
    )
    func cache(path: String) throws {
        var cache = BodyCache()
        for encoding in ["identity", "gzip"] {
            let fresh = client.get(path, [("Accept-Encoding", encoding)])
            for _ in 0..<2 {
                let head = TestClient.head(path, [("Accept-Encoding", encoding)])
                let kept = client.responder.respond(
                    RequestMessage(head: head, id: "test"),
                    from: client.state,
                    keeping: &cache
                )
                #expect(kept.status == fresh.status)
                #expect(kept.headers.map { "\($0)" } == fresh.headers.map { "\($0)" })
                #expect(kept.body == fresh.body)
            }
        }
    }
}

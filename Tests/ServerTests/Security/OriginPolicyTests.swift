import NIOHTTP1
import Testing

@testable import Server

@Suite struct OriginPolicyTests {
    private func client(_ origins: [String]) throws -> TestClient {
        var configuration = ServerConfiguration()
        configuration.allowedOrigins = origins
        configuration.tokens = ["secret"]
        return try TestClient(serving: SampleCorpus.served(), configuration)
    }

    @Test("No page of another origin may read anything by default")
    func closed() throws {
        let answer = try client([]).get("/healthz", [("Origin", "https://example.org")])
        #expect(answer.header("Access-Control-Allow-Origin") == nil)
        #expect(answer.status == .ok)
    }

    @Test("A page of an allowed origin may read answers and refusals", arguments: ["/healthz", "/quotes", "/nothing"])
    func allowed(path: String) throws {
        let answer = try client(["https://example.org"]).get(path, [("Origin", "https://example.org")])
        #expect(answer.header("Access-Control-Allow-Origin") == "https://example.org")
        #expect(answer.header("Access-Control-Expose-Headers") == "ETag, Link")
        #expect(answer.headers["vary"].contains("Origin"))
    }

    @Test(
        "A page of another origin may not",
        arguments: ["https://evil.example", "https://example.org.evil", "null", "http://example.org"]
    )
    func refused(origin: String) throws {
        let answer = try client(["https://example.org"]).get("/healthz", [("Origin", origin)])
        #expect(answer.header("Access-Control-Allow-Origin") == nil)
        #expect(answer.headers["vary"].contains("Origin"))
    }

    @Test("Any origin may be allowed, and is told so without its name")
    func any() throws {
        let answer = try client(["*"]).get("/healthz", [("Origin", "https://example.org")])
        #expect(answer.header("Access-Control-Allow-Origin") == "*")
    }

    @Test(
        "An origin that is none is refused at the start",
        arguments: ["example.org", "https://example.org/", "https://", "https://a b", "https://example.org/x", ""]
    )
    func invalid(origin: String) {
        #expect(throws: ServerError.self) { try client([origin]) }
    }

    @Test("A preflight needs no token and tells what may be sent")
    func preflight() throws {
        let answer = try client(["https://example.org"])
            .send(
                .OPTIONS,
                "/quotes",
                [("Origin", "https://example.org"), ("Access-Control-Request-Method", "GET")]
            )
        #expect(answer.status == .noContent)
        #expect(answer.header("Access-Control-Allow-Methods") == "GET, HEAD, POST")
        #expect(answer.header("Access-Control-Allow-Headers") == "Authorization, Content-Type, If-None-Match")
    }
}

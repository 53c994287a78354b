import NIOHTTP1
import Testing

@testable import Server

@Suite struct HostPolicyTests {
    private let client: TestClient

    init() throws {
        var configuration = ServerConfiguration()
        configuration.host = "news-box"
        configuration.allowedHosts = ["Archive.Example.org"]
        client = try TestClient(serving: SampleCorpus.served(), configuration)
    }

    @Test(
        "The own names and any address are answered, whatever the port",
        arguments: [
            "localhost", "localhost:8080", "LOCALHOST.", "localhost ", "\tlocalhost\t", "127.0.0.1", "10.1.2.3:99",
            "[::1]", "[fe80::1]:80",
            "news-box",
            "archive.example.ORG:443",
        ]
    )
    func allowed(host: String) {
        #expect(client.get("/healthz", [("Host", host)]).status == .ok)
    }

    @Test(
        "Another name is misdirected, on every path",
        arguments: [
            "evil.example", "localhost.evil.example", "example.org", "127.0.0.1.evil.example", "1.2.3", "0x7f.1",
        ]
    )
    func refused(host: String) throws {
        for path in ["/healthz", "/", "/quotes", "/nothing"] {
            let answer = client.get(path, [("Host", host)])
            #expect(answer.status == .misdirectedRequest)
            #expect(try answer.json()["status"].integer == 421)
        }
    }

    @Test(
        "A host that is none is a bad request",
        arguments: ["", ":80", "a b", "localhost:x", "user@localhost", "[::1", "[::1]x", "local\u{e9}host"]
    )
    func malformed(host: String) {
        #expect(client.get("/healthz", [("Host", host)]).status == .badRequest)
    }

    @Test("A name that is none cannot be allowed", arguments: ["", "a b", "http://example.org", "example.org/x"])
    func invalid(host: String) {
        var configuration = ServerConfiguration()
        configuration.allowedHosts = [host]
        #expect(throws: ServerError.self) { try Responder(configuration) }
    }

    @Test("HTTP/1.1 needs one host, HTTP/1.0 needs none")
    func missing() {
        var cache = BodyCache(capacity: 0)
        func status(_ version: HTTPVersion, _ headers: HTTPHeaders) -> HTTPResponseStatus {
            let head = HTTPRequestHead(version: version, method: .GET, uri: "/healthz", headers: headers)
            return client.responder.respond(RequestMessage(head: head), from: client.state, keeping: &cache).status
        }
        #expect(status(.http1_1, [:]) == .badRequest)
        #expect(status(.http1_0, [:]) == .ok)
        #expect(status(.http1_0, ["Host": "evil.example"]) == .misdirectedRequest)
        #expect(status(.http1_1, HTTPHeaders([("Host", "localhost"), ("Host", "localhost")])) == .badRequest)
    }

    @Test("A target in absolute form counts more than the field")
    func absolute() {
        #expect(client.get("http://evil.example/healthz").status == .misdirectedRequest)
        #expect(client.get("http://localhost/healthz", [("Host", "evil.example")]).status == .ok)
        #expect(client.send(.OPTIONS, "*", [("Host", "evil.example")]).status == .misdirectedRequest)
    }
}

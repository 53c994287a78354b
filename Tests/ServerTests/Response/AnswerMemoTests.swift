import Model
import NIOCore
import NIOHTTP1
import Testing

@testable import Server

@Suite struct AnswerMemoTests {
    private let client: TestClient

    init() throws {
        client = try TestClient()
    }

    private static func bytes(_ head: HTTPRequestHead) -> ByteBuffer {
        let fields = head.headers.map { "\($0.name): \($0.value)\r\n" }.joined()
        return ByteBuffer(string: "\(head.method.rawValue) \(head.uri) HTTP/1.\(head.version.minor)\r\n\(fields)\r\n")
    }

    private func ask(
        _ memo: inout AnswerMemo,
        _ head: HTTPRequestHead,
        _ state: ServingState
    ) -> (Response, isKept: Bool) {
        let request = Self.bytes(head)
        if let kept = memo.answer(to: request, from: state) { return (kept.response, true) }
        let isWanted = memo.wants(request)
        var cache = BodyCache(capacity: 0)
        let message = RequestMessage(head: head, id: "test")
        let response = client.responder.respond(message, from: state, keeping: &cache)
        if isWanted { memo.keep(AnswerMemo.Kept(message: message, response: response), for: request) }
        return (response, false)
    }

    @Test(
        "An answer that was kept is the answer that would be given",
        arguments: [
            [], [("Accept-Encoding", "gzip")], [("Accept", "text/html")], [("Accept", "application/atom+xml")],
            [("Host", "127.0.0.1")], [("Host", "evil.example")], [("If-None-Match", "*")], [("Range", "bytes=0-3")],
            [("Origin", "https://example.org")],
        ] as [[(String, String)]]
    )
    func same(fields: [(String, String)]) {
        var memo = AnswerMemo()
        for target in [
            "/quotes?limit=2", "/articles/weather/text", "/quotes/harbour-strike.26", "/entities/none", "/healthz",
        ] {
            // What others asked before makes no difference.
            for _ in 0..<2 {
                _ = ask(&memo, TestClient.head(target, [("Accept", "application/json")]), client.state)
                _ = ask(&memo, TestClient.head(target, [("Accept-Encoding", "gzip, br")]), client.state)
            }
            let head = TestClient.head(target, fields)
            let fresh = client.get(target, fields)
            for _ in 0..<3 {
                let (answer, _) = ask(&memo, head, client.state)
                #expect(answer.status == fresh.status)
                #expect(answer.body == fresh.body)
                #expect(answer.headers.map { "\($0)" }.sorted() == fresh.headers.map { "\($0)" }.sorted())
            }
        }
    }

    @Test(
        "Requests are kept from the second time on, but not refusals, the state of the server, streams, bodies and tokens"
    )
    func kept() {
        var memo = AnswerMemo()
        func isKept(_ head: HTTPRequestHead) -> Bool {
            for _ in 0..<3 { _ = ask(&memo, head, client.state) }
            return ask(&memo, head, client.state).isKept
        }
        for isKept in [false, false, true] {
            #expect(ask(&memo, TestClient.head("/corpus", []), client.state).isKept == isKept)
        }
        #expect(isKept(TestClient.head("/quotes", [])))
        #expect(isKept(TestClient.head("/quotes", [("User-Agent", "x")])))
        #expect(!isKept(TestClient.head("/quotes?limit=0", [])))
        #expect(!isKept(TestClient.head("/readyz", [])))
        #expect(!isKept(TestClient.head("/metrics", [])))
        #expect(!isKept(TestClient.head("/quotes?format=csv", [])))
        #expect(!isKept(TestClient.head("/quotes/check?text=a", [], method: .POST)))
        #expect(!isKept(TestClient.head("/quotes", [], version: .http1_0)))
        #expect(!isKept(TestClient.head("/quotes", [("Authorization", "Bearer x")])))
        #expect(!isKept(TestClient.head("/quotes", [("X-Request-Id", "mine")])))
        #expect(!isKept(TestClient.head("/quotes", [("Expect", "100-continue")])))
        #expect(!isKept(TestClient.head("/quotes", [("User-Agent", String(repeating: "x", count: 9000))])))
    }

    @Test("Another corpus is asked itself, and what is too large is not kept")
    func emptied() {
        var memo = AnswerMemo()
        let head = TestClient.head("/corpus", [])
        for _ in 0..<3 { _ = ask(&memo, head, client.state) }
        #expect(ask(&memo, head, client.state).isKept)
        let other = ServingState(catalogue: Catalogue(SampleCorpus.served(build: "build-2")))
        let (answer, isKept) = ask(&memo, head, other)
        #expect(!isKept)
        #expect(answer.text.contains("build-2"))
        #expect(!ask(&memo, head, ServingState(catalogue: nil)).isKept)
        var small = AnswerMemo(capacity: 100)
        for _ in 0..<3 { _ = ask(&small, head, client.state) }
        #expect(!ask(&small, head, client.state).isKept)
    }
}

import Foundation
import Model
import NIOHTTP1
import Pipeline
import Testing

@testable import Server

@Suite struct BodyRoutesTests {
    private static let story = "Port closes\n\n“The port will close on Friday,” said Ana Duarte. She led the strike.\n"

    private let client: TestClient

    init() throws {
        client = try TestClient(annotatingBy: try CorpusPipeline())
    }

    private func post(_ path: String, _ type: String?, _ body: String) -> Response {
        client.send(.POST, path, type.map { [("Content-Type", $0)] } ?? [], body: body)
    }

    @Test("Text and records are annotated as the program's extract does, and nothing is kept")
    func extract() throws {
        let before = try client.json("/corpus")
        let text = post("/extract", "text/plain; charset=utf-8", Self.story)
        #expect(text.status == .ok)
        let json = try text.json()
        #expect(json["schema"].string == "onrecord/1")
        #expect(json["text"].string?.hasPrefix("Port closes") == true)
        #expect(json["quotes"][0]["speaker"]["name"].string == "Ana Duarte")
        let body = #"{"text": "“It is late,” said Rui Melo.", "title": "Late", "published": "2031-01-02", "id": "x/1"}"#
        let record = try post("/extract", "application/json", body).json()
        #expect(record["id"].string == "x-1")
        #expect(record["title"]["text"].string == "Late")
        #expect(record["published"].string == "2031-01-02")
        #expect(try client.json("/corpus") == before)
        #expect(text.header("Cache-Control") == "no-store")
    }

    @Test("A compressed body is refused as such", arguments: ["/extract", "/quotes/check"])
    func compressed(path: String) throws {
        let fields = [("Content-Type", "text/plain"), ("Content-Encoding", "gzip")]
        let answer = client.send(.POST, path, fields, body: Self.story)
        #expect(answer.status == .unsupportedMediaType)
        #expect(try answer.json()["detail"].string?.contains("compressed") == true)
        #expect(
            client.send(.POST, path, [fields[0], ("Content-Encoding", "identity")], body: Self.story).status == .ok
        )
    }

    @Test("Offsets and context come as the query says")
    func extractForm() throws {
        let text = "“Oh 🛳 no,” said Rui Melo.\n"
        let ends = try ["scalar", "utf16", "utf8"]
            .map { unit in
                try post("/extract?context=2&units=" + unit, "text/plain", text).json()["quotes"][0]["spans"][0]["end"]
                    .integer
            }
        #expect(ends == [9, 10, 14])
        let after = try post("/extract?context=2", "text/plain", text).json()["quotes"][0]["context"]["after"].string
        #expect(after?.unicodeScalars.count == 2)
    }

    @Test(
        "What is no article is refused with what to do",
        arguments: [
            ("text/plain", "", 400), ("text/plain", "  \n", 400), ("text/plain", "a\u{0}b", 400),
            ("application/json", "{", 400),
            ("application/json", #"{"title": "x"}"#, 400), ("application/json", "[1]", 400), ("image/png", "x", 415),
            (nil, "x", 415), ("application/xml", "<a/>", 415),
        ] as [(String?, String, UInt)]
    )
    func refusals(type: String?, body: String, status: UInt) throws {
        let answer = post("/extract", type, body)
        #expect(answer.status.code == status)
        #expect(try answer.json()["detail"].string?.isEmpty == false)
        #expect(answer.header("Content-Type") == "application/problem+json")
    }

    @Test("A path that works on bodies takes no other method, and tells unknown parameters")
    func extractMethods() throws {
        #expect(client.get("/extract").status == .methodNotAllowed)
        #expect(client.get("/extract").header("Allow") == "POST, OPTIONS")
        #expect(try post("/extract?unit=utf8", "text/plain", Self.story).faults() == ["unit"])
    }

    @Test("A cancelled piece of work ends without an article")
    func cancelled() throws {
        let head = TestClient.head("/extract", [("Content-Type", "text/plain")], method: .POST)
        var cache = BodyCache(capacity: 0)
        let message = RequestMessage(head: head, body: Array(Self.story.utf8), id: "test")
        let work = try #require(client.responder.respond(message, from: client.state, keeping: &cache).work)
        let cancellation = Cancellation()
        cancellation.cancel()
        #expect(work(cancellation).status == .badRequest)
        #expect(work(Cancellation()).status == .ok)
    }

    @Test("A quote is checked alike by query, record, form and text")
    func check() throws {
        let words = "The port will close on Friday"
        let query = try client.json("/quotes/check?text=The%20port%20will%20close%20on%20Friday")
        #expect(query["verdict"].string == "verbatim")
        #expect(query["matches"][0]["speaker"]["entity"].string == "ana-duarte")
        for (type, body) in [
            ("application/json", "{\"text\": \"\(words)\"}"), ("text/plain", words),
            ("application/x-www-form-urlencoded", "text=The+port+will+close+on+Friday"),
        ] {
            #expect(try post("/quotes/check", type, body).json() == query)
        }
        let body = "{\"text\": \"\(words)\", \"speaker\": \"Rui Melo\"}"
        #expect(try post("/quotes/check", "application/json", body).json()["verdict"].string == "other_speaker")
        let titled = "{\"text\": \"\(words)\", \"speaker\": \"Ms A. Duarte\"}"
        #expect(try post("/quotes/check", "application/json", titled).json()["verdict"].string == "verbatim")
    }

    @Test(
        "The members of a body are checked like parameters, all at once",
        arguments: [
            (#"{"txet": "x"}"#, ["txet", "text"]), (#"{"text": []}"#, ["text"]), (#"{"text": ""}"#, ["text"]),
            (#"{"text": "a", "speaker": {}}"#, ["speaker"]), (#"{"text": "a", "units": "x", "b": 1}"#, ["b", "units"]),
            (#"{"text": null}"#, ["text"]), (#"{"text": "…"}"#, ["text"]),
            (#"{"text": "a", "speaker": "Nobody"}"#, ["speaker"]),
        ]
    )
    func faults(body: String, faults: [String]) throws {
        let answer = post("/quotes/check", "application/json", body)
        #expect(answer.status == .badRequest)
        #expect(try answer.faults() == faults)
    }

    @Test(
        "A body that is not JSON is told so",
        arguments: ["", "x", "[]", "{\"text\": \"a\"", "{\"text\":\"\\ud800\"}"]
    )
    func malformed(body: String) {
        #expect(post("/quotes/check", "application/json", body).status == .badRequest)
        #expect(post("/quotes/check", nil, body).status == .unsupportedMediaType)
    }
}

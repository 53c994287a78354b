import Model
import NIOCore
import NIOHTTP1
import Testing

@testable import Server

@Suite struct ResponderTests {
    private let client: TestClient

    init() throws {
        client = try TestClient()
    }

    @Test(
        "A path that leads nowhere is a problem that names itself",
        arguments: ["/nothing", "/quotes/", "/utterances/x/y"]
    )
    func notFound(path: String) throws {
        let answer = client.get(path)
        let json = try answer.json()
        #expect(answer.status == .notFound)
        #expect(answer.header("Content-Type") == "application/problem+json")
        #expect(json.names == ["detail", "instance", "request_id", "status", "title", "type"])
        #expect(json["status"].integer == 404)
        #expect(json["title"].string == "Not Found")
        #expect(json["instance"].string == path)
    }

    @Test("HEAD is answered like GET", arguments: ["/quotes", "/", "/healthz", "/nothing", "/articles/weather/text"])
    func head(path: String) {
        let get = client.get(path)
        let head = client.send(.HEAD, path)
        #expect(head.status == get.status)
        #expect(head.headers.map(\.name) == get.headers.map(\.name))
        #expect(head.body == get.body)
    }

    @Test(
        "A method that a path does not take is told which it takes",
        arguments: [.POST, .PUT, .DELETE, .CONNECT, .RAW(value: "BREW")] as [HTTPMethod]
    )
    func methods(method: HTTPMethod) throws {
        let answer = client.send(method, "/quotes")
        #expect(answer.status == .methodNotAllowed)
        #expect(answer.header("Allow") == "GET, HEAD, OPTIONS")
        #expect(try answer.json()["status"].integer == 405)
        #expect(client.send(method, "/nothing").status == .notFound)
    }

    @Test("OPTIONS tells the methods of a path and of the server", arguments: ["/quotes", "/", "*"])
    func options(target: String) {
        let answer = client.send(.OPTIONS, target)
        #expect(answer.status == .noContent)
        #expect(answer.header("Allow") == "GET, HEAD, OPTIONS")
        #expect(answer.body.isEmpty)
        #expect(client.send(.OPTIONS, "/nothing").status == .notFound)
        #expect(client.get("*").status == .badRequest)
    }

    @Test("All faults of a query are reported at once, each with what to do")
    func faults() throws {
        let answer = client.get(
            "/quotes?limt=3&limit=0&kind=directt&from=May&attributed=yes&min_confidence=2&sort=up&q=("
        )
        #expect(answer.status == .badRequest)
        #expect(
            try answer.faults()
                == ["limt", "limit", "kind", "from", "attributed", "min_confidence", "sort", "q"]
        )
        let details = try answer.json()["errors"].elements.compactMap(\.["detail"].string)
        #expect(details[0].contains("“limit”"))
        #expect(details[1].contains("1 to 1000"))
        #expect(details[2].contains("“direct”"))
        #expect(details[7].contains("at character"))
    }

    @Test(
        "A value that cannot be meant is refused",
        arguments: [
            "limit=", "limit=1001", "limit=-1", "limit=1.5", "limit=99999999999999999999", "limit=1&limit=2", "q=%ff",
            "speaker=", "speaker=-", "speaker=,", "units=UTF8", "format=html", "context=-1", "from=2031-02-30",
            "min_confidence=nan", "zone=", "kind=direct,,x", "fields=idd", "fields=", "fields=speaker.age",
            "facet=kinds", "facet_size=0", "highlight=yes", "=", "%ff=1",
            "cursor=x", "sort=relevance,published",
        ]
    )
    func values(query: String) throws {
        let answer = client.get("/quotes?" + query)
        #expect(answer.status == .badRequest)
        #expect(try answer.faults().count == 1)
    }

    @Test("An unknown parameter far from any other is told what there is")
    func unknown() throws {
        let detail = try client.get("/articles/weather?zzzzzz=1").json()["errors"][0]["detail"].string
        #expect(detail == "is not a parameter here; there are include, units, context, format.")
        let none = try client.get("/articles/weather/text?zzzzzz=1").json()["errors"][0]["detail"].string
        #expect(none == "is not a parameter here; this path takes none.")
    }

    @Test("What the client does not take is a 406, unless the format is asked for")
    func accept() throws {
        #expect(client.get("/quotes", [("Accept", "text/html")]).status == .notAcceptable)
        #expect(client.get("/quotes?format=json", [("Accept", "text/html")]).status == .ok)
        #expect(client.get("/articles/weather/text", [("Accept", "application/json")]).status == .notAcceptable)
        #expect(client.get("/articles/weather/text", [("Accept", "text/*")]).status == .ok)
    }

    @Test("A hostile target is told back only as text of JSON")
    func instance() throws {
        let target = "/nothing\"\\\u{1}</script>é"
        #expect(try client.get(target).json()["instance"].string == target)
    }

    @Test("Links begin with the base URL")
    func baseURL() throws {
        var configuration = ServerConfiguration()
        configuration.baseURL = "https://example.org/news/"
        let client = try TestClient(serving: SampleCorpus.served(), configuration)
        let answer = client.get("/quotes?limit=1")
        #expect(try answer.json()["links"]["self"].string == "https://example.org/news/quotes?limit=1")
        #expect(answer.header("Link")?.hasPrefix("<https://example.org/news/quotes?limit=1>; rel=\"self\"") == true)
        #expect(answer.header("ETag") != self.client.get("/quotes?limit=1").header("ETag"))
    }

    @Test(
        "A base URL that is none is refused at the start",
        arguments: ["example.org", "https://", "http://a b", "http://a>"]
    )
    func wrongBaseURL(url: String) {
        var configuration = ServerConfiguration()
        configuration.baseURL = url
        #expect(throws: ServerError.self) { try Responder(configuration) }
    }
}

import Foundation
import Model
import NIOCore
import NIOHTTP1
import Pipeline
import Testing

@testable import Server

@Suite struct DocumentRoutesTests {
    private static let operations: [(path: String, method: String)] = RouteTable.standard.routes.flatMap { route in
        route.methods.map { (route.pattern.template, $0.rawValue) }
    }

    private let client: TestClient
    private let document: JSONValue

    init() throws {
        var configuration = ServerConfiguration()
        configuration.isWatching = true
        client = try TestClient(configuration, annotatingBy: try CorpusPipeline())
        document = try client.json("/openapi.json")
    }

    @Test("Every path and method of the table is described, and no others")
    func complete() throws {
        #expect(document["openapi"].string == "3.1.0")
        #expect(document["paths"].names == RouteTable.standard.routes.map(\.pattern.template).sorted())
        for route in RouteTable.standard.routes {
            let methods = document["paths"][route.pattern.template].names
            #expect(methods == route.methods.map { $0.rawValue.lowercased() }.sorted())
        }
        let names = Self.operations.compactMap {
            document["paths"][$0.path][$0.method.lowercased()]["operationId"].string
        }
        #expect(Set(names).count == Self.operations.count)
    }

    @Test(
        "Every operation answers as it is described, with nothing and with each of its parameters' examples",
        arguments: operations
    )
    func operation(path: String, method: String) throws {
        let operation = document["paths"][path][method.lowercased()]
        let target = path.replacing("{id}", with: Self.id(for: path))
        let parameters = operation["parameters"].elements.filter { $0["in"].string == "query" }
        let required = parameters.filter { $0["required"] == .bool(true) }.map(query)
        try check(operation, method, target, required)
        for parameter in parameters where parameter["name"].string != "cursor" {
            #expect(parameter["description"].string?.isEmpty == false)
            try check(operation, method, target, required + [query(parameter)])
        }
        for form in parameters.filter({ $0["name"].string == "format" }).flatMap({ $0["schema"]["enum"].elements }) {
            try check(operation, method, target, required + ["format=" + (form.string ?? "")])
        }
    }

    private func query(_ parameter: JSONValue) -> String {
        let example = parameter["example"]
        var text =
            switch example {
            case .array(let values): values.compactMap(\.string).joined(separator: ",")
            case .string(let text): text
            case .integer(let number): "\(number)"
            case .number(let number): "\(number)"
            case .bool(let truth): "\(truth)"
            default: ""
            }
        text = text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
        return "\(parameter["name"].string ?? "")=\(text)"
    }

    private func check(_ operation: JSONValue, _ method: String, _ path: String, _ query: [String]) throws {
        let target = query.isEmpty ? path : path + "?" + Set(query).sorted().joined(separator: "&")
        let isBody = method == "POST"
        let answer = client.send(
            HTTPMethod(rawValue: method),
            target,
            isBody ? [("Content-Type", "application/json")] : [],
            body: isBody ? #"{"text": "“The port will close on Friday,” said Ana Duarte."}"# : ""
        )
        try #require(answer.status == .ok, "\(target): \(answer.text)")
        let described = operation["responses"]["200"]["content"]
        let media = answer.header("Content-Type")?.split(separator: ";").first.map(String.init) ?? ""
        if method == "HEAD" { return }
        try #require(described.names.contains(media), "\(target): \(media)")
        guard media == "application/json" else { return }
        let faults = SchemaCheck(document: document).faults(of: try answer.json(), against: described[media]["schema"])
        #expect(faults.isEmpty, "\(target)")
    }

    private static func id(for path: String) -> String {
        switch path.split(separator: "/").first {
        case "quotes": "harbour-strike.26"
        case "entities": "ana-duarte"
        case "utterances": "u-close"
        case "stories": "s-strike"
        case "outlets": "the-courier"
        default: "harbour-strike"
        }
    }

    @Test(
        "Refusals are as they are described",
        arguments: ["/quotes?limit=0", "/quotes/none.1", "/articles/none/text"]
    )
    func refusals(target: String) throws {
        let schema = document["components"]["schemas"]["Problem"]
        #expect(SchemaCheck(document: document).faults(of: try client.json(target), against: schema).isEmpty)
    }

    @Test("Where tokens are required, operations say so, but for those that are open")
    func tokens() throws {
        var configuration = ServerConfiguration()
        configuration.tokens = ["secret"]
        let client = try TestClient(serving: SampleCorpus.served(), configuration)
        for path in ["/openapi.json", "/docs", "/metrics", "/quotes"] {
            #expect(client.get(path).status == .unauthorized)
        }
        let document = try client.get("/openapi.json", [("Authorization", "Bearer secret")]).json()
        #expect(document["paths"]["/quotes"]["get"]["security"].elements.count == 1)
        #expect(document["paths"]["/healthz"]["get"]["security"] == .null)
        #expect(document["components"]["securitySchemes"]["token"]["scheme"].string == "bearer")
    }

    @Test("The reference names every path and parameter, and needs no file and no script")
    func reference() throws {
        let answer = client.get("/docs")
        #expect(answer.header("Content-Type") == "text/html; charset=utf-8")
        let policy = try #require(answer.header("Content-Security-Policy"))
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        for route in RouteTable.standard.routes {
            #expect(answer.text.contains("<code>\(route.pattern.template)</code>"))
            for parameter in route.parameters { #expect(answer.text.contains("<code>\(parameter.name)</code>")) }
        }
        for mark in ["<script", "src=", "=\"http", "@import", "url("] {
            #expect(!answer.text.contains(mark))
        }
        #expect(client.get("/docs", [("Accept", "application/json")]).status == .notAcceptable)
    }

    @Test("Metrics are lines of Prometheus' text format")
    func metrics() throws {
        let answer = client.get("/metrics")
        #expect(answer.header("Content-Type") == "text/plain; charset=utf-8; version=0.0.4")
        for line in answer.text.split(separator: "\n") where !line.hasPrefix("#") {
            #expect(line.wholeMatch(of: /[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [0-9.e+-]+/) != nil, "\(line)")
        }
        #expect(answer.text.contains("onrecord_index_size{of=\"articles\"} 4\n"))
        #expect(answer.text.contains("onrecord_ready 1\n"))
        #expect(answer.text.contains("process_resident_memory_bytes "))
    }

    @Test("Requests are counted by route and status, and by how long they took")
    func counting() throws {
        let metrics = ServerMetrics()
        metrics.count(route: "/quotes/{id}", status: .ok, duration: .microseconds(70))
        metrics.count(route: "/quotes/{id}", status: .notFound, duration: .milliseconds(3))
        metrics.count(route: nil, status: .requestHeaderFieldsTooLarge, duration: nil)
        let text = String(
            decoding: MetricsText.bytes(metrics, client.state, openConnections: 3),
            as: UTF8.self
        )
        for line in [
            "onrecord_http_requests_total{route=\"/quotes/{id}\",status=\"200\"} 1",
            "onrecord_http_requests_total{route=\"/quotes/{id}\",status=\"404\"} 1",
            "onrecord_http_requests_total{route=\"\",status=\"431\"} 1",
            "onrecord_http_request_duration_seconds_bucket{route=\"/quotes/{id}\",le=\"5e-05\"} 0",
            "onrecord_http_request_duration_seconds_bucket{route=\"/quotes/{id}\",le=\"0.0001\"} 1",
            "onrecord_http_request_duration_seconds_bucket{route=\"/quotes/{id}\",le=\"+Inf\"} 2",
            "onrecord_http_request_duration_seconds_count{route=\"/quotes/{id}\"} 2", "onrecord_connections_open 3",
        ] {
            #expect(text.contains(line + "\n"), "\(line)")
        }
    }

    @Test("A request keeps the name that it comes with, if that is a plain word")
    func requestID() {
        var ids = RequestID()
        #expect(ids.of(["X-Request-Id": "a-1_b.C"]) == "a-1_b.C")
        #expect(Set((0..<1000).map { _ in ids.next() }).count == 1000)
        for bad in ["", "a b", "é", String(repeating: "a", count: 65), "a\"b"] {
            let id = ids.of(["X-Request-Id": bad])
            #expect(id.utf8.count == 16)
            #expect(id != bad)
        }
        #expect(client.get("/quotes").id == "test")
    }
}

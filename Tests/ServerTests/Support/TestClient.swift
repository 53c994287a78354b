import Foundation
import Model
import NIOCore
import NIOHTTP1
import Pipeline
import TestSupport

@testable import Server

/// Asks the server without a socket.
struct TestClient {
    let responder: Responder
    var state: ServingState

    /// Asks a server that serves the sample corpus, or another, or none.
    init(
        serving corpus: ServedCorpus? = SampleCorpus.served(),
        _ configuration: ServerConfiguration = .init(),
        annotatingBy pipeline: CorpusPipeline? = nil
    ) throws {
        responder = try Responder(configuration, annotatingBy: pipeline)
        state = ServingState(catalogue: corpus.map(Catalogue.init))
    }

    /// Sends a request and gives the whole answer, what is made elsewhere or in parts too.
    func send(
        _ method: HTTPMethod,
        _ target: String,
        _ headers: [(String, String)] = [],
        body: String = "",
        version: HTTPVersion = .http1_1
    ) -> Response {
        var cache = BodyCache(capacity: 0)
        let head = Self.head(target, headers, method: method, version: version)
        let message = RequestMessage(head: head, body: Array(body.utf8), id: "test")
        var response = responder.respond(message, from: state, keeping: &cache)
        if let work = response.work { response = work(Cancellation()) }
        if let parts = response.parts { response.body = parts.bytes }
        return response
    }

    /// The head of a request, with a host where `headers` name none.
    static func head(
        _ target: String,
        _ headers: [(String, String)],
        method: HTTPMethod = .GET,
        version: HTTPVersion = .http1_1
    ) -> HTTPRequestHead {
        var fields = HTTPHeaders(headers)
        if !fields.contains(name: "host") { fields.add(name: "Host", value: "localhost") }
        return HTTPRequestHead(version: version, method: method, uri: target, headers: fields)
    }

    func get(_ target: String, _ headers: [(String, String)] = []) -> Response {
        send(.GET, target, headers)
    }

    /// The answer's JSON.
    func json(_ target: String) throws -> JSONValue { try get(target).json() }

    /// The ids of a list's rows.
    func ids(_ target: String) throws -> [String] { try json(target)["data"].elements.compactMap(\.["id"].string) }
}

extension Response {
    var text: String { String(decoding: body, as: UTF8.self) }

    func json() throws -> JSONValue { try JSONDecoder().decode(JSONValue.self, from: Data(body)) }

    func header(_ name: String) -> String? { headers.first(name: name) }

    /// The names of the parameters that a refusal finds wrong.
    func faults() throws -> [String] { try json()["errors"].elements.compactMap(\.["parameter"].string) }
}

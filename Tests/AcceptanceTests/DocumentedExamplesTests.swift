import Foundation
import Model
import NIOCore
import NIOHTTP1
import Pipeline
import Testing

@testable import Server

/// Every `curl` of docs/api.md, asked of a server of the examples.
@Suite struct DocumentedExamplesTests {
    /// A command, as the shell divides it.
    struct Example: Sendable, CustomTestStringConvertible {
        let line: String
        let words: [String]

        var testDescription: String { line }

        /// The request that curl would send: method, target, fields and body.
        var request: (method: HTTPMethod, target: String, fields: [(String, String)], body: String) {
            var target = ""
            var fields: [(String, String)] = []
            var query: [String] = []
            var body: String?
            var words = self.words.dropFirst()[...]
            while let word = words.popFirst() {
                switch word {
                case "-G", "--compressed": break
                case "-o": _ = words.popFirst()
                case "-d": query.append(words.popFirst() ?? "")
                case "--data-urlencode": query.append(Self.encoded(words.popFirst() ?? ""))
                case "--data-binary": body = words.popFirst()
                case "--json":
                    body = words.popFirst()
                    fields.append(("Content-Type", "application/json"))
                case "-H":
                    let parts = (words.popFirst() ?? "").split(separator: ": ", maxSplits: 1)
                    fields.append((String(parts[0]), String(parts[1])))
                default: target = word.replacing("http://127.0.0.1:8080", with: "")
                }
            }
            if !query.isEmpty { target += "?" + query.joined(separator: "&") }
            return (body == nil ? .GET : .POST, target, fields, body ?? "")
        }

        private static func encoded(_ pair: String) -> String {
            let parts = pair.split(separator: "=", maxSplits: 1)
            let value = String(parts[1]).addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
            return "\(parts[0])=\(value)"
        }
    }

    /// The commands of a document: indented lines that begin with `curl`.
    static func examples(in document: String) throws -> [Example] {
        let text = try String(contentsOf: Wire.checkout.appending(path: document), encoding: .utf8)
        return text.split(separator: "\n").filter { $0.hasPrefix("    curl ") }
            .map { line in
                let line = line.trimmingCharacters(in: .whitespaces)
                return Example(line: line, words: words(of: line))
            }
    }

    /// Divides a line as the shell does, with single marks around what holds spaces.
    private static func words(of line: String) -> [String] {
        var words: [String] = []
        for (index, part) in line.split(separator: "'", omittingEmptySubsequences: false).enumerated() {
            if index % 2 == 1 {
                words.append(String(part))
            } else {
                words += part.split(separator: " ").map(String.init)
            }
        }
        return words
    }

    private func client() async throws -> (Responder, ServingState) {
        let build = try await Wire.build()
        let served = ServedCorpus(index: build.index, build: build.hash, version: "0", issues: build.issues)
        return (
            try Responder(ServerConfiguration(), annotatingBy: try CorpusPipeline()),
            ServingState(catalogue: Catalogue(served))
        )
    }

    @Test("The examples of the documents answer, and with something", arguments: ["docs/api.md", "README.md"])
    func answers(document: String) async throws {
        let (responder, state) = try await client()
        let examples = try Self.examples(in: document)
        #expect(!examples.isEmpty)
        for example in examples {
            let request = example.request
            var head = HTTPRequestHead(version: .http1_1, method: request.method, uri: request.target)
            head.headers.add(name: "Host", value: "127.0.0.1:8080")
            for (name, value) in request.fields { head.headers.add(name: name, value: value) }
            var cache = BodyCache(capacity: 0)
            let message = RequestMessage(head: head, body: Array(request.body.utf8), id: "example")
            var answer = responder.respond(message, from: state, keeping: &cache)
            if let work = answer.work { answer = work(Cancellation()) }
            let bytes = answer.parts?.bytes ?? answer.body
            let text = String(decoding: bytes, as: UTF8.self)
            try #require([200, 206].contains(answer.status.code), "\(example.line): \(text)")
            #expect(bytes.count > 20, "\(example.line)")
            for nothing in [
                "\"data\":[]", "\"items\":[]", "\"matches\":[]", "\"quotes\":[]", "\"label\":\"Quotes\",\"total\":0",
            ] {
                #expect(!text.contains(nothing), "\(example.line)")
            }
        }
    }
}

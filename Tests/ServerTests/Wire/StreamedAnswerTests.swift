import Foundation
import Index
import Logging
import Model
import Pipeline
import Testing

@testable import Server

/// Answers that are made part by part, and work that is done away from the event loops.
@Suite struct StreamedAnswerTests {
    private static let articles = 4000

    /// A corpus whose whole list does not fit into the buffers of a socket.
    private static let corpus: ServedCorpus = {
        let template = SampleCorpus.linked.articles[3]
        let annotated = (0..<articles)
            .map { number in
                var copy = template
                copy.article.id = "weather-" + String(10_000 + number)
                return copy
            }
        let linked = LinkedCorpus(
            articles: annotated,
            entities: [SampleCorpus.linked.entities[1]],
            entityOf: annotated.map { _ in [0] },
            utterances: [],
            stories: [],
            storyOf: annotated.map { _ in nil },
            duplicateOf: annotated.map { _ in nil }
        )
        return SampleCorpus.served(linked)
    }()

    private func serve(
        _ limits: ServerLimits = ServerLimits(),
        _ body: (HTTPServer, Int) async throws -> Void
    ) async throws {
        var configuration = ServerConfiguration()
        configuration.port = 0
        configuration.limits = limits
        // No connection here ends by waiting, however busy the machine is.
        configuration.limits.idleTime = .seconds(600)
        let server = try HTTPServer(
            configuration: configuration,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
            annotatingBy: try CorpusPipeline()
        )
        let port = try await server.start().port
        do {
            server.publish(Self.corpus)
            try await body(server, port)
        } catch {
            await server.shutdown(within: .zero)
            throw error
        }
        await server.shutdown(within: .seconds(5))
    }

    /// The bytes of a chunked body.
    private func unchunked(_ answer: String) -> String {
        var rest = answer.split(separator: "\r\n\r\n", maxSplits: 1).last.map(String.init) ?? ""
        var body = ""
        while let line = rest.range(of: "\r\n"), let size = Int(rest[..<line.lowerBound], radix: 16), size > 0 {
            let start = line.upperBound
            let end = rest.utf8.index(start, offsetBy: size)
            body += rest[start..<end]
            rest = String(rest[rest.utf8.index(end, offsetBy: 2)...])
        }
        return body
    }

    private func get(_ target: String, _ fields: String = "Connection: close\r\n") -> String {
        "GET \(target) HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"
    }

    @Test("A client that reads late gets the whole list, while others are served")
    func lateReader() async throws {
        try await serve { _, port in
            let lines = try await SocketClient.connect(to: port) { client in
                try await client.send(self.get("/quotes?format=jsonl"))
                try await Task.sleep(for: .milliseconds(100))
                let other = try await SocketClient.connect(to: port) { other in
                    try await other.send(self.get("/healthz"))
                    return try await other.rest()
                }
                #expect(other.hasSuffix("{\"status\":\"ok\"}"))
                return self.unchunked(try await client.rest()).split(separator: "\n")
            }
            #expect(lines.count == Self.articles)
            #expect(Set(lines.map { $0.prefix(22) }).count == Self.articles)
        }
    }

    @Test(
        "A streamed answer leaves the connection open for the next request; an old client gets the end of the connection"
    )
    func endings() async throws {
        try await serve { _, port in
            try await SocketClient.connect(to: port) { client in
                try await client.send(self.get("/quotes?format=csv&fields=id", "") + self.get("/healthz"))
                let answers = try await client.rest()
                #expect(answers.contains("Transfer-Encoding: chunked"))
                #expect(answers.contains("\r\n0\r\n\r\nHTTP/1.1 200 OK\r\n"))
                #expect(answers.hasSuffix("{\"status\":\"ok\"}"))
            }
            try await SocketClient.connect(to: port) { client in
                try await client.send("GET /quotes?format=csv&fields=id HTTP/1.0\r\n\r\n")
                let answer = try await client.rest()
                #expect(answer.hasPrefix("HTTP/1.0 200 OK\r\n"))
                #expect(!answer.lowercased().contains("transfer-encoding"))
                #expect(answer.split(separator: "\r\n\r\n")[1].split(separator: "\r\n").count == Self.articles + 1)
            }
            try await SocketClient.connect(to: port) { client in
                try await client.send("HEAD /quotes?format=csv HTTP/1.1\r\nHost: localhost\r\n\r\n")
                let answer = try await client.rest()
                #expect(answer.contains(" 200 OK\r\n"))
                #expect(answer.hasSuffix("\r\n\r\n"))
                #expect(!answer.contains("\r\n0\r\n"))
                #expect(!answer.lowercased().contains("transfer-encoding"))
            }
        }
    }

    @Test("A client that leaves in the middle of an answer costs nobody anything")
    func leavers() async throws {
        try await serve { _, port in
            for _ in 0..<20 {
                try await SocketClient.connect(to: port) { client in
                    try await client.send(self.get("/quotes?format=jsonl"))
                }
            }
            try await SocketClient.connect(to: port) { client in
                try await client.send(self.get("/quotes?limit=1"))
                #expect(try await client.rest().contains("\"total\":\(Self.articles)"))
            }
        }
    }

    @Test("A body is annotated, its connection kept; more work than may wait is refused with when to come back")
    func extract() async throws {
        var limits = ServerLimits()
        limits.workers = 1
        limits.waiting = 0
        let long = String(repeating: "“It is late,” said Rui Melo, who had waited for the train.\n\n", count: 8000)
        let post =
            "POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: \(long.utf8.count)\r\n\r\n"
        try await serve(limits) { _, port in
            let statuses = try await withThrowingTaskGroup(of: Substring.self) { group in
                for _ in 0..<4 {
                    group.addTask {
                        try await SocketClient.connect(to: port) { client in
                            try await client.send(post + long)
                            let answer = try await client.answer()
                            if answer.hasPrefix("HTTP/1.1 503") {
                                #expect(answer.lowercased().contains("retry-after: "))
                                #expect(answer.contains("application/problem+json"))
                            }
                            try await client.send(self.get("/healthz"))
                            #expect(try await client.rest().hasSuffix("{\"status\":\"ok\"}"))
                            return answer.dropFirst(9).prefix(3)
                        }
                    }
                }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(statuses.contains("200"))
            #expect(statuses.contains("503"))
            #expect(statuses.allSatisfy { ["200", "503"].contains($0) })
        }
    }

    @Test("A client that leaves while its article is annotated is let go")
    func extractLeaver() async throws {
        let long = String(repeating: "“It is late,” said Rui Melo, who had waited for the train.\n\n", count: 4000)
        let post =
            "POST /extract HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: \(long.utf8.count)\r\n\r\n"
        try await serve { _, port in
            for _ in 0..<3 {
                try await SocketClient.connect(to: port) { client in
                    try await client.send(post + long)
                    client.closeOutput()
                    #expect(try await client.rest().isEmpty)
                }
            }
            try await SocketClient.connect(to: port) { client in
                try await client.send(self.get("/metrics"))
                #expect(try await client.rest().contains("onrecord_connections_open 1\n"))
            }
        }
    }
}

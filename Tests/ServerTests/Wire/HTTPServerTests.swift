import Logging
import Testing

@testable import Server

@Suite struct HTTPServerTests {
    private static let get = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"

    private static let anyPort = {
        var configuration = ServerConfiguration()
        configuration.port = 0
        // No connection here ends by waiting, however busy the machine is.
        configuration.limits.idleTime = .seconds(600)
        configuration.limits.requestTime = .seconds(600)
        return configuration
    }()

    /// Runs a server for the time of `body`.
    private func serve(
        _ configuration: ServerConfiguration = anyPort,
        _ body: (HTTPServer, Int) async throws -> Void
    ) async throws {
        let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
        let server = try HTTPServer(configuration: configuration, logger: logger)
        let address = try await server.start()
        #expect(address.port != 0)
        #expect(address.url == "http://127.0.0.1:\(address.port)")
        do {
            try await body(server, address.port)
        } catch {
            await server.shutdown(within: .zero)
            throw error
        }
        await server.shutdown(within: .seconds(5))
    }

    @Test("A connection is kept for several requests, HEAD among them")
    func keepAlive() async throws {
        try await serve { server, port in
            server.publish(SampleCorpus.served())
            try await SocketClient.connect(to: port) { client in
                try await client.send("GET /quotes HTTP/1.1\r\nHost: localhost\r\n\r\n")
                let whole = try await client.answer()
                #expect(whole.contains("\"build\":\"build-1\""))
                try await client.send("HEAD /quotes HTTP/1.1\r\nHost: localhost\r\n\r\n")
                let head = try await client.answer(hasBody: false)
                let length = whole.split(separator: "\r\n").first { $0.hasPrefix("Content-Length") }
                #expect(length.map { head.contains($0) } == true)
                try await client.send(Self.get)
                #expect(try await client.answer().hasSuffix("{\"status\":\"ok\"}"))
            }
        }
    }

    @Test("The corpus published last is served, and before the first the state of its making")
    func publishing() async throws {
        try await serve { server, port in
            server.report(.building(stage: "reading", done: 2, total: nil))
            try await SocketClient.connect(to: port) { client in
                let ready = "GET /readyz HTTP/1.1\r\nHost: localhost\r\n\r\n"
                try await client.send(ready)
                #expect(try await client.answer().contains("\"stage\":\"reading\",\"done\":2,\"total\":null"))
                for build in ["one", "two"] {
                    server.publish(SampleCorpus.served(build: build))
                    try await client.send(ready)
                    #expect(try await client.answer().contains("\"build\":\"\(build)\""))
                }
            }
        }
    }

    @Test("HTTP/1.0 gets an answer and the end of the connection")
    func oldVersion() async throws {
        try await serve { _, port in
            try await SocketClient.connect(to: port) { client in
                try await client.send("GET /healthz HTTP/1.0\r\n\r\n")
                let answer = try await client.rest()
                #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
                #expect(answer.hasSuffix("{\"status\":\"ok\"}"))
                #expect(!answer.lowercased().contains("transfer-encoding"))
            }
        }
    }

    @Test("A client that closes its side after asking gets all its answers")
    func halfClosed() async throws {
        try await serve { server, port in
            server.publish(SampleCorpus.served())
            try await SocketClient.connect(to: port) { client in
                try await client.send("GET /quotes HTTP/1.1\r\nHost: localhost\r\n\r\n" + Self.get)
                client.closeOutput()
                let answers = try await client.rest()
                #expect(answers.contains("\"build\":\"build-1\""))
                #expect(answers.hasSuffix("{\"status\":\"ok\"}"))
            }
        }
    }

    @Test("A client that asks much and reads late gets all of it, in order")
    func lateReader() async throws {
        try await serve { server, port in
            server.publish(SampleCorpus.served())
            try await SocketClient.connect(to: port) { client in
                let wanted = (0..<400).map { 1 + $0 % 5 }
                let requests = wanted.map { limit in
                    "GET /quotes?context=5000&limit=\(limit) HTTP/1.1\r\nHost: localhost\r\n\r\n"
                }
                try await client.send(requests.joined())
                try await Task.sleep(for: .milliseconds(50))
                for limit in wanted {
                    let answer = try await client.answer()
                    #expect(answer.contains("\"meta\":{\"total\":5,\"limit\":\(limit),"))
                }
            }
        }
    }

    @Test("A client that closes its side in the middle of a request is told so")
    func halfRequest() async throws {
        try await serve { _, port in
            for request in [
                "GET /healthz HTT", "POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc",
            ] {
                try await SocketClient.connect(to: port) { client in
                    try await client.send(request)
                    client.closeOutput()
                    #expect(try await client.rest().hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
                }
            }
        }
    }

    @Test("A client that sends too much can read why")
    func refusedBody() async throws {
        try await serve { _, port in
            try await SocketClient.connect(to: port) { client in
                try await client.send("POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n")
                try await client.send(String(repeating: "a", count: 1_000_000))
                #expect(try await client.answer().hasPrefix("HTTP/1.1 413 "))
            }
        }
    }

    @Test("A connection too many is told so, and makes no difference to the others")
    func connectionLimit() async throws {
        var configuration = Self.anyPort
        configuration.limits.connections = 1
        try await serve(configuration) { _, port in
            try await SocketClient.connect(to: port) { first in
                try await first.send(Self.get)
                #expect(try await first.answer().hasPrefix("HTTP/1.1 200 OK\r\n"))
                let refusal = try await SocketClient.connect(to: port) { second in
                    try await second.send(Self.get)
                    return try await second.answer()
                }
                #expect(refusal.hasPrefix("HTTP/1.1 503 "))
                #expect(refusal.contains("application/problem+json"))
                try await first.send(Self.get)
                #expect(try await first.answer().hasPrefix("HTTP/1.1 200 OK\r\n"))
            }
        }
    }

    @Test("A stop lets an open request end, and takes no more")
    func gracefulStop() async throws {
        try await serve { server, port in
            try await SocketClient.connect(to: port) { client in
                try await client.send(
                    "POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n"
                )
                #expect(try await client.answer(hasBody: false).hasPrefix("HTTP/1.1 100 "))
                async let stopped: Void = server.shutdown(within: .seconds(30))
                while (try? await SocketClient.connect(to: port) { _ in }) != nil { await Task.yield() }
                try await client.send("body")
                let answer = try await client.rest()
                #expect(answer.hasPrefix("HTTP/1.1 405 "))
                #expect(answer.lowercased().contains("\r\nconnection: close\r\n"))
                await stopped
            }
        }
    }

    @Test("A stop closes idle connections at once, and the rest when its time is up")
    func stop() async throws {
        try await serve { server, port in
            try await SocketClient.connect(to: port) { idle in
                try await idle.send(Self.get)
                _ = try await idle.answer()
                try await SocketClient.connect(to: port) { busy in
                    try await busy.send(
                        "POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n"
                    )
                    _ = try await busy.answer(hasBody: false)
                    await server.shutdown(within: .milliseconds(50))
                    #expect(try await busy.rest() == "")
                }
                #expect(try await idle.rest() == "")
            }
            await server.shutdown()
        }
    }

    /// What a server says that cannot start.
    private func startError(host: String, port: Int) async throws -> ServerError? {
        var configuration = ServerConfiguration()
        configuration.host = host
        configuration.port = port
        do {
            try await serve(configuration) { _, _ in }
            return nil
        } catch let error as ServerError {
            return error
        }
    }

    @Test("A port that is taken is told apart from other failures")
    func addressInUse() async throws {
        try await serve { _, port in
            let error = try await startError(host: "127.0.0.1", port: port)
            #expect(error == .addressInUse(host: "127.0.0.1", port: port))
        }
        guard case .cannotListen = try await startError(host: "203.0.113.1", port: 0) else {
            Issue.record("An address of another machine was listened on.")
            return
        }
    }

    @Test("A server is started once")
    func startedTwice() async throws {
        try await serve { server, _ in
            await #expect(throws: ServerError.alreadyStarted) {
                _ = try await server.start()
            }
        }
    }
}

import Foundation
import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Server

@Suite struct ConnectionPipelineTests {
    private static let get = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"

    @Test("A request is answered with length, date and timing, and the connection stays")
    func answer() throws {
        let connection = try TestConnection()
        try connection.send(Self.get)
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n{\"status\":\"ok\"}"))
        #expect(answer.contains("\r\nContent-Length: 15\r\n"))
        #expect(answer.contains("\r\nDate: "))
        #expect(answer.contains("\r\nServer-Timing: app;dur="))
        #expect(!answer.contains("Connection:"))
        #expect(!connection.isClosed)
    }

    @Test("An answer bears the name of its request, the client's own or a new one, also where it was kept")
    func requestID() throws {
        let connection = try TestConnection()
        var ids: Set<Substring> = []
        for _ in 0..<4 {
            try connection.send("GET /quotes HTTP/1.1\r\nHost: localhost\r\n\r\n")
            let fields = try connection.received().split(separator: "\r\n").filter { $0.hasPrefix("X-Request-Id: ") }
            #expect(fields.count == 1)
            ids.formUnion(fields)
        }
        #expect(ids.count == 4)
        try connection.send("GET /quotes HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: mine\r\n\r\n")
        #expect(try connection.received().contains("\r\nX-Request-Id: mine\r\n"))
    }

    @Test("A server that stops answers the request that it has begun, says that it is the last, and closes")
    func quiescing() throws {
        let connection = try TestConnection()
        try connection.send("POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n")
        connection.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        try connection.send("hi" + Self.get)
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n"))
        #expect(answer.contains("\r\nConnection: close\r\n"))
        #expect(!answer.contains(" 200 OK"))
        #expect(connection.isClosed)
    }

    @Test("A server that stops while an answer is on its way closes behind it")
    func quiescingBehindAnAnswer() throws {
        let connection = try TestConnection()
        connection.channel.isWritable = false
        try connection.send(Self.get + Self.get)
        connection.channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        #expect(!connection.isClosed)
        connection.channel.isWritable = true
        connection.channel.pipeline.fireChannelWritabilityChanged()
        #expect(try connection.statuses() == [200])
        #expect(connection.isClosed)
    }

    @Test("Requests sent together are answered in their order")
    func pipelining() throws {
        let connection = try TestConnection()
        try connection.send(Self.get + "GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n" + Self.get)
        #expect(try connection.statuses() == [200, 404, 200])
    }

    @Test("A request may come byte by byte")
    func bytewise() throws {
        let connection = try TestConnection()
        for byte in Self.get.utf8 { try connection.send([byte]) }
        #expect(try connection.statuses() == [200])
        try connection.send(Self.get)
        #expect(try connection.statuses() == [200])
    }

    @Test("HEAD has the head of GET and no body")
    func head() throws {
        let connection = try TestConnection()
        try connection.send("HEAD /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let answer = try connection.received()
        #expect(answer.contains("\r\nContent-Length: 15\r\n"))
        #expect(answer.hasSuffix("\r\n\r\n"))
        try connection.send(Self.get)
        #expect(try connection.statuses() == [200])
    }

    @Test("Answers without a body have no length")
    func noBody() throws {
        let connection = try TestConnection()
        try connection.send("OPTIONS /quotes HTTP/1.1\r\nHost: localhost\r\n\r\n")
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 204 No Content\r\n"))
        #expect(!answer.lowercased().contains("content-length"))
        #expect(!answer.lowercased().contains("transfer-encoding"))
        try connection.send("GET /quotes HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\n\r\n" + Self.get)
        let next = try connection.received()
        #expect(next.hasPrefix("HTTP/1.1 304 Not Modified\r\n"))
        #expect(next.contains("{\"status\":\"ok\"}"))
        #expect(next.components(separatedBy: "transfer-encoding").count == 1)
    }

    @Test(
        "A connection ends when the client wants it, and with HTTP/1.0 unless it wants it to stay",
        arguments: [
            ("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "close"),
            ("GET /healthz HTTP/1.0\r\n\r\n", "close"),
            ("GET /healthz HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", "keep-alive"),
            ("GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n", "close"),
        ]
    )
    func ending(request: String, connectionField: String) throws {
        let connection = try TestConnection()
        try connection.send(request)
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
        #expect(answer.contains("\r\nConnection: \(connectionField)\r\n"))
        #expect(connection.isClosed == (connectionField == "close"))
    }

    @Test("A body is read and let go, whole or in chunks")
    func bodies() throws {
        let connection = try TestConnection()
        try connection.send("POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nhello" + Self.get)
        #expect(try connection.statuses() == [405, 200])
        try connection.send(
            "GET /healthz HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
                + Self.get
        )
        #expect(try connection.statuses() == [200, 200])
    }

    @Test("A client that waits for leave to send its body gets it")
    func expectation() throws {
        let connection = try TestConnection()
        try connection.send(
            "POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n"
        )
        #expect(try connection.received() == "HTTP/1.1 100 Continue\r\n\r\n")
        try connection.send("hi")
        #expect(try connection.statuses() == [405])
        try connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nExpect: a-pony\r\n\r\n")
        #expect(try connection.statuses() == [417])
    }

    @Test("A client that does not read is not read from, and its next request waits")
    func backPressure() throws {
        let connection = try TestConnection()
        connection.channel.isWritable = false
        try connection.send(Self.get + Self.get)
        #expect(try connection.statuses() == [200])
        connection.channel.isWritable = true
        connection.channel.pipeline.fireChannelWritabilityChanged()
        #expect(try connection.statuses() == [200])
    }

    @Test("Any number of requests that waited are answered, with no more of the stack than one")
    func waiting() throws {
        let connection = try TestConnection()
        connection.channel.isWritable = false
        try connection.send(String(repeating: Self.get, count: 20_000))
        connection.channel.isWritable = true
        connection.channel.pipeline.fireChannelWritabilityChanged()
        #expect(try connection.statuses().count == 20_000)
    }
}

import TestSupport
import Testing

@testable import Server

@Suite struct MalformedRequestTests {
    private static let host = "Host: localhost\r\n"

    @Test(
        "What is not HTTP is a 400 problem, and the connection ends",
        arguments: [
            "hello\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9x\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\u{0}", "GET /\r\n\r\n",
            "GET / HTTP/1.1\r\nHost localhost\r\n\r\n", "GET / HTTP/1.1\r\nHo st: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\n Host: localhost\r\n\r\n", "GET / HTTP/1.1\r\nHost: local\u{0}host\r\n\r\n",
            "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n", "get / HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        ]
    )
    func malformed(request: String) throws {
        let connection = try TestConnection()
        try connection.send(request)
        let answer = try connection.received()
        #expect(answer.hasPrefix("HTTP/1.1 400 ") || answer.hasPrefix("HTTP/1.1 505 "))
        #expect(answer.contains("\r\nContent-Type: application/problem+json\r\n"))
        #expect(answer.contains("\r\nConnection: close\r\n"))
        #expect(answer.contains("\r\nX-Content-Type-Options: nosniff\r\n"))
        connection.wait(seconds: 3)
        #expect(connection.isClosed)
    }

    @Test(
        "A request whose length is not certain is refused, and nothing behind it is answered",
        arguments: [
            "Content-Length: 5\r\nContent-Length: 6\r\n", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "Content-Length: 5, 6\r\n", "Content-Length: -1\r\n",
            "Content-Length: +5\r\n", "Content-Length: 5x\r\n", "Content-Length: 99999999999999999999999\r\n",
            "Transfer-Encoding: gzip\r\n", "Transfer-Encoding: chunked, gzip\r\n", "Transfer-Encoding : chunked\r\n",
        ]
    )
    func smuggling(fields: String) throws {
        let connection = try TestConnection()
        let smuggled = "GET /corpus HTTP/1.1\r\n\(Self.host)\r\n"
        try connection.send("POST /healthz HTTP/1.1\r\n\(Self.host)\(fields)\r\n0\r\n\r\n\(smuggled)")
        #expect(try connection.statuses() == [400])
    }

    @Test(
        "A broken chunk ends the connection with a 400",
        arguments: ["x\r\n", "5\r\nabc\r\n0\r\n\r\n", "ffffffffffffffffff\r\n"]
    )
    func chunks(body: String) throws {
        let connection = try TestConnection()
        try connection.send("POST /quotes HTTP/1.1\r\n\(Self.host)Transfer-Encoding: chunked\r\n\r\n\(body)")
        #expect(try connection.statuses() == [400])
        connection.wait(seconds: 3)
        #expect(connection.isClosed)
    }

    @Test("Any bytes are answered or refused, never a crash", arguments: 0..<200)
    func noise(seed: UInt64) throws {
        var generator = SeededRandom(seed)
        let connection = try TestConnection()
        var request = Array("GET /quotes?limit=2 HTTP/1.1\r\n\(Self.host)Accept: */*\r\n\r\n".utf8)
        for _ in 0..<(1 + Int(seed % 6)) {
            let place = Int.random(in: 0..<request.count, using: &generator)
            request[place] = UInt8.random(in: 0...255, using: &generator)
        }
        try connection.send(request)
        connection.wait(seconds: 31)
        let statuses = try connection.statuses()
        #expect(statuses.count == 1)
        #expect(statuses.allSatisfy { (200...505).contains($0) && $0 != 500 })
    }
}

import NIOEmbedded
import Testing

@testable import Server

@Suite struct WireLimitTests {
    private static let get = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"

    private func target(_ length: Int) -> String {
        "GET /\(String(repeating: "a", count: length)) HTTP/1.1\r\nHost: localhost\r\n\r\n"
    }

    private func field(_ length: Int) -> String {
        "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Long: \(String(repeating: "a", count: length))\r\n\r\n"
    }

    private func fields(_ count: Int) -> String {
        let fields = (0..<count).map { "X-\($0): \(String(repeating: "a", count: 200))\r\n" }.joined()
        return "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\(fields)\r\n"
    }

    private func inPieces(_ text: String, _ size: Int, to connection: TestConnection) throws {
        let bytes = Array(text.utf8)
        for start in stride(from: 0, to: bytes.count, by: size) {
            try connection.send(bytes[start..<min(bytes.count, start + size)])
        }
    }

    @Test(
        "A request line may have 8 KiB, however it comes",
        arguments: [(8170, 404), (8178, 404), (8179, 414), (8190, 414), (20_000, 414), (90_000, 414), (300_000, 414)],
        [1 << 20, 1400, 97]
    )
    func requestLine(length: (bytes: Int, status: Int), piece: Int) throws {
        let connection = try TestConnection()
        try inPieces(target(length.bytes), piece, to: connection)
        #expect(try connection.statuses() == [length.status])
    }

    @Test(
        "The header fields may have 32 KiB, however they come",
        arguments: [(32_000, 200), (33_000, 431), (90_000, 431), (300_000, 431)],
        [1 << 20, 1400, 97]
    )
    func headerField(length: (bytes: Int, status: Int), piece: Int) throws {
        let connection = try TestConnection()
        try inPieces(field(length.bytes), piece, to: connection)
        #expect(try connection.statuses() == [length.status])
    }

    @Test("Many fields count together", arguments: [(150, 200), (165, 431), (2000, 431)], [1 << 20, 1400])
    func manyFields(count: (fields: Int, status: Int), piece: Int) throws {
        let connection = try TestConnection()
        try inPieces(fields(count.fields), piece, to: connection)
        #expect(try connection.statuses() == [count.status])
    }

    @Test("The limits hold for later requests too, and what came before is answered", arguments: [1 << 20, 1400])
    func later(piece: Int) throws {
        let connection = try TestConnection()
        try inPieces(Self.get + Self.get + target(9000) + Self.get, piece, to: connection)
        #expect(try connection.statuses() == [200, 200, 414])
        #expect(try connection.statuses() == [])
    }

    @Test("A head that never ends is refused before it is in memory")
    func endless() throws {
        let connection = try TestConnection()
        try connection.send("GET / HTTP/1.1\r\n")
        for number in 0..<10_000 where !connection.isClosed { try connection.send("X-\(number): abcdefgh\r\n") }
        #expect(try connection.statuses() == [431])
    }

    @Test("A body may have 2 MiB, announced or not")
    func body() throws {
        let announced = try TestConnection()
        try announced.send("POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2097153\r\n\r\n")
        #expect(try announced.statuses() == [413])
        let chunked = try TestConnection()
        try chunked.send("POST /quotes HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        let chunk = "10000\r\n" + String(repeating: "a", count: 0x10000) + "\r\n"
        for _ in 0..<32 { try chunked.send(chunk) }
        #expect(try chunked.statuses() == [])
        try chunked.send("1\r\na\r\n")
        #expect(try chunked.statuses() == [413])
        let allowed = try TestConnection()
        try allowed.send("POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2097152\r\n\r\n")
        try allowed.send([UInt8](repeating: 65, count: 2_097_152))
        #expect(try allowed.statuses() == [405])
    }

    @Test(
        "A request that is not there after 30 seconds is a 408",
        arguments: [
            "G", "GET /healthz HTTP/1.1\r\n", "GET /healthz HTTP/1.1\r\nHost: localhost\r\n",
            "POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc",
        ]
    )
    func slow(request: String) throws {
        let connection = try TestConnection()
        try connection.send(request)
        connection.wait(seconds: 29)
        #expect(try connection.statuses() == [])
        connection.wait(seconds: 1)
        #expect(try connection.statuses() == [408])
        connection.wait(seconds: 2)
        #expect(connection.isClosed)
    }

    @Test("Trickling bytes does not prolong the time for a request")
    func trickle() throws {
        let connection = try TestConnection()
        try connection.send("GET /healthz HTTP/1.1\r\nX-Slow: ")
        for _ in 0..<29 {
            connection.wait(seconds: 1)
            try connection.send("a")
        }
        #expect(try connection.statuses() == [])
        connection.wait(seconds: 1)
        #expect(try connection.statuses() == [408])
    }

    @Test("A connection without a request is closed after 60 seconds, in silence")
    func idle() throws {
        let connection = try TestConnection()
        connection.wait(seconds: 59)
        try connection.send(Self.get)
        #expect(try connection.statuses() == [200])
        connection.wait(seconds: 59)
        #expect(!connection.isClosed)
        connection.wait(seconds: 1)
        #expect(connection.isClosed)
        #expect(try connection.received().isEmpty)
    }

    @Test("The time for a request begins with its first byte, not with the connection")
    func laterRequest() throws {
        let connection = try TestConnection()
        connection.wait(seconds: 50)
        try connection.send("GET /healthz HTTP/1.1\r\n")
        connection.wait(seconds: 20)
        try connection.send("Host: localhost\r\n\r\n")
        #expect(try connection.statuses() == [200])
    }

    @Test("A client that reads nothing for 60 seconds is left")
    func stalled() throws {
        let connection = try TestConnection()
        connection.channel.isWritable = false
        try connection.send(Self.get)
        connection.wait(seconds: 59)
        #expect(!connection.isClosed)
        connection.wait(seconds: 1)
        #expect(connection.isClosed)
    }
}

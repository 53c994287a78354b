import NIOCore
import NIOEmbedded
import TestSupport
import Testing

@testable import Server

@Suite struct RequestShortcutTests {
    private static let quotes = "GET /quotes HTTP/1.1\r\nHost: localhost\r\n\r\n"

    private let connection: TestConnection

    init() throws {
        connection = try TestConnection()
    }

    private var knowsQuotes: Bool {
        let kept = connection.service.kept(on: connection.channel.eventLoop)
        return kept?.value.memo.answer(to: ByteBuffer(string: Self.quotes), from: connection.state.current) != nil
    }

    /// Asks until the answer is kept.
    private func learn() throws {
        for _ in 0..<3 {
            try connection.send(Self.quotes)
            #expect(try connection.statuses() == [200])
        }
        #expect(knowsQuotes)
    }

    /// An answer without what belongs to its moment.
    private static func lasting(_ answer: String) -> [Substring] {
        answer.replacing(/"request_id":"[^"]*"/, with: "")
            .split(separator: "\r\n")
            .filter { line in
                !["Date: ", "X-Request-Id: ", "Server-Timing: "].contains { line.hasPrefix($0) }
            }
    }

    @Test("Who asks in the same bytes gets the same answer, counted and under a name of its own")
    func same() throws {
        var answers: [String] = []
        for _ in 0..<5 {
            try connection.send(Self.quotes)
            answers.append(try connection.received())
        }
        #expect(knowsQuotes)
        #expect(Set(answers.map(Self.lasting)).count == 1)
        for field in ["Date: ", "X-Request-Id: ", "Server-Timing: app;dur=", "Content-Length: "] {
            #expect(answers.allSatisfy { $0.components(separator: "\r\n" + field) == 2 })
        }
        let counted = connection.service.metrics.series.first { $0.route == "/quotes" }
        #expect(counted?.answers.first { $0.status == 200 }?.count.value == 5)
    }

    @Test("What has no body is repeated without one")
    func notModified() throws {
        for _ in 0..<4 {
            try connection.send("GET /quotes HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: *\r\n\r\n")
            let answer = try connection.received()
            #expect(answer.hasPrefix("HTTP/1.1 304 "))
            #expect(answer.hasSuffix("\r\n\r\n"))
        }
    }

    @Test("A body that looks like a known request is a body")
    func body() throws {
        try learn()
        try connection.send(
            "POST /quotes HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(Self.quotes.utf8.count)\r\n\r\n"
        )
        #expect(try connection.statuses() == [])
        try connection.send(Self.quotes)
        #expect(try connection.statuses() == [405])
        try connection.send(Self.quotes)
        #expect(try connection.statuses() == [200])
    }

    @Test("Fields that look like a known request are fields", arguments: ["", RequestShortcutTests.quotes])
    func fields(before: String) throws {
        try learn()
        try connection.send(before + "GET /nothing HTTP/1.1\r\nX-Half: ")
        #expect(try connection.statuses() == (before.isEmpty ? [] : [200]))
        try connection.send(Self.quotes)
        #expect(try connection.statuses() == [404])
        try connection.send(Self.quotes)
        #expect(try connection.statuses() == [200])
    }

    @Test("Two requests in one read are two, however often they come")
    func pipelined() throws {
        for _ in 0..<4 {
            try connection.send(Self.quotes + "GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(try connection.statuses() == [200, 404])
        }
    }

    @Test(
        "However requests are cut into reads, the answers are those of a server that remembers nothing",
        arguments: 0..<40
    )
    func cuts(seed: UInt64) throws {
        let host = "Host: localhost\r\n"
        let requests = [
            Self.quotes, Self.quotes, "GET /quotes HTTP/1.1\r\n\(host)If-None-Match: *\r\n\r\n",
            "GET /nothing HTTP/1.1\r\n\(host)\r\n", "HEAD /quotes HTTP/1.1\r\n\(host)\r\n", "GET / HTTP/1.0\r\n\r\n",
            "POST /quotes HTTP/1.1\r\n\(host)Content-Length: \(Self.quotes.utf8.count)\r\n\r\n\(Self.quotes)",
            "GET /corpus HTTP/1.1\r\n\(host)Content-Length: 4\r\n\r\n\r\n\r\n", "\r\n\(Self.quotes)",
            "GET /quotes HTTP/1.1\r\n\(host)Transfer-Encoding: chunked\r\n\r\n4\r\n\r\n\r\n\r\n0\r\n\r\n",
        ]
        var random = SeededRandom(seed)
        let forgetful = try TestConnection(remembering: false)
        try learn()
        var unsent: [UInt8] = []
        for _ in 0..<40 {
            // Seldom one that ends the connection.
            let request = requests[Int.random(in: 0..<requests.count, using: &random)]
            if request.contains("HTTP/1.0") && Int.random(in: 0..<6, using: &random) > 0 { continue }
            unsent += request.utf8
            let cut = [unsent.count, unsent.count, Int.random(in: 0...unsent.count, using: &random), 0]
                .randomElement(using: &random)
            let read = unsent.prefix(cut ?? 0)
            unsent.removeFirst(read.count)
            guard !read.isEmpty, !connection.isClosed else { continue }
            try connection.send(read)
            try forgetful.send(read)
            #expect(Self.lasting(try connection.received()) == Self.lasting(try forgetful.received()))
            #expect(connection.isClosed == forgetful.isClosed)
        }
    }

    @Test("A corpus that is published is asked from then on")
    func published() throws {
        try learn()
        connection.state.publish(Catalogue(SampleCorpus.served(build: "build-2")))
        #expect(!knowsQuotes)
        try connection.send(Self.quotes)
        #expect(try connection.received().contains("build-2"))
    }

    @Test("A client that does not read gets one answer more, and the rest when it reads")
    func slowReader() throws {
        try learn()
        connection.channel.isWritable = false
        for _ in 0..<3 { try connection.send(Self.quotes) }
        #expect(try connection.statuses() == [200])
        connection.channel.isWritable = true
        connection.channel.pipeline.fireChannelWritabilityChanged()
        #expect(try connection.statuses() == [200, 200])
    }

    @Test("A connection is given up after its idle time, counted from the last answer")
    func idle() throws {
        try learn()
        let limit = ServerLimits().idleTime.components.seconds
        connection.wait(seconds: limit - 1)
        try connection.send(Self.quotes)
        connection.wait(seconds: limit - 1)
        #expect(!connection.isClosed)
        connection.wait(seconds: 2)
        #expect(connection.isClosed)
    }
}

extension String {
    fileprivate func components(separator: String) -> Int {
        split(separator: separator, omittingEmptySubsequences: false).count
    }
}

/// Asks a running server whether it is alive, as a container's health check does.
struct HealthProbe {
    /// The server's address.
    let server: WebAddress
    /// How long to wait for the connection, and again for the answer.
    var seconds = 5

    /// The request for `/healthz` below the address's path.
    var request: String {
        let prefix = server.path.hasSuffix("/") ? String(server.path.dropLast()) : server.path
        let host = server.host.contains(":") ? "[\(server.host)]" : server.host
        return "GET \(prefix)/healthz HTTP/1.1\r\nHost: \(host):\(server.port)\r\nConnection: close\r\n\r\n"
    }

    /// Returns when the server answers with 200.
    ///
    /// - Throws: A ``CommandFailure`` that says what happened instead.
    func run() throws {
        let status: Int?
        do {
            status = try statusOfAnswer()
        } catch {
            throw failure("no answer: \(error.reason)")
        }
        guard let status else { throw failure("the answer is not HTTP") }
        if status != 200 { throw failure("it answers with status \(status)") }
    }

    /// The status of an answer's first line, or nil where it is not the first line of an HTTP answer.
    static func status(of answer: [UInt8]) -> Int? {
        let words = answer.prefix { $0 != UInt8(ascii: "\r") }.split(separator: UInt8(ascii: " "))
        guard words.count >= 2, words[0].starts(with: "HTTP/1.".utf8), words[1].count == 3 else { return nil }
        return Int(String(decoding: words[1], as: UTF8.self))
    }

    private func statusOfAnswer() throws(Descriptor.Failure) -> Int? {
        let connection = try Descriptor.connecting(host: server.host, port: server.port, seconds: seconds)
        defer { connection.close() }
        try connection.write(Array(request.utf8))
        let deadline = ContinuousClock.now + .seconds(seconds)
        var answer: [UInt8] = []
        while answer.count < 64 && !answer.contains(UInt8(ascii: "\r")) && ContinuousClock.now < deadline {
            let bytes = try connection.read(upTo: 64)
            if bytes.isEmpty { break }
            answer += bytes
        }
        return Self.status(of: answer)
    }

    private func failure(_ what: String) -> CommandFailure {
        CommandFailure(reason: .failed, message: "the server at \(server.host):\(server.port) is not healthy, \(what)")
    }
}

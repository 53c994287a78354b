import NIOHTTP1

/// Measures a head that the parser has read.
struct RequestHeadCheck {
    /// What is allowed.
    let limits: ServerLimits

    /// What is wrong with the head, or nil.
    func fault(of head: HTTPRequestHead) -> WireFault? {
        // Two spaces, and the version as in “HTTP/1.1”.
        let line = head.method.rawValue.utf8.count + head.uri.utf8.count + 10
        if line > limits.requestLine { return .requestLineTooLong(limit: limits.requestLine) }
        let fields = head.headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 4 }
        if fields > limits.headerFields { return .headerFieldsTooLong(limit: limits.headerFields) }
        if let length = head.headers.first(name: "content-length").flatMap({ Int($0) }), length > limits.body {
            return .bodyTooLong(limit: limits.body)
        }
        if let expectation = head.headers.first(name: "expect"), expectation.lowercased() != "100-continue" {
            return .unknownExpectation
        }
        return nil
    }
}

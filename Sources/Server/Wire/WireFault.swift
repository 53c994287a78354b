import NIOHTTP1

/// Why a request is refused before a route is asked.
enum WireFault: Error, Hashable, Sendable {
    /// The request line is longer than allowed.
    case requestLineTooLong(limit: Int)
    /// The header fields are longer than allowed.
    case headerFieldsTooLong(limit: Int)
    /// The body is longer than allowed.
    case bodyTooLong(limit: Int)
    /// The request took longer than allowed.
    case tooSlow(seconds: Int64)
    /// Something is expected that the server does not do.
    case unknownExpectation
    /// There are as many connections as allowed.
    case tooManyConnections
    /// All bodies that are being received are together longer than allowed.
    case tooManyBodies
    /// As much work waits as may.
    case overloaded
    /// The version of the protocol is not spoken here.
    case unknownVersion
    /// The request is not HTTP.
    case malformed

    /// What is wrong by the parser's judgement.
    init(_ error: HTTPParserError, limits: ServerLimits) {
        self =
            switch error {
            case .invalidVersion: .unknownVersion
            case .headerOverflow: .headerFieldsTooLong(limit: limits.headerFields)
            default: .malformed
            }
    }

    /// The refusal.
    var problem: Problem {
        switch self {
        case .requestLineTooLong(let limit):
            Problem(.uriTooLong, detail: "A request line may have \(limit) bytes.")
        case .headerFieldsTooLong(let limit):
            Problem(.requestHeaderFieldsTooLarge, detail: "The header fields may have \(limit) bytes.")
        case .bodyTooLong(let limit):
            Problem(.payloadTooLarge, detail: "A body may have \(limit) bytes.")
        case .tooSlow(let seconds):
            Problem(.requestTimeout, detail: "The request was not complete within \(seconds) seconds.")
        case .unknownExpectation:
            Problem(.expectationFailed, detail: "“Expect” may only ask for “100-continue”.")
        case .tooManyConnections:
            Problem(
                .serviceUnavailable,
                detail: "There are too many connections; try again soon.",
                headers: ["Retry-After": "1"]
            )
        case .tooManyBodies:
            Problem(
                .serviceUnavailable,
                detail: "Too many clients are sending bodies; try again soon.",
                headers: ["Retry-After": "1"]
            )
        case .overloaded:
            Problem(
                .serviceUnavailable,
                detail: "Too many articles wait to be annotated; try again soon.",
                headers: ["Retry-After": Responder.retryAfter]
            )
        case .unknownVersion:
            Problem(.httpVersionNotSupported, detail: "This server speaks HTTP/1.1 and HTTP/1.0.")
        case .malformed:
            Problem(.badRequest, detail: "The request is not valid HTTP/1.1.")
        }
    }
}

import NIOHTTP1

/// A request as it came: its head, its body, and the name that it goes by in answers and in the log.
struct RequestMessage: Sendable {
    /// The head.
    let head: HTTPRequestHead
    /// The body; empty where the route takes none.
    var body: [UInt8] = []
    /// The name: the client's own, or one made for it.
    var id = ""
}

/// A request as the routes see it: read, but not yet held against a route.
struct Request: Sendable {
    /// The method.
    let method: HTTPMethod
    /// What it asks for.
    let target: RequestTarget
    /// The header fields.
    let headers: HTTPHeaders
    /// The body.
    let body: [UInt8]

    /// Reads the head of a request.
    init(_ message: RequestMessage) throws(Problem) {
        method = message.head.method
        headers = message.head.headers
        target = try RequestTarget(message.head.uri)
        body = message.body
    }

    /// What the client takes as an answer.
    var accept: Preferences { Preferences(headers["accept"]) }
}

import NIOHTTP1

/// A request as the routes see it: read, but not yet held against a route.
struct Request: Sendable {
    /// The method.
    let method: HTTPMethod
    /// What it asks for.
    let target: RequestTarget
    /// The header fields.
    let headers: HTTPHeaders

    /// Reads the head of a request.
    init(_ head: HTTPRequestHead) throws(Problem) {
        method = head.method
        headers = head.headers
        target = try RequestTarget(head.uri)
    }

    /// What the client takes as an answer.
    var accept: Preferences { Preferences(headers["accept"]) }
}

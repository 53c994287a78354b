import NIOHTTP1

/// An answer, ready for the wire but for what belongs to the connection and the moment.
struct Response: Sendable {
    /// The status.
    var status: HTTPResponseStatus
    /// The header fields, without those of the connection.
    var headers: HTTPHeaders
    /// The body, also in the answer to a `HEAD`, which tells its length and does not send it.
    var body: [UInt8]
    /// A body too long to be made at once, instead of ``body``.
    var parts: PartSource?
    /// Events as they happen, instead of ``body``.
    var events: EventSubscription?
    /// What makes the answer away from the event loops, instead of all else.
    var work: (@Sendable (Cancellation) -> Response)?

    /// The name that the request goes by.
    var id = ""
    /// The head as it goes over the wire, where it was written beforehand.
    var head: AnswerHead?
    /// Whether the same request gets the same answer as long as the same corpus is served.
    var isRepeatable = false
    /// The path's template where a route answered, for counting.
    var route: String?

    /// Creates an answer.
    init(status: HTTPResponseStatus, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Creates an answer that takes long to make.
    init(work: @escaping @Sendable (Cancellation) -> Response) {
        self.init(status: .ok)
        self.work = work
    }

    /// Whether the body, if there is one, is at hand.
    var isWhole: Bool { parts == nil && events == nil }

    /// Whether answers of this status have a body.
    var hasBody: Bool { status != .notModified && status != .noContent }
}

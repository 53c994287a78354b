import NIOCore

/// Where a connection is in its requests, and until when it may stay there.
///
/// This is what the handlers at both ends of a pipeline know together; it never leaves the connection's event loop.
final class ConnectionProgress {
    /// Where a connection is.
    enum Phase {
        /// Between two requests.
        case idle
        /// In the head of a request.
        case head
        /// In the body of a request.
        case body
        /// Writing an answer.
        case answering
        /// After a last answer, waiting for the client to read it.
        case closing
    }

    /// Where it is.
    private(set) var phase = Phase.idle
    /// When it is to be ended if nothing happens before.
    private(set) var due: NIODeadline
    /// Why the parser's error that comes next was raised, where it was not the parser that raised it.
    var fault: WireFault?

    private let limits: ServerLimits

    /// Begins between two requests.
    init(limits: ServerLimits, now: NIODeadline) {
        self.limits = limits
        due = now + TimeAmount(limits.idleTime)
    }

    /// Moves on.
    ///
    /// The time for a request runs from its first byte to its last, over head and body.
    func enter(_ next: Phase, now: NIODeadline) {
        switch next {
        case .idle, .answering: due = now + TimeAmount(limits.idleTime)
        case .head: due = now + TimeAmount(limits.requestTime)
        case .body: if phase != .head { due = now + TimeAmount(limits.requestTime) }
        case .closing: due = now + TimeAmount(limits.lingerTime)
        }
        phase = next
    }
}

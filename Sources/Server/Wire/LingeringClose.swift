import NIOCore

/// Closes a connection on which the client may still be sending: closing at once would reset it, and the client would
/// lose the answer that says why (RFC 9112, section 9.6).
enum LingeringClose {
    /// Closes the way out; the guard drops what comes in, and closes the rest when the client does or time is up.
    static func begin(_ context: ChannelHandlerContext, isInputClosed: Bool) {
        guard !isInputClosed else { return context.close(promise: nil) }
        let closed = context.eventLoop.makePromise(of: Void.self)
        closed.futureResult.assumeIsolated().whenFailure { _ in context.close(promise: nil) }
        context.close(mode: .output, promise: closed)
    }
}

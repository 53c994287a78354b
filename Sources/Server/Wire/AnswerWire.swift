import NIOCore
import NIOHTTP1

/// Stands where answers leave: they come here as bytes, past the handlers between.
///
/// The pipeline handler is told of an answer's head and end all the same, since it lets the next request through by them,
/// and says by a field of the head that no other will follow. Here they are dropped.
final class AnswerWire: ChannelOutboundHandler {
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = ByteBuffer

    /// What the pipeline handler is told of every head.
    static let head = HTTPResponseHead(version: .http1_1, status: .ok)

    /// Whether the server stops and takes no request behind the answer.
    private(set) var isLast = false
    private var context: ChannelHandlerContext?

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        self.context = nil
    }

    /// Puts bytes behind those that have not left yet.
    func send(_ bytes: ByteBuffer, promise: EventLoopPromise<Void>? = nil) {
        guard let context else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        context.write(wrapOutboundOut(bytes), promise: promise)
    }

    /// Lets the bytes leave.
    func flush() {
        context?.flush()
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        if case .head(let head) = unwrapOutboundIn(data) { isLast = !head.headers.isEmpty }
        // Whoever waits for the end of an answer waits for all bytes before it, and may be about to close.
        if let promise { context.writeAndFlush(wrapOutboundOut(ByteBuffer()), promise: promise) }
    }
}

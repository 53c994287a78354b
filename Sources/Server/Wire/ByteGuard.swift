import NIOCore
import NIOHTTP1

/// Stands before the parser: counts the bytes of a head that is not complete yet, and watches the clock.
///
/// The parser has one error for a long target and for long fields, and takes far more of both; and no handler behind it
/// sees a client that sends a head byte by byte.
final class ByteGuard: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let progress: ConnectionProgress
    private let limits: ServerLimits
    private var lineBytes = 0
    private var fieldBytes = 0
    private var isBehindLine = false
    private var timer: (task: Scheduled<Void>, due: NIODeadline)?

    /// Guards one connection.
    init(progress: ConnectionProgress, limits: ServerLimits) {
        self.progress = progress
        self.limits = limits
    }

    func handlerAdded(context: ChannelHandlerContext) {
        setTimer(context)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        timer?.task.cancel()
        timer = nil
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if progress.phase == .closing || progress.fault != nil { return }
        if progress.phase == .idle {
            progress.enter(.head, now: context.eventLoop.now)
            lineBytes = 0
            fieldBytes = 0
            isBehindLine = false
        }
        if progress.phase == .head { count(unwrapInboundIn(data)) }
        // What ends the line is counted here and is no part of it; the head's check is exact.
        if lineBytes > limits.requestLine + 2 {
            raise(.requestLineTooLong(limit: limits.requestLine), context)
        } else {
            context.fireChannelRead(data)
            // What was counted may have gone on into the body or another request: then the parser has ended the head.
            if progress.phase == .head && fieldBytes > limits.headerFields {
                raise(.headerFieldsTooLong(limit: limits.headerFields), context)
            }
        }
        setTimer(context)
    }

    private func count(_ bytes: ByteBuffer) {
        if isBehindLine {
            fieldBytes += bytes.readableBytes
        } else if let end = bytes.readableBytesView.firstIndex(of: UInt8(ascii: "\n")) {
            lineBytes += end - bytes.readerIndex
            fieldBytes += bytes.writerIndex - end
            isBehindLine = true
        } else {
            lineBytes += bytes.readableBytes
        }
    }

    /// Reports a fault under the name of a parser's error: only for these the pipeline handler lets an answer through
    /// that has no request, and lets it wait for the answers before it.
    private func raise(_ fault: WireFault, _ context: ChannelHandlerContext) {
        progress.fault = fault
        context.fireErrorCaught(HTTPParserError.headerOverflow)
    }

    private func setTimer(_ context: ChannelHandlerContext) {
        if let timer, timer.due <= progress.due { return }
        timer?.task.cancel()
        let due = progress.due
        let task = context.eventLoop.assumeIsolated().scheduleTask(deadline: due) { self.timeIsUp(context) }
        timer = (task, due)
    }

    private func timeIsUp(_ context: ChannelHandlerContext) {
        timer = nil
        guard context.eventLoop.now >= progress.due else { return setTimer(context) }
        switch progress.phase {
        case .head, .body:
            raise(.tooSlow(seconds: limits.requestTime.components.seconds), context)
            setTimer(context)
        case .idle, .answering, .closing: context.close(promise: nil)
        }
    }
}

import NIOCore

/// Answers a connection without reading from it.
final class RefusalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private let response: Response
    private let lingerTime: Duration

    /// Answers with `response` and closes after `lingerTime` at the latest.
    init(response: Response, lingerTime: Duration) {
        self.response = response
        self.lingerTime = lingerTime
    }

    func channelActive(context: ChannelHandlerContext) {
        var head = AnswerHead(response)
        var clock = WallClock()
        head.add(date: clock.httpDate(), id: "", duration: nil)
        head.add("Connection", "close")
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated()
            .whenComplete { _ in
                LingeringClose.begin(context, isInputClosed: false)
            }
        context.writeAndFlush(wrapOutboundOut(head.ended(with: response.body)), promise: written)
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(lingerTime)) { context.close(promise: nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent { context.close(promise: nil) }
    }
}

import NIOCore
import NIOHTTP1

/// Answers a connection without reading from it.
final class RefusalHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = HTTPServerResponsePart

    private let response: Response
    private let lingerTime: Duration

    /// Answers with `response` and closes after `lingerTime` at the latest.
    init(response: Response, lingerTime: Duration) {
        self.response = response
        self.lingerTime = lingerTime
    }

    func channelActive(context: ChannelHandlerContext) {
        var head = HTTPResponseHead(version: .http1_1, status: response.status, headers: response.headers)
        head.headers.add(name: "Date", value: WallClock.httpDate())
        head.headers.add(name: "Content-Length", value: String(response.body.readableBytes))
        head.headers.add(name: "Connection", value: "close")
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(response.body))), promise: nil)
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated()
            .whenComplete { _ in
                LingeringClose.begin(context, isInputClosed: false)
            }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
        context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(lingerTime)) { context.close(promise: nil) }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent { context.close(promise: nil) }
    }
}

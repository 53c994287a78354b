import Logging
import NIOCore
import NIOHTTP1

/// The end of a connection's pipeline: gathers a request, has it answered, and hands the answer to a writer.
///
/// The pipeline handler before it gives one request at a time and reads no further until the answer's end is written;
/// the end is held back while the client does not read, so that a client never makes the server keep more than one answer.
final class RequestHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let service: RequestService
    private let progress: ConnectionProgress
    private let wire: AnswerWire
    private let writer: AnswerWriter
    private let shortcut: RequestShortcut
    private var ids = RequestID()
    private var message: RequestMessage?
    private var bodyBytes = 0
    /// The bytes of the body that are kept and counted.
    private var heldBytes = 0
    private var takesBody = false
    private var isInputClosed = false
    /// The work that the client waits for.
    private var cancellation: Cancellation?

    /// Handles one connection.
    init(
        service: RequestService,
        progress: ConnectionProgress,
        writer: AnswerWriter,
        wire: AnswerWire,
        shortcut: RequestShortcut
    ) {
        self.service = service
        self.progress = progress
        self.wire = wire
        self.writer = writer
        self.shortcut = shortcut
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard progress.phase != .closing, progress.phase != .answering else { return }
        switch unwrapInboundIn(data) {
        case .head(let head): begin(head, context)
        case .body(let bytes): take(bytes, context)
        case .end: answer(context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        guard let error = error as? HTTPParserError else {
            service.logger.debug("connection failed", metadata: ["error": "\(error)"])
            return context.close(promise: nil)
        }
        guard progress.phase != .closing, progress.phase != .answering else { return context.close(promise: nil) }
        refuse(progress.fault ?? WireFault(error, limits: service.limits), context)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case .inputClosed? = event as? ChannelEvent else {
            return context.fireUserInboundEventTriggered(event)
        }
        isInputClosed = true
        // Whoever waits for long work does not close its side to go on waiting: it has left.
        if let cancellation {
            cancellation.cancel()
            context.close(promise: nil)
        }
        // In the middle of a request the parser has something to say, and an open answer is still to be ended.
        if progress.phase == .idle || progress.phase == .closing { context.close(promise: nil) }
        writer.inputClosed()
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        writer.goOn(context)
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        cancellation?.cancel()
        writer.stop()
        letBodyGo()
        context.fireChannelInactive()
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        message = RequestMessage(head: head, id: ids.of(head.headers))
        bodyBytes = 0
        shortcut.requestBegan()
        progress.enter(.body, now: context.eventLoop.now)
        if let fault = RequestHeadCheck(limits: service.limits).fault(of: head) { return refuse(fault, context) }
        takesBody = service.responder.takesBody(head)
        if head.version != .http1_0 && head.headers.contains(name: "expect") {
            wire.send(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n"))
            wire.flush()
        }
    }

    /// Keeps a part of the body where a route wants it; elsewhere it is counted and let go.
    private func take(_ bytes: ByteBuffer, _ context: ChannelHandlerContext) {
        bodyBytes += bytes.readableBytes
        if bodyBytes > service.limits.body { return refuse(.bodyTooLong(limit: service.limits.body), context) }
        guard takesBody else { return }
        guard service.bodies.take(bytes.readableBytes) else { return refuse(.tooManyBodies, context) }
        heldBytes += bytes.readableBytes
        message?.body.append(contentsOf: bytes.readableBytesView)
    }

    private func letBodyGo() {
        service.bodies.give(back: heldBytes)
        heldBytes = 0
    }

    private func answer(_ context: ChannelHandlerContext) {
        guard let message else { return }
        self.message = nil
        let began = NIODeadline.now()
        let response = service.respond(message, on: context.eventLoop)
        if let work = response.work {
            wait(for: work, message, since: began, context)
        } else {
            finish(message, response, since: began, context)
        }
    }

    /// Has work done elsewhere and answers with its result.
    private func wait(
        for work: @escaping @Sendable (Cancellation) -> Response,
        _ message: RequestMessage,
        since began: NIODeadline,
        _ context: ChannelHandlerContext
    ) {
        let cancellation = Cancellation()
        guard let result = service.workers.submit(on: context.eventLoop, { work(cancellation) }) else {
            let response = service.responder.refuse(WireFault.overloaded.problem, request: message)
            return finish(message, response, since: began, context)
        }
        self.cancellation = cancellation
        progress.enter(.answering, now: context.eventLoop.now)
        result.assumeIsolated()
            .whenComplete { [self] result in
                self.cancellation = nil
                guard context.channel.isActive, case .success(let response) = result else {
                    return context.close(promise: nil)
                }
                finish(message, response, since: began, context)
            }
    }

    private func finish(
        _ message: RequestMessage,
        _ response: Response,
        since began: NIODeadline,
        _ context: ChannelHandlerContext
    ) {
        letBodyGo()
        let duration = NIODeadline.now() - began
        service.note(message, response, duration: duration)
        // The parser reads nothing behind a request that asks for another protocol.
        let endsParsing = message.head.method == .CONNECT || message.head.headers.contains(name: "upgrade")
        let keepsAlive = message.head.isKeepAlive && !isInputClosed && !endsParsing
        let ending = keepsAlive ? AnswerWriter.Ending.keepAlive : .close
        if keepsAlive { shortcut.noteAnswer(message, response) }
        writer.write(response, for: message.head, duration: duration, ending: ending, context)
    }

    private func refuse(_ fault: WireFault, _ context: ChannelHandlerContext) {
        letBodyGo()
        let response = service.responder.refuse(fault.problem, request: message)
        service.note(message, response, duration: nil)
        writer.isInputClosed = isInputClosed
        writer.write(response, for: message?.head, duration: nil, ending: .linger, context)
    }
}

import Logging
import NIOCore
import NIOHTTP1

/// The end of a connection's pipeline: gathers a request, has it answered, and writes the answer.
///
/// The pipeline handler before it gives one request at a time and reads no further until the answer's end is written;
/// the end is held back while the client does not read, so that a client never makes the server keep more than one answer.
final class RequestHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    /// Bodies are written in parts of this size, so that the clock sees whether the client reads.
    private static let partSize = 64 << 10

    private let service: RequestService
    private let progress: ConnectionProgress
    private var head: HTTPRequestHead?
    private var bodyBytes = 0
    private var isInputClosed = false
    /// What is to happen after the answer whose end is not written yet.
    private var heldEnd: Ending?
    private var isEnding = false

    private enum Ending {
        case keepAlive
        case close
        /// Close, but let the client read the answer first, although it is still sending.
        case linger
    }

    /// Handles one connection.
    init(service: RequestService, progress: ConnectionProgress) {
        self.service = service
        self.progress = progress
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard progress.phase != .closing, progress.phase != .answering else { return }
        switch unwrapInboundIn(data) {
        case .head(let head): begin(head, context)
        case .body(let bytes):
            // No route takes a body yet: it is counted and let go.
            bodyBytes += bytes.readableBytes
            if bodyBytes > service.limits.body { refuse(.bodyTooLong(limit: service.limits.body), context) }
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
        // In the middle of a request the parser has something to say, and an open answer is still to be ended.
        if progress.phase == .idle || progress.phase == .closing { context.close(promise: nil) }
        if heldEnd != nil { heldEnd = .close }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        endAnswers(context)
        context.fireChannelWritabilityChanged()
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        self.head = head
        bodyBytes = 0
        progress.enter(.body, now: context.eventLoop.now)
        if let fault = RequestHeadCheck(limits: service.limits).fault(of: head) { return refuse(fault, context) }
        if head.version != .http1_0 && head.headers.contains(name: "expect") {
            let proceed = HTTPResponseHead(version: .http1_1, status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(proceed)), promise: nil)
        }
    }

    private func answer(_ context: ChannelHandlerContext) {
        guard let head else { return }
        self.head = nil
        let began = NIODeadline.now()
        let response = service.respond(head, on: context.eventLoop)
        let duration = NIODeadline.now() - began
        service.logger.debug(
            "request",
            metadata: [
                "method": "\(head.method.rawValue)", "target": "\(head.uri)", "status": "\(response.status.code)",
                "microseconds": "\(duration.nanoseconds / 1000)",
            ]
        )
        // The parser reads nothing behind a request that asks for another protocol.
        let endsParsing = head.method == .CONNECT || head.headers.contains(name: "upgrade")
        let keepsAlive = head.isKeepAlive && !isInputClosed && !endsParsing
        write(response, for: head, duration: duration, ending: keepsAlive ? .keepAlive : .close, context)
    }

    private func refuse(_ fault: WireFault, _ context: ChannelHandlerContext) {
        let response = service.responder.refuse(fault.problem, request: head)
        write(response, for: head, duration: nil, ending: .linger, context)
    }

    private func write(
        _ response: Response,
        for request: HTTPRequestHead?,
        duration: TimeAmount?,
        ending: Ending,
        _ context: ChannelHandlerContext
    ) {
        progress.enter(.answering, now: context.eventLoop.now)
        var head = HTTPResponseHead(version: .http1_1, status: response.status, headers: response.headers)
        head.headers.add(name: "Date", value: WallClock.httpDate())
        if response.hasLength {
            head.headers.add(name: "Content-Length", value: String(response.body.readableBytes))
        }
        if let duration { head.headers.add(name: "Server-Timing", value: ServerTiming.field(duration)) }
        if ending != .keepAlive {
            head.headers.add(name: "Connection", value: "close")
        } else if let request, request.version == .http1_0 {
            head.headers.add(name: "Connection", value: "keep-alive")
        }
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if response.hasLength && request?.method != .HEAD { writeBody(response.body, context) }
        context.flush()
        heldEnd = ending
        endAnswers(context)
    }

    private func writeBody(_ body: ByteBuffer, _ context: ChannelHandlerContext) {
        var rest = body
        while let part = rest.readSlice(length: min(Self.partSize, rest.readableBytes)), part.readableBytes > 0 {
            let written = context.eventLoop.makePromise(of: Void.self)
            written.futureResult.assumeIsolated()
                .whenSuccess { [progress] in
                    if progress.phase == .answering { progress.enter(.answering, now: context.eventLoop.now) }
                }
            context.write(wrapOutboundOut(.body(.byteBuffer(part))), promise: written)
        }
    }

    /// Writes the end of the answer, as soon as the client reads.
    ///
    /// Writing it makes the pipeline handler give the next request at once, which is answered inside this call: its end
    /// is left to the loop, so that requests that have waited do not pile up on the stack.
    private func endAnswers(_ context: ChannelHandlerContext) {
        guard !isEnding else { return }
        isEnding = true
        defer { isEnding = false }
        while let ending = heldEnd, context.channel.isWritable || ending == .linger {
            heldEnd = nil
            writeEnd(ending, context)
        }
    }

    private func writeEnd(_ ending: Ending, _ context: ChannelHandlerContext) {
        switch ending {
        case .keepAlive:
            progress.enter(.idle, now: context.eventLoop.now)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        case .close:
            let written = context.eventLoop.makePromise(of: Void.self)
            written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
        case .linger:
            progress.enter(.closing, now: context.eventLoop.now)
            let written = context.eventLoop.makePromise(of: Void.self)
            written.futureResult.assumeIsolated()
                .whenComplete { [isInputClosed] _ in
                    LingeringClose.begin(context, isInputClosed: isInputClosed)
                }
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: written)
        }
    }
}

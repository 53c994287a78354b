import NIOCore
import NIOHTTP1

/// Writes the answers of one connection, no faster than the client reads.
final class AnswerWriter {
    /// What is to happen after an answer.
    enum Ending {
        case keepAlive
        case close
        /// Close, but let the client read the answer first, although it is still sending.
        case linger
    }

    /// Bodies are written in parts of this size, so that the clock sees whether the client reads.
    private static let partSize = 64 << 10

    /// Whether the client has closed its side.
    var isInputClosed = false

    private let makers: WorkPool
    private let progress: ConnectionProgress
    private let wire: AnswerWire
    private var clock = WallClock()
    /// Whether the body goes out in chunks, because its length is not known.
    private var isChunked = false
    /// What is to happen after the answer whose end is not written yet.
    private var heldEnd: Ending?
    private var isEnding = false
    /// The body that is being made part by part, where its next part begins, and what is to happen behind it.
    private var making: (parts: PartSource.Parts, next: PartSource.Place, ending: Ending)?
    /// Whether a part is being made at this moment.
    private var isMaking = false
    private var isStopped = false
    /// What writes events, where the answer is made of these.
    private var listener: EventWriter?

    /// Writes to a connection that `progress` and `wire` are of; bodies in parts are made by `makers`.
    init(makers: WorkPool, progress: ConnectionProgress, wire: AnswerWire) {
        self.makers = makers
        self.progress = progress
        self.wire = wire
    }

    /// Writes an answer; `request` is nil where it could not be read.
    func write(
        _ response: Response,
        for request: HTTPRequestHead?,
        duration: TimeAmount?,
        ending: Ending,
        _ context: ChannelHandlerContext
    ) {
        progress.enter(.answering, now: context.eventLoop.now)
        let isOld = request?.version == .http1_0
        // The length of what is made in parts is not known: an old client takes the end of the connection for its end. So
        // does one that asks for the head alone, since nothing could follow it behind chunks that are not there.
        let isUnframed = !response.isWhole && (isOld || request?.method == .HEAD)
        let ending = isUnframed ? .close : ending
        isChunked = response.hasBody && !response.isWhole && !isUnframed
        // The pipeline handler says by this whether the server stops.
        context.write(Self.part(.head(AnswerWire.head)), promise: nil)
        var head = AnswerHead(response, version: isUnframed ? .http1_0 : .http1_1)
        head.add(date: clock.httpDate(), id: response.id, duration: duration)
        if isChunked { head.add("Transfer-Encoding", "chunked") }
        if ending != .keepAlive || wire.isLast {
            head.add("Connection", "close")
        } else if isOld {
            head.add("Connection", "keep-alive")
        }
        if response.hasBody && request?.method != .HEAD {
            if let parts = response.parts { return make(parts, behind: head, ending, context) }
            if let events = response.events { return listen(to: events, behind: head, context) }
            write(response.body, behind: head, context)
        } else {
            wire.send(head.ended())
        }
        wire.flush()
        heldEnd = ending
        endAnswers(context)
    }

    /// Writes an answer whose head was written before, to a connection that waits for a request and stays.
    func writeAgain(_ response: Response, duration: TimeAmount, _ context: ChannelHandlerContext) {
        var head = response.head ?? AnswerHead(response)
        head.add(date: clock.httpDate(), id: response.id, duration: duration)
        wire.send(head.ended(with: response.hasBody ? response.body : []))
        wire.flush()
        progress.enter(.idle, now: context.eventLoop.now)
    }

    /// Goes on where the client reads again.
    func goOn(_ context: ChannelHandlerContext) {
        makeNext(context)
        endAnswers(context)
    }

    /// The client sends nothing more: there is no next request to keep the connection for.
    func inputClosed() {
        isInputClosed = true
        if heldEnd != nil { heldEnd = .close }
        making?.ending = .close
    }

    /// Nobody reads any more.
    func stop() {
        isStopped = true
        making = nil
        listener?.stop()
        listener = nil
    }

    private static func part(_ part: HTTPServerResponsePart) -> NIOAny { NIOAny(part) }

    private func write(_ body: [UInt8], behind head: AnswerHead, _ context: ChannelHandlerContext) {
        // What goes out at once moves no clock: the answer ends with it.
        if body.count <= Self.partSize { return wire.send(head.ended(with: body)) }
        wire.send(head.ended())
        var rest = ByteBuffer(bytes: body)
        while let part = rest.readSlice(length: min(Self.partSize, rest.readableBytes)), part.readableBytes > 0 {
            write(part, context)
        }
    }

    private func write(_ part: ByteBuffer, _ context: ChannelHandlerContext) {
        // An empty chunk would end the body.
        let isChunk = isChunked && part.readableBytes > 0
        if isChunk { wire.send(ByteBuffer(string: String(part.readableBytes, radix: 16) + "\r\n")) }
        let written = context.eventLoop.makePromise(of: Void.self)
        written.futureResult.assumeIsolated()
            .whenSuccess { [progress] in
                if progress.phase == .answering { progress.enter(.answering, now: context.eventLoop.now) }
            }
        wire.send(part, promise: written)
        if isChunk { wire.send(ByteBuffer(string: "\r\n")) }
    }

    /// Writes events until there are no more, and closes the connection then: nobody asks again behind such an answer.
    private func listen(
        to events: EventSubscription,
        behind head: AnswerHead,
        _ context: ChannelHandlerContext
    ) {
        wire.send(head.ended())
        let listener = EventWriter(
            events.hub,
            context,
            write: { [unowned self] in write($0, context) },
            end: { [unowned self] in writeEnd(.close, context) }
        )
        self.listener = listener
        listener.begin(after: events.build)
    }

    /// Has the parts' beginnings gathered elsewhere, then the first part made.
    private func make(
        _ source: PartSource,
        behind head: AnswerHead,
        _ ending: Ending,
        _ context: ChannelHandlerContext
    ) {
        wire.send(head.ended())
        wire.flush()
        guard let opened = makers.submit(on: context.eventLoop, { source.open() }) else {
            return context.close(promise: nil)
        }
        opened.assumeIsolated()
            .whenComplete { [self] result in
                guard !isStopped, case .success(let parts) = result else { return context.close(promise: nil) }
                making = (parts, PartSource.Place(), isInputClosed ? .close : ending)
                makeNext(context)
            }
    }

    /// Has the next part made, if the client has read enough of those before.
    private func makeNext(_ context: ChannelHandlerContext) {
        guard let making, !isMaking, context.channel.isWritable else { return }
        let (parts, start) = (making.parts, making.next)
        guard let made = makers.submit(on: context.eventLoop, { parts.part(start) }) else {
            return context.close(promise: nil)
        }
        isMaking = true
        made.assumeIsolated()
            .whenComplete { [self] result in
                isMaking = false
                guard !isStopped, case .success(let part?) = result else { return context.close(promise: nil) }
                write(ByteBuffer(bytes: part.bytes), context)
                context.flush()
                if let next = part.next {
                    self.making?.next = next
                    makeNext(context)
                } else {
                    heldEnd = self.making?.ending
                    self.making = nil
                    endAnswers(context)
                }
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
        if isChunked {
            wire.send(ByteBuffer(string: "0\r\n\r\n"))
            wire.flush()
        }
        switch ending {
        case .keepAlive:
            progress.enter(.idle, now: context.eventLoop.now)
            context.write(Self.part(.end(nil)), promise: nil)
        case .close:
            let written = context.eventLoop.makePromise(of: Void.self)
            written.futureResult.assumeIsolated().whenComplete { _ in context.close(promise: nil) }
            context.writeAndFlush(Self.part(.end(nil)), promise: written)
        case .linger:
            progress.enter(.closing, now: context.eventLoop.now)
            let written = context.eventLoop.makePromise(of: Void.self)
            written.futureResult.assumeIsolated()
                .whenComplete { [self] _ in
                    LingeringClose.begin(context, isInputClosed: isInputClosed)
                }
            context.writeAndFlush(Self.part(.end(nil)), promise: written)
        }
    }
}

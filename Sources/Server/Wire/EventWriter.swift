import NIOCore
import NIOHTTP1

/// Writes the events of one connection as they happen, and comments while nothing does.
///
/// A client that does not read is not waited for: the connection is closed, and the client hears of the latest build when
/// it comes back.
final class EventWriter {
    /// The time between two comments, short enough for the proxies that close what is silent.
    private static let pause = TimeAmount.seconds(15)

    private let hub: EventHub
    private let context: ChannelHandlerContext
    private let write: (ByteBuffer) -> Void
    private let end: () -> Void
    private var number: Int?
    private var timer: Scheduled<Void>?
    private var isStopped = false

    /// Prepares to write with `write`, and to end the answer with `end`.
    init(
        _ hub: EventHub,
        _ context: ChannelHandlerContext,
        write: @escaping (ByteBuffer) -> Void,
        end: @escaping () -> Void
    ) {
        self.hub = hub
        self.context = context
        self.write = write
        self.end = end
    }

    /// Begins to listen.
    func begin(after build: String?) {
        send(ServerEvent.greeting)
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        let loop = context.eventLoop
        number = hub.listen(after: build) { bytes in loop.execute { bound.value.take(bytes) } }
        if number == nil { take(nil) } else { wait() }
    }

    /// Nobody reads any more, or the answer has ended.
    func stop() {
        isStopped = true
        timer?.cancel()
        timer = nil
        if let number { hub.leave(number) }
        number = nil
    }

    private func take(_ bytes: [UInt8]?) {
        guard !isStopped else { return }
        if let bytes { return send(bytes) }
        stop()
        end()
    }

    private func send(_ bytes: [UInt8]) {
        guard context.channel.isWritable else {
            stop()
            return context.close(promise: nil)
        }
        write(ByteBuffer(bytes: bytes))
        context.flush()
    }

    private func wait() {
        timer = context.eventLoop.assumeIsolated()
            .scheduleTask(in: Self.pause) { [self] in
                guard !isStopped else { return }
                send(ServerEvent.comment)
                if !isStopped { wait() }
            }
    }
}

import Logging
import NIOCore
import NIOEmbedded
import NIOHTTP1

@testable import Server

/// A connection without a socket, whose clock is moved by hand.
struct TestConnection {
    let channel = EmbeddedChannel()
    /// Tells the client of changes, where the connection is to a server that watches.
    let events: EventHub?
    /// Which corpus is served.
    let state = ServingStateHolder()
    /// What answers.
    let service: RequestService

    init(
        serving corpus: ServedCorpus? = SampleCorpus.served(),
        limits: ServerLimits = ServerLimits(),
        watching: Bool = false,
        remembering: Bool = true
    ) throws {
        var configuration = ServerConfiguration()
        configuration.isWatching = watching
        configuration.limits = limits
        if let corpus { state.publish(Catalogue(corpus)) }
        let responder = try Responder(configuration)
        events = responder.events
        service = RequestService(
            responder: responder,
            state: state,
            limits: limits,
            logger: Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() }),
            metrics: ServerMetrics(),
            loops: remembering ? [channel.eventLoop] : []
        )
        try ConnectionPipeline.assemble(on: channel, for: service)
        try channel.connect(to: SocketAddress(ipAddress: "127.0.0.1", port: 1)).wait()
    }

    /// Whether the server has closed the connection.
    var isClosed: Bool { !channel.isActive }

    /// Sends bytes as the client would; what the server makes of them is in ``received()``.
    func send(_ bytes: some Sequence<UInt8>) throws {
        try channel.writeInbound(ByteBuffer(bytes: bytes))
    }

    /// Sends text.
    func send(_ text: String) throws {
        try send(Array(text.utf8))
    }

    /// Lets time pass.
    func wait(seconds: Int64) {
        channel.embeddedEventLoop.advanceTime(by: .seconds(seconds))
    }

    /// What the server has sent since the last call.
    func received() throws -> String {
        var bytes: [UInt8] = []
        while let part = try channel.readOutbound(as: ByteBuffer.self) { bytes += Array(part.readableBytesView) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The statuses of the answers that the server has sent since the last call.
    func statuses() throws -> [Int] {
        try received().split(separator: "HTTP/1.1 ").compactMap { Int($0.prefix(3)) }
    }
}

import Foundation
import NIOCore
import NIOPosix

/// A client with a real socket that sends text and reads answers.
struct SocketClient {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    /// In bytes: a part may end in the middle of a character.
    private var unread: [UInt8] = []

    /// Connects to a port of this machine, and closes the connection after `body`.
    static func connect<Value: Sendable>(
        to port: Int,
        _ body: @Sendable (inout SocketClient) async throws -> Value
    ) async throws -> Value {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(
                        wrappingChannelSynchronously: channel,
                        configuration: .init(isOutboundHalfClosureEnabled: true)
                    )
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            var client = SocketClient(inbound: inbound.makeAsyncIterator(), outbound: outbound)
            return try await body(&client)
        }
    }

    private init(
        inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator,
        outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    ) {
        self.inbound = inbound
        self.outbound = outbound
    }

    /// Sends text.
    func send(_ text: String) async throws {
        try await outbound.write(ByteBuffer(string: text))
    }

    /// Sends nothing more, but goes on reading.
    func closeOutput() {
        outbound.finish()
    }

    /// The next answer: its head, and its body by `Content-Length`.
    mutating func answer(hasBody: Bool = true) async throws -> String {
        while true {
            if let head = unread.firstRange(of: Array("\r\n\r\n".utf8)) {
                let end = head.upperBound + (hasBody ? contentLength(unread[..<head.lowerBound]) : 0)
                if unread.count >= end {
                    defer { unread.removeFirst(end) }
                    return String(decoding: unread[..<end], as: UTF8.self)
                }
            }
            guard let part = try await inbound.next() else { return String(decoding: unread, as: UTF8.self) }
            unread += part.readableBytesView
        }
    }

    /// All that comes until the server closes the connection.
    mutating func rest() async throws -> String {
        while let part = try await inbound.next() { unread += part.readableBytesView }
        return String(decoding: unread, as: UTF8.self)
    }

    private func contentLength(_ head: ArraySlice<UInt8>) -> Int {
        let fields = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
        let field = fields.first { $0.lowercased().hasPrefix("content-length:") }
        return field?.split(separator: " ").last.flatMap { Int($0) } ?? 0
    }
}

import Foundation
import NIOCore
import NIOPosix

/// A client with a real socket that sends text and reads answers.
struct SocketClient {
    private var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private var unread = ""

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
            if let head = unread.range(of: "\r\n\r\n") {
                let length = hasBody ? contentLength(unread[..<head.lowerBound]) : 0
                if unread[head.upperBound...].utf8.count >= length {
                    let end = unread.utf8.index(head.upperBound, offsetBy: length)
                    defer { unread = String(unread[end...]) }
                    return String(unread[..<end])
                }
            }
            guard let part = try await inbound.next() else { return unread }
            unread += String(buffer: part)
        }
    }

    /// All that comes until the server closes the connection.
    mutating func rest() async throws -> String {
        while let part = try await inbound.next() { unread += String(buffer: part) }
        return unread
    }

    private func contentLength(_ head: Substring) -> Int {
        let field = head.split(separator: "\r\n").first { $0.lowercased().hasPrefix("content-length:") }
        return field?.split(separator: " ").last.flatMap { Int($0) } ?? 0
    }
}

import NIOCore
import NIOHTTP1

/// The head of an answer as it goes over the wire (RFC 9112, sections 4 and 5): what depends on the answer alone is written
/// once, however often the answer is given.
struct AnswerHead: Sendable {
    /// The room for what lasts, and for what belongs to the moment, as most have it on the wire.
    private static let usualSizes = (1024, 256)

    /// The status line, and the fields that the answer has whenever it is given.
    private var lasting: [UInt8] = []
    /// The fields of the moment and of the connection.
    private var passing: [UInt8] = []

    /// How many bytes there are so far.
    var count: Int { lasting.count + passing.count }

    /// Writes the status line and the fields of an answer, and its length where that is known.
    init(_ response: Response, version: HTTPVersion = .http1_1) {
        lasting.reserveCapacity(Self.usualSizes.0)
        lasting += (version == .http1_0 ? "HTTP/1.0 " : "HTTP/1.1 ").utf8
        lasting += String(response.status.code).utf8
        lasting += " ".utf8
        lasting += response.status.reasonPhrase.utf8
        lasting += "\r\n".utf8
        for (name, value) in response.headers { Self.add(name, value, to: &lasting) }
        if response.hasBody && response.isWhole {
            Self.add("Content-Length", String(response.body.count), to: &lasting)
        }
    }

    /// Adds a field.
    mutating func add(_ name: String, _ value: String) {
        Self.add(name, value, to: &passing)
    }

    /// Adds the fields of one answer: when it is given, to which request, and how long it took; `id` is a plain word.
    mutating func add(date: String, id: String, duration: TimeAmount?) {
        passing.reserveCapacity(Self.usualSizes.1)
        passing += "Date: ".utf8
        passing += date.utf8
        if !id.isEmpty {
            passing += "\r\nX-Request-Id: ".utf8
            passing += id.utf8
        }
        if let duration {
            passing += "\r\nServer-Timing: ".utf8
            passing += ServerTiming.field(duration).utf8
        }
        passing += "\r\n".utf8
    }

    /// The bytes, with the empty line that ends a head, and `body` behind it.
    func ended(with body: [UInt8] = []) -> ByteBuffer {
        var bytes = ByteBuffer()
        bytes.reserveCapacity(lasting.count + passing.count + 2 + body.count)
        bytes.writeBytes(lasting)
        bytes.writeBytes(passing)
        bytes.writeStaticString("\r\n")
        bytes.writeBytes(body)
        return bytes
    }

    /// Adds a field; what would end the line or the head becomes a space (RFC 9110, section 5.5).
    private static func add(_ name: String, _ value: String, to bytes: inout [UInt8]) {
        bytes += name.utf8
        bytes += ": ".utf8
        let start = bytes.count
        bytes += value.utf8
        if !isPlain(bytes.span.extracting(start...)) {
            for index in start..<bytes.count where !isPlain(bytes[index]) { bytes[index] = UInt8(ascii: " ") }
        }
        bytes += "\r\n".utf8
    }

    /// Whether all of `bytes` may stand in a value; without a branch, so that many are looked at in one instruction.
    private static func isPlain(_ bytes: Span<UInt8>) -> Bool {
        var wrong: UInt8 = 0
        for index in bytes.indices { wrong |= Self.isPlain(bytes[index]) ? 0 : 1 }
        return wrong == 0
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t")
    }
}

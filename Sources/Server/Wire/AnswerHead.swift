import NIOCore
import NIOHTTP1

/// The head of an answer as it goes over the wire (RFC 9112, sections 4 and 5): what depends on the answer alone is written
/// once, however often the answer is given.
struct AnswerHead: Sendable {
    /// The room for a head, as most have it on the wire.
    private static let usualSize = 1024

    private var text: String

    /// Writes the status line and the fields of an answer, and its length where that is known.
    init(_ response: Response, version: HTTPVersion = .http1_1) {
        text = version == .http1_0 ? "HTTP/1.0 " : "HTTP/1.1 "
        text.reserveCapacity(Self.usualSize)
        text += String(response.status.code)
        text += " "
        text += response.status.reasonPhrase
        text += "\r\n"
        for (name, value) in response.headers { add(name, value) }
        if response.hasBody && response.isWhole { add("Content-Length", String(response.body.readableBytes)) }
    }

    /// Adds a field; what would end the line or the head becomes a space (RFC 9110, section 5.5).
    mutating func add(_ name: String, _ value: String) {
        text += name
        text += ": "
        text += value.utf8.allSatisfy(Self.isPlain) ? value : Self.plain(value)
        text += "\r\n"
    }

    /// The bytes, with the empty line that ends a head.
    consuming func ended() -> ByteBuffer {
        text += "\r\n"
        return ByteBuffer(string: text)
    }

    private static func plain(_ value: String) -> String {
        String(decoding: value.utf8.map { isPlain($0) ? $0 : UInt8(ascii: " ") }, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\t")
    }
}

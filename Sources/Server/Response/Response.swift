import NIOCore
import NIOHTTP1

/// An answer, ready for the wire but for what belongs to the connection and the moment.
struct Response: Sendable {
    /// The status.
    var status: HTTPResponseStatus
    /// The header fields, without those of the connection.
    var headers: HTTPHeaders
    /// The body, also in the answer to a `HEAD`, which tells its length and does not send it.
    var body: ByteBuffer

    /// Creates an answer.
    init(status: HTTPResponseStatus, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = ByteBuffer(bytes: body)
    }

    /// Whether answers of this status have a body and a length.
    var hasLength: Bool { status != .notModified && status != .noContent }
}

import Model
import NIOHTTP1

/// What a route has to say, before it is held against the request's conditions and codings.
struct Content: Sendable {
    /// The status.
    var status = HTTPResponseStatus.ok
    /// What the bytes are.
    var media: MediaType
    /// The bytes, uncompressed; empty where ``parts`` has them.
    var bytes: [UInt8]
    /// A body too long to be made at once.
    var parts: PartSource?
    /// The entity tag of the bytes without its quotation marks; nil for what must not be kept.
    var tag: String?
    /// Further fields of the head.
    var headers: HTTPHeaders = [:]
    /// Whether parts of it may be asked for by `Range`.
    var takesRanges = false

    /// Creates content.
    init(_ media: MediaType, _ bytes: [UInt8], tag: String? = nil) {
        self.media = media
        self.bytes = bytes
        self.tag = tag
    }

    /// Creates content that is made part by part.
    init(_ media: MediaType, parts: PartSource) {
        self.init(media, [])
        self.parts = parts
    }

    /// One JSON object, whose members `write` writes.
    static func object(_ write: (inout JSONWriter) -> Void) -> Content {
        var json = JSONWriter()
        json.object(write)
        return Content(.json, json.bytes)
    }
}

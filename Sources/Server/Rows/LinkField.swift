/// The value of a `Link` field (RFC 8288).
struct LinkField {
    /// The room for the links of a page in bytes, as most have them.
    private static let usualLength = 512

    private var bytes: [UInt8] = []

    /// The value.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Begins without a link.
    init() {
        bytes.reserveCapacity(Self.usualLength)
    }

    /// Adds a link, whose address is encoded.
    mutating func add(_ address: String, _ relation: String, type: String? = nil) {
        if !bytes.isEmpty { bytes += ", ".utf8 }
        bytes += "<".utf8
        bytes += address.utf8
        bytes += ">; rel=\"".utf8
        bytes += relation.utf8
        bytes += "\"".utf8
        guard let type else { return }
        bytes += "; type=\"".utf8
        bytes += type.utf8
        bytes += "\"".utf8
    }
}

import Crypto

/// Strong entity tags (RFC 9110, section 8.8.3), without their quotation marks.
enum EntityTag {
    /// The room for what determines a tag in bytes, as most have it.
    private static let usualLength = 256

    /// The tag of whatever `parts` determine, the same in every run of the program.
    static func of(_ parts: some Sequence<String>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(usualLength)
        for part in parts {
            bytes += part.utf8
            bytes.append(0)
        }
        return of(bytes: bytes)
    }

    /// The tag of these bytes.
    static func of(bytes: [UInt8]) -> String { text(SHA256.hash(data: bytes)) }

    /// The tag of the same content, compressed.
    static func compressed(_ tag: String) -> String { tag + "-gzip" }

    /// Whether one of the lines of an `If-None-Match` names `tag`, or anything.
    static func matches(_ lines: [String], _ tag: String) -> Bool {
        lines.lazy.flatMap { $0.split(separator: ",") }
            .contains { candidate in
                var candidate = candidate.drop(while: \.isWhitespace)
                while candidate.last?.isWhitespace == true { candidate.removeLast() }
                if candidate == "*" { return true }
                if candidate.hasPrefix("W/") { candidate.removeFirst(2) }
                return candidate == "\"\(tag)\""
            }
    }

    private static func text(_ digest: SHA256Digest) -> String {
        Base64URL.encode(Array(digest)[..<15])
    }
}

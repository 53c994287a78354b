import NIOHTTP1

/// Makes an answer of content: conditions, ranges and compression (RFC 9110, sections 12 to 14).
struct ContentNegotiation {
    /// The room for the fields of a head, as most have it on the wire.
    private static let usualFields = 16

    /// The request.
    let request: Request

    /// The answer that the request's fields ask for.
    func response(with content: Content, keeping cache: inout BodyCache) throws(Problem) -> Response {
        var headers = content.headers
        headers.reserveCapacity(Self.usualFields)
        headers.add(name: "Content-Type", value: content.media.header)
        guard let tag = content.tag else {
            return Response(status: content.status, headers: headers, body: content.bytes)
        }
        headers.add(name: "Cache-Control", value: "no-cache")
        if content.takesRanges { headers.add(name: "Accept-Ranges", value: "bytes") }
        let canShrink = content.media.isCompressible && (content.parts != nil || content.bytes.count >= Gzip.worthwhile)
        if canShrink { headers.add(name: "Vary", value: "Accept-Encoding") }
        let range = range(of: content, tag: tag)
        let packs = canShrink && range == nil && takesGzip
        let finalTag = packs ? EntityTag.compressed(tag) : tag
        headers.add(name: "ETag", value: "\"\(finalTag)\"")
        if EntityTag.matches(request.headers["if-none-match"], finalTag) {
            headers.remove(name: "Content-Type")
            return Response(status: .notModified, headers: headers)
        }
        if let parts = content.parts {
            var response = Response(status: content.status, headers: headers)
            response.parts = packs ? parts.packed : parts
            if packs { response.headers.add(name: "Content-Encoding", value: "gzip") }
            return response
        }
        if let range { return try part(range, of: content, headers: headers) }
        guard packs, let packed = cache.compressed(content, tag: finalTag) else {
            return Response(status: content.status, headers: headers, body: content.bytes)
        }
        headers.add(name: "Content-Encoding", value: "gzip")
        return Response(status: content.status, headers: headers, body: packed)
    }

    private var takesGzip: Bool {
        let codings = Preferences(request.headers["accept-encoding"])
        let gzip = codings.weight(of: "gzip", "x-gzip", "*") ?? 0
        return gzip > 0 && gzip >= codings.weight(of: "identity") ?? 0
    }

    private func range(of content: Content, tag: String) -> String? {
        guard content.takesRanges, request.method == .GET else { return nil }
        if let condition = request.headers.first(name: "if-range"), condition != "\"\(tag)\"" { return nil }
        let ranges = request.headers[canonicalForm: "range"]
        return ranges.count == 1 ? ranges.first.map(String.init) : nil
    }

    private func part(_ field: String, of content: Content, headers: HTTPHeaders) throws(Problem) -> Response {
        let length = content.bytes.count
        var headers = headers
        switch ByteRange(field, length: length) {
        case .whole: return Response(status: content.status, headers: headers, body: content.bytes)
        case .part(let range):
            headers.add(name: "Content-Range", value: "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(length)")
            return Response(status: .partialContent, headers: headers, body: Array(content.bytes[range]))
        case .unsatisfiable:
            throw Problem(
                .rangeNotSatisfiable,
                detail: "The content has \(length) bytes.",
                headers: ["Content-Range": "bytes */\(length)"]
            )
        }
    }
}

import NIOHTTP1

/// What a request's target names: a path of decoded segments and the items of its query.
struct RequestTarget: Hashable, Sendable {
    /// One `name=value` of a query.
    struct Item: Hashable, Sendable {
        /// The name, decoded; broken bytes are replaced.
        let name: String
        /// The value, decoded, or nil where it is not valid percent-encoded UTF-8.
        let value: String?
    }

    /// The authority of a target in absolute form, which counts more than `Host`.
    let authority: String?
    /// The segments between the slashes: none for `/`, an empty last one for a path that ends in a slash.
    let path: [String]
    /// The query, in its order.
    let query: [Item]

    /// Reads the target of a request line (RFC 9112, section 3.2), in origin or absolute form.
    init(_ target: String) throws(Problem) {
        var target = target
        authority = Self.takeAuthority(from: &target)
        guard target.utf8.first == UInt8(ascii: "/") else {
            throw Problem(.badRequest, detail: "The request's target must be a path that begins with “/”.")
        }
        // By bytes: all marks of an address are ASCII, and characters are found at some cost.
        let bytes = Array(target.utf8).prefix { $0 != UInt8(ascii: "#") }
        let mark = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.endIndex
        var path: [String] = []
        for segment in bytes[1..<mark].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
            guard let decoded = PercentCoding.decode(segment) else {
                throw Problem(.badRequest, detail: "The path is not valid percent-encoded UTF-8.")
            }
            path.append(decoded)
        }
        self.path = path == [""] ? [] : path
        query = Self.items(bytes[mark...].dropFirst())
    }

    /// The items of a query, or of a form that is encoded as one.
    static func items(_ encoded: ArraySlice<UInt8>) -> [Item] {
        var items: [Item] = []
        var start = encoded.startIndex
        while start < encoded.endIndex {
            let end = encoded[start...].firstIndex(of: UInt8(ascii: "&")) ?? encoded.endIndex
            if start < end { items.append(item(encoded[start..<end])) }
            start = end + 1
        }
        return items
    }

    private static func takeAuthority(from target: inout String) -> String? {
        if target.utf8.first == UInt8(ascii: "/") { return nil }
        guard let scheme = ["http://", "https://"].first(where: { target.lowercased().hasPrefix($0) }) else {
            return nil
        }
        let behind = target.dropFirst(scheme.count)
        let end = behind.firstIndex { $0 == "/" || $0 == "?" } ?? behind.endIndex
        target = String(end < behind.endIndex && behind[end] == "/" ? behind[end...] : "/" + behind[end...])
        return String(behind[..<end])
    }

    private static func item(_ encoded: ArraySlice<UInt8>) -> Item {
        let sign = encoded.firstIndex(of: UInt8(ascii: "=")) ?? encoded.endIndex
        let name = encoded[..<sign]
        return Item(
            name: PercentCoding.decode(name, plusIsSpace: true) ?? String(decoding: name, as: UTF8.self),
            value: PercentCoding.decode(encoded[sign...].dropFirst(), plusIsSpace: true)
        )
    }
}

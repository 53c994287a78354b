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
        var rest = target[...]
        authority = Self.takeAuthority(from: &rest)
        guard rest.first == "/" else {
            throw Problem(.badRequest, detail: "The request's target must be a path that begins with “/”.")
        }
        rest = rest.prefix { $0 != "#" }
        let mark = rest.firstIndex(of: "?") ?? rest.endIndex
        var path: [String] = []
        for segment in rest[..<mark].dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let decoded = PercentCoding.decode(segment) else {
                throw Problem(.badRequest, detail: "The path is not valid percent-encoded UTF-8.")
            }
            path.append(decoded)
        }
        self.path = path == [""] ? [] : path
        query = Self.items(rest[mark...].dropFirst())
    }

    /// The items of a query, or of a form that is encoded as one.
    static func items(_ encoded: some StringProtocol) -> [Item] {
        encoded.split(separator: "&").map { item(Substring($0)) }
    }

    private static func takeAuthority(from target: inout Substring) -> String? {
        guard let scheme = ["http://", "https://"].first(where: { target.lowercased().hasPrefix($0) }) else {
            return nil
        }
        let behind = target.dropFirst(scheme.count)
        let end = behind.firstIndex { $0 == "/" || $0 == "?" } ?? behind.endIndex
        target = end < behind.endIndex && behind[end] == "/" ? behind[end...] : "/" + behind[end...]
        return String(behind[..<end])
    }

    private static func item(_ text: Substring) -> Item {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map(String.init) ?? ""
        let value = parts.count > 1 ? parts[1] : ""
        return Item(
            name: PercentCoding.decode(name, plusIsSpace: true) ?? name,
            value: PercentCoding.decode(value, plusIsSpace: true)
        )
    }
}

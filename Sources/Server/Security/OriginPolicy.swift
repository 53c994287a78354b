import NIOHTTP1

/// Which web pages' scripts may read the answers (the CORS protocol of the Fetch standard).
struct OriginPolicy: Sendable {
    private static let any = "*"

    private let origins: Set<String>

    /// Allows the origins of the configuration.
    init(_ configuration: ServerConfiguration) throws(ServerError) {
        for origin in configuration.allowedOrigins where origin != Self.any && !Self.isOrigin(origin) {
            throw .invalidSetting(
                name: "allow-origin",
                reason: "“\(origin)” must be like https://example.org, without a path, or *"
            )
        }
        origins = Set(configuration.allowedOrigins.map { $0.lowercased() })
    }

    /// Adds what lets the page that asks read the answer, where its origin is allowed.
    func apply(to headers: inout HTTPHeaders, request: HTTPHeaders) {
        guard !origins.isEmpty else { return }
        headers.add(name: "Vary", value: "Origin")
        guard let origin = request.first(name: "origin"), let allowed = allowed(origin) else { return }
        headers.add(name: "Access-Control-Allow-Origin", value: allowed)
        headers.add(name: "Access-Control-Expose-Headers", value: "ETag, Link")
        guard request.contains(name: "access-control-request-method") else { return }
        headers.add(name: "Access-Control-Allow-Methods", value: "GET, HEAD, POST")
        headers.add(name: "Access-Control-Allow-Headers", value: "Authorization, Content-Type, If-None-Match")
        headers.add(name: "Access-Control-Max-Age", value: "600")
    }

    private func allowed(_ origin: String) -> String? {
        if origins.contains(Self.any) { return Self.any }
        return origins.contains(origin.lowercased()) ? origin : nil
    }

    private static func isOrigin(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 3 && parts[0].hasSuffix(":") && parts[0].count > 1 && parts[1].isEmpty
            && !parts[2].isEmpty
            && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    }
}

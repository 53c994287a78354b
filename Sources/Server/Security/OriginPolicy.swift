import NIOHTTP1

/// Which web pages' scripts may read the answers (the CORS protocol of the Fetch standard).
struct OriginPolicy: Sendable {
    private let origins: Set<String>

    /// Allows the origins of the configuration.
    init(_ configuration: ServerConfiguration) {
        origins = Set(configuration.allowedOrigins.map { $0.lowercased() })
    }

    /// Adds what lets the page that asks read the answer, where its origin is allowed.
    func apply(to headers: inout HTTPHeaders, request: HTTPHeaders) {
        guard !origins.isEmpty else { return }
        headers.add(name: "Vary", value: "Origin")
        guard let origin = request.first(name: "origin"), isAllowed(origin) else { return }
        headers.add(name: "Access-Control-Allow-Origin", value: origin)
        headers.add(name: "Access-Control-Expose-Headers", value: "ETag, Link")
        guard request.contains(name: "access-control-request-method") else { return }
        headers.add(name: "Access-Control-Allow-Methods", value: "GET, HEAD, POST")
        headers.add(name: "Access-Control-Allow-Headers", value: "Authorization, Content-Type, If-None-Match")
        headers.add(name: "Access-Control-Max-Age", value: "600")
    }

    private func isAllowed(_ origin: String) -> Bool {
        origins.contains(origin.lowercased()) || origins.contains("*")
    }
}

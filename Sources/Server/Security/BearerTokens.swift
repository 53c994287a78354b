import Crypto
import NIOHTTP1

/// The tokens that open the data paths (RFC 6750); kept and compared as digests, in constant time.
struct BearerTokens: Sendable {
    private let digests: [SHA256Digest]?

    /// Requires one of `tokens`, or none where there is no list.
    init(_ tokens: [String]?) {
        digests = tokens?.map { SHA256.hash(data: Array($0.utf8)) }
    }

    /// Refuses a request without a token that is known.
    func check(_ headers: HTTPHeaders) throws(Problem) {
        guard let digests else { return }
        let fields = headers["authorization"]
        guard fields.count == 1, let token = Self.token(in: fields[0]) else {
            throw refusal("This path needs a token: “Authorization: Bearer …”.", challenge: "Bearer realm=\"onrecord\"")
        }
        let digest = SHA256.hash(data: Array(token.utf8))
        // All are compared, and each by its digest, so that the time tells nothing about how near a guess came.
        let isKnown = digests.reduce(false) { $1 == digest || $0 }
        guard isKnown else {
            throw refusal("The token is not known.", challenge: "Bearer realm=\"onrecord\", error=\"invalid_token\"")
        }
    }

    private static func token(in field: String) -> String? {
        let parts = field.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        var token = parts[1].drop(while: \.isWhitespace)
        while token.last?.isWhitespace == true { token.removeLast() }
        return String(token)
    }

    private func refusal(_ detail: String, challenge: String) -> Problem {
        Problem(.unauthorized, detail: detail, headers: ["WWW-Authenticate": challenge])
    }
}

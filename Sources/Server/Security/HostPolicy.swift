import NIOCore
import NIOHTTP1

/// Which hosts a request may name, so that no web page reaches the server under a name of its own (DNS rebinding).
struct HostPolicy: Sendable {
    private let names: Set<String>

    /// Allows `localhost`, the host of the configuration and those it allows; addresses are always allowed.
    init(_ configuration: ServerConfiguration) throws(ServerError) {
        for host in configuration.allowedHosts where Self.host(in: host) == nil || host.contains("/") {
            throw .invalidSetting(name: "allow-host", reason: "“\(host)” must be a name such as example.org")
        }
        let allowed = configuration.allowedHosts.compactMap(Self.host)
        names = Set(allowed + ["localhost", Self.normalized(configuration.host)])
    }

    /// Refuses a request that names no host, several, or one that is not allowed; `authority` is what an absolute target
    /// names, which counts more than the field.
    func check(_ head: HTTPRequestHead, authority: String?) throws(Problem) {
        let fields = Self.fields(of: head.headers)
        guard fields.count <= 1 else {
            throw Problem(.badRequest, detail: "The request has several “Host” fields.")
        }
        guard let named = authority ?? fields.first else {
            if head.version == .http1_0 { return }
            throw Problem(.badRequest, detail: "The request has no “Host” field.")
        }
        guard let host = Self.host(in: named) else {
            throw Problem(.badRequest, detail: "The request's host is not one.")
        }
        guard names.contains(host) || Self.isAddress(host) else {
            throw Problem(
                .misdirectedRequest,
                detail: "This server does not answer for “\(host)”; it is started with --allow-host to do so."
            )
        }
    }

    /// The values of the field, without the white space around them, which is no part of a value.
    private static func fields(of headers: HTTPHeaders) -> [String] {
        let fields = headers["host"]
        if fields.allSatisfy({ $0.utf8.allSatisfy { $0 > 0x20 && $0 != UInt8(ascii: ",") } }) { return fields }
        return headers[canonicalForm: "host"].map(String.init)
    }

    /// The host in `authority` without its port, in lower case, an IPv6 address without its brackets.
    private static func host(in authority: String) -> String? {
        let bytes = authority.utf8
        if bytes.first == UInt8(ascii: "[") {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "]")) else { return nil }
            guard isPort(bytes[end...].dropFirst()) else { return nil }
            return Substring(bytes[..<end].dropFirst()).lowercased()
        }
        let end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
        let host = bytes[..<end]
        guard isPort(bytes[end...]), !host.isEmpty else { return nil }
        guard host.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "@") }) else { return nil }
        return normalized(String(Substring(host)))
    }

    private static func isPort(_ text: Substring.UTF8View) -> Bool {
        text.isEmpty || text.first == UInt8(ascii: ":") && text.dropFirst().allSatisfy { 0x30...0x39 ~= $0 }
    }

    private static func normalized(_ host: String) -> String {
        let host = host.lowercased()
        return host.hasSuffix(".") ? String(host.dropLast()) : host
    }

    private static func isAddress(_ host: String) -> Bool {
        (try? SocketAddress(ipAddress: host, port: 0)) != nil
    }
}

import ArgumentParser

/// An `http` or `https` address as the program needs it: host, port, path.
struct WebAddress: ExpressibleByArgument, Equatable {
    let isSecure: Bool
    /// The host, without the brackets of an IPv6 address.
    let host: String
    let port: Int
    /// The path with its leading slash; empty where the address names none.
    let path: String

    /// Refuses other schemes, user names, queries, fragments, white space and a host that is missing.
    init?(argument: String) {
        let scheme = ["http://", "https://"].first { argument.lowercased().hasPrefix($0) }
        let allowed: (UInt8) -> Bool = { $0 > 0x20 && $0 < 0x7F && !"?#@\\\"<>".utf8.contains($0) }
        guard let scheme, argument.utf8.allSatisfy(allowed) else { return nil }
        let rest = argument.dropFirst(scheme.utf8.count)
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        guard let (host, port) = Self.split(rest[..<slash]) else { return nil }
        isSecure = scheme == "https://"
        self.host = host
        self.port = port ?? (isSecure ? 443 : 80)
        path = String(rest[slash...])
    }

    /// This machine at `port`.
    static func local(_ port: Port) -> WebAddress {
        WebAddress(isSecure: false, host: "127.0.0.1", port: port.number, path: "")
    }

    private init(isSecure: Bool, host: String, port: Int, path: String) {
        self.isSecure = isSecure
        self.host = host
        self.port = port
        self.path = path
    }

    private static func split(_ authority: Substring) -> (host: String, port: Int?)? {
        let close = authority.first == "[" ? authority.firstIndex(of: "]") : authority.startIndex
        guard let close else { return nil }
        let colon = authority[close...].firstIndex(of: ":") ?? authority.endIndex
        var host = authority[..<colon]
        if host.first == "[" {
            guard host.last == "]" else { return nil }
            host = host.dropFirst().dropLast()
        }
        guard !host.isEmpty else { return nil }
        if colon == authority.endIndex { return (String(host), nil) }
        guard let port = Port(argument: String(authority[colon...].dropFirst())), port.number > 0 else { return nil }
        return (String(host), port.number)
    }
}

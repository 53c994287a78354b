/// Where a started server listens.
public struct BoundAddress: Hashable, Sendable {
    /// The address or name that was asked for.
    public let host: String
    /// The port, the one found where 0 was asked for.
    public let port: Int

    /// The address for a browser.
    public var url: String { host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)" }
}

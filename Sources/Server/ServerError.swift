/// Why the server cannot start.
public enum ServerError: Error, Hashable, Sendable {
    /// Something else listens on that port.
    case addressInUse(host: String, port: Int)
    /// The system does not let the server listen there.
    case cannotListen(host: String, port: Int, reason: String)
    /// The folder of the page cannot be read, or holds more than the server keeps.
    case publicFolder(reason: String)
    /// An allowed host, an origin or the base URL is not one.
    case invalidSetting(name: String, reason: String)
    /// The server was started before.
    case alreadyStarted
}

extension ServerError: CustomStringConvertible {
    /// What happened and what to do, in a sentence.
    public var description: String {
        switch self {
        case .addressInUse(let host, let port):
            "Port \(port) of \(host) is taken; choose another, or 0 for a free one."
        case .cannotListen(let host, let port, let reason): "Cannot listen on \(host), port \(port): \(reason)."
        case .publicFolder(let reason): "Cannot serve the page: \(reason)."
        case .invalidSetting(let name, let reason): "The setting \(name) is not usable: \(reason)."
        case .alreadyStarted: "The server has been started already."
        }
    }
}

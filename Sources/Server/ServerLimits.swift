/// What a client may ask of the wire before it is refused.
public struct ServerLimits: Sendable {
    /// Bytes of a request line; 414 beyond.
    public var requestLine = 8 << 10
    /// Bytes of all header fields; 431 beyond.
    public var headerFields = 32 << 10
    /// Bytes of a body; 413 beyond.
    public var body = 2 << 20
    /// Bytes of all bodies together that are being received; 503 beyond.
    public var bodies = 256 << 20
    /// Articles of clients that are annotated at a time.
    public var workers = 2
    /// Articles of clients that wait for their turn; 503 beyond.
    public var waiting = 16
    /// The time for a request's head and body; 408 beyond.
    public var requestTime = Duration.seconds(30)
    /// The time without a request, or without progress in writing; the connection is closed beyond.
    public var idleTime = Duration.seconds(60)
    /// The time that a refused client gets to read its answer before the connection is closed.
    public var lingerTime = Duration.seconds(2)
    /// Open connections; 503 beyond.
    public var connections = 4096

    /// Creates the default limits.
    public init() {}
}

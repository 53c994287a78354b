public import Logging

/// How the server listens and whom it answers, in plain values: nothing is read from the environment here.
public struct ServerConfiguration: Sendable {
    /// The address or name to listen on.
    public var host = "127.0.0.1"
    /// The port; 0 takes a free one.
    public var port = 8080
    /// The folder of the page and its assets, read once at the start, or nil for no page.
    public var publicFolder: String?
    /// Names, beside `localhost`, addresses and ``host``, that a request's `Host` may have.
    public var allowedHosts: [String] = []
    /// Origins of web pages, such as `https://example.org`, whose scripts may read the answers; `*` is any.
    public var allowedOrigins: [String] = []
    /// What links begin with, such as `https://example.org/news`; nil makes them begin with `/`.
    public var baseURL: String?
    /// Bearer tokens of which one is required for data, or nil where none is; an empty list admits nobody.
    public var tokens: [String]?
    /// Whether the corpus is made anew while it is served, so that there is something to tell at `/events`.
    public var isWatching = false
    /// The least severe message that is logged.
    public var logLevel = Logger.Level.info
    /// What a client may ask of the wire.
    public var limits = ServerLimits()

    /// Creates the default configuration: loopback, port 8080, no page, no token.
    public init() {}

    /// The tokens in the text of a token file: one a line, without empty lines and lines that begin with `#`.
    public static func tokens(inFile text: String) -> [String] {
        // Some editors begin a file with a byte-order mark, which no client would send.
        text.drop { $0 == "\u{FEFF}" }
            .split(whereSeparator: \.isNewline)
            .map { $0.drop(while: \.isWhitespace) }
            .map { line in String(line.prefix { !$0.isWhitespace }) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }
}

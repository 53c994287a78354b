/// A media type with what the server needs to know about it.
struct MediaType: Hashable, Sendable {
    /// Type and subtype, in lower case.
    let essence: String
    /// The value of `Content-Type`.
    let header: String
    /// Whether bodies of it shrink when compressed.
    let isCompressible: Bool
    /// What `Accept` may name as the parameter `profile`, or nil.
    let profile: String?
    /// Other names that clients have for it.
    let aliases: [String]

    private init(
        _ essence: String,
        charset: Bool = false,
        compressible: Bool = true,
        profile: String? = nil,
        parameter: String? = nil,
        aliases: [String] = []
    ) {
        self.essence = essence
        self.aliases = aliases
        let parameters = [
            charset ? "charset=utf-8" : nil, profile.map { "profile=\"\($0)\"" }, parameter,
        ]
        header = ([essence] + parameters.compactMap { $0 }).joined(separator: "; ")
        isCompressible = compressible
        self.profile = profile
    }

    /// All subtypes of the type, as `Accept` writes it.
    var range: String { essence.prefix { $0 != "/" } + "/*" }

    /// `application/json`.
    static let json = MediaType("application/json")
    /// `application/problem+json` (RFC 9457).
    static let problem = MediaType("application/problem+json")
    /// `text/plain` in UTF-8.
    static let text = MediaType("text/plain", charset: true)
    /// `text/html` in UTF-8.
    static let html = MediaType("text/html", charset: true)

    /// JSON Lines.
    static let jsonLines = MediaType(
        "application/jsonl",
        aliases: ["application/x-ndjson", "application/ndjson", "application/x-jsonlines"]
    )
    /// Comma-separated values with a line of names (RFC 4180).
    static let csv = MediaType("text/csv", charset: true, parameter: "header=present")
    /// JSON-LD.
    static let linkedData = MediaType("application/ld+json")
    /// W3C Web Annotations, a profile of JSON-LD.
    static let annotations = MediaType("application/ld+json", profile: "http://www.w3.org/ns/anno.jsonld")
    /// Atom (RFC 4287).
    static let atom = MediaType("application/atom+xml", charset: true)
    /// JSON Feed.
    static let jsonFeed = MediaType("application/feed+json")
    /// The text format of Prometheus.
    static let metrics = MediaType("text/plain", charset: true, parameter: "version=0.0.4")

    /// Server-sent events.
    static let eventStream = MediaType("text/event-stream", compressible: false)

    /// The type of a file of that name, by its extension.
    init(fileName: String) {
        let ending = fileName.split(separator: ".").last.map { $0.lowercased() } ?? ""
        self =
            switch ending {
            case "html", "htm": .html
            case "css": MediaType("text/css", charset: true)
            case "js", "mjs": MediaType("text/javascript", charset: true)
            case "json", "map": .json
            case "txt", "md": .text
            case "svg": MediaType("image/svg+xml")
            case "webmanifest": MediaType("application/manifest+json")
            case "ico": MediaType("image/x-icon", compressible: false)
            case "png": MediaType("image/png", compressible: false)
            case "jpg", "jpeg": MediaType("image/jpeg", compressible: false)
            case "gif": MediaType("image/gif", compressible: false)
            case "webp": MediaType("image/webp", compressible: false)
            case "avif": MediaType("image/avif", compressible: false)
            case "woff2": MediaType("font/woff2", compressible: false)
            default: MediaType("application/octet-stream", compressible: false)
            }
    }
}

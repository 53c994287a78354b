/// A form that an answer can take.
enum Form: String, Sendable {
    /// JSON.
    case json
    /// JSON Lines: the whole of a list, one row a line.
    case jsonl
    /// A table: the whole of a list.
    case csv
    /// schema.org's `Quotation` in JSON-LD.
    case jsonld
    /// W3C Web Annotations in JSON-LD.
    case annotations
    /// An Atom feed (RFC 4287).
    case atom
    /// A JSON Feed (version 1.1).
    case jsonfeed
    /// A web page.
    case html
    /// Plain text.
    case text
    /// The text format of Prometheus.
    case metrics
    /// Server-sent events.
    case events

    /// The forms of every list.
    static let rows = [Form.json, .jsonl, .csv]
    /// The forms of a list of quotes.
    static let quotes = rows + [.jsonld, .annotations, .atom, .jsonfeed]
    /// The forms of one quote.
    static let quote = [Form.json, .html, .jsonld, .annotations]

    /// Whether `format=` knows it: the others are the only form of their paths.
    var isNamed: Bool { self != .text && self != .metrics && self != .events }

    /// What its bytes are.
    var media: MediaType {
        switch self {
        case .json: .json
        case .jsonl: .jsonLines
        case .csv: .csv
        case .jsonld: .linkedData
        case .annotations: .annotations
        case .atom: .atom
        case .jsonfeed: .jsonFeed
        case .html: .html
        case .text: .text
        case .metrics: .metrics
        case .events: .eventStream
        }
    }

    /// Whether it holds the whole of a list, without pages.
    var isWhole: Bool { self == .jsonl || self == .csv }

    /// Whether its rows are those of JSON, of which `fields=` takes some.
    var hasFields: Bool { self == .json || isWhole }
}

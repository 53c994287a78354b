/// A path with at most one part left open, written as `/quotes/{id}/variants`.
struct RoutePattern: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The path as it was written, a URI template (RFC 6570).
    let template: String
    private let segments: [String]

    /// Reads a template.
    init(stringLiteral template: String) {
        self.template = template
        segments = template.split(separator: "/").map(String.init)
    }

    /// Whether a part is left open.
    var isOpen: Bool { segments.contains { $0.hasPrefix("{") } }

    /// What stands in the open part of `path`, "" where the pattern has none, or nil where the path is another.
    func match(_ path: [String]) -> String? {
        guard path.count == segments.count else { return nil }
        var open = ""
        for (segment, part) in zip(segments, path) {
            if segment.hasPrefix("{") {
                guard !part.isEmpty else { return nil }
                open = part
            } else if segment != part {
                return nil
            }
        }
        return open
    }
}

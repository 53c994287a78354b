/// Inclusive bounds of the date of publication, each a prefix of ISO 8601 (`2031`, `2031-05`, `2031-05-07`).
///
/// A date is compared as far as the bound goes, so `to: "2031-05"` takes all of May. With any bound, what is undated
/// falls out. Times are compared as written, whatever their zone.
public struct DateBounds: Hashable, Sendable {
    /// The first date, or nil.
    public var from: String?
    /// The last date, or nil.
    public var to: String?

    /// Creates bounds.
    public init(from: String? = nil, to: String? = nil) {
        self.from = from
        self.to = to
    }

    /// Whether nothing is bounded.
    public var isOpen: Bool { from == nil && to == nil }
}

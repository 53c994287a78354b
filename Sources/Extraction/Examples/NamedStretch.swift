public import Model

/// A name that was marked in a text.
public struct NamedStretch: Sendable {
    /// What it names.
    public enum Kind: Sendable {
        case person, organization, place, group, event, work, other
    }

    /// Where it stands.
    public let range: TextRange
    /// What it names.
    public let kind: Kind

    /// Creates a name of that kind, in bytes of the text.
    public init(range: TextRange, kind: Kind) {
        self.range = range
        self.kind = kind
    }
}

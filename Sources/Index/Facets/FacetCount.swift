/// How many hits have one value of a property.
public struct FacetCount: Hashable, Sendable {
    /// The value, as the filter of that name takes it.
    public let value: String
    /// The value for people.
    public let label: String
    /// The number of hits.
    public let count: Int
}

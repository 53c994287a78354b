public import Model

/// A property by which entities are counted, by its name in `facet=`.
public enum EntityFacet: String, Sendable, CaseIterable {
    /// The type.
    case type
}

extension SearchIndex {
    /// How many of `hits` have each value of a property, the most frequent first.
    ///
    /// - Complexity: O(*n*) in the hits.
    public func counts(of hits: HitList<CorpusEntity>, by facet: EntityFacet, size: Int) -> [FacetCount] {
        let names = EntityType.allCases.map(\.rawValue)
        return count(hits.list.ascendingRows, names.count) { Int32(entityTable.types[$0].trailingZeroBitCount) }
            .top(size) { (names[$0], names[$0]) }
    }
}

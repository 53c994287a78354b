import Index

extension CorpusRequest {
    /// How many values of a property are told where the request does not say.
    private static let usualSize = 10

    /// What `facet=` asks for, counted by `count`.
    func facets<Facet: RawRepresentable<String>>(
        _ facets: Facet.Type,
        count: (_ facet: Facet, _ size: Int) -> [FacetCount]
    ) -> [(name: String, counts: [FacetCount])] {
        let size = arguments.integer("facet_size") ?? Self.usualSize
        return arguments.texts("facet").compactMap(Facet.init(rawValue:)).map { ($0.rawValue, count($0, size)) }
    }
}

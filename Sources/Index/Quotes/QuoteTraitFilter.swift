import Model

/// The conditions of a ``QuoteQuery`` that are tested row by row.
struct QuoteTraitFilter: Hashable {
    /// What holds for a query that asks nothing of the traits.
    static let listed = QuoteTraitFilter(QuoteQuery())

    private let kinds: CaseSet<QuoteKind>
    private let zones: CaseSet<Zone>
    private let speakerTypes: CaseSet<SpeakerType>
    private let attributed: Bool?
    private let minConfidence: Double
    /// The numbers of words, or nil where none will do.
    private let words: ClosedRange<Int>?

    init(_ query: QuoteQuery) {
        kinds = CaseSet(acceptedBy: query.kind, hiding: .scare)
        zones = CaseSet(acceptedBy: query.zone, hiding: .furniture)
        speakerTypes = CaseSet(acceptedBy: query.speakerType)
        attributed = query.attributed
        minConfidence = query.minConfidence ?? -.infinity
        words = ClosedRange(least: query.minWords, most: query.maxWords)
    }

    /// Whether a quote meets them all.
    func accepts(_ traits: QuoteTraits) -> Bool {
        kinds.contains(bit: traits.kind)
            && zones.contains(bit: traits.zone)
            && speakerTypes.contains(bit: traits.speakerType)
            && (attributed ?? traits.isAttributed) == traits.isAttributed
            && traits.confidence >= minConfidence
            && words?.contains(traits.words) ?? false
    }
}

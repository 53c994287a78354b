import Model

/// The properties of a quote that a filter tests row by row.
struct QuoteTraits: Sendable {
    let kind: UInt32
    let zone: UInt32
    let speakerType: UInt32
    let isAttributed: Bool
    /// Whether lists show the quote without being asked for furniture or scare quotes.
    let isListed: Bool
    let confidence: Double
    let words: Int

    init(_ quote: Quote, words: Int) {
        kind = CaseSet.bit(of: quote.kind)
        zone = CaseSet.bit(of: quote.zone)
        speakerType = CaseSet.bit(of: quote.speaker.type)
        isAttributed = quote.speaker.entity != nil
        isListed = quote.isListed
        confidence = quote.attribution.shownConfidence
        self.words = words
    }
}

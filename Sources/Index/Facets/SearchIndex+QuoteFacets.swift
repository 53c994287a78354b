public import Model

/// A property by which quotes are counted, by its name in `facet=`.
public enum QuoteFacet: String, Sendable, CaseIterable {
    /// The entity that speaks.
    case speaker
    /// The outlet.
    case outlet
    /// The kind.
    case kind
    /// The month of publication.
    case month
    /// The dictionary form of the word of saying.
    case cue
    /// How the text refers to the speaker.
    case speakerType = "speaker_type"
    /// The part of the page.
    case zone
    /// The story.
    case story
}

extension SearchIndex {
    /// How many of `hits` have each value of a property, the most frequent first; what has none is not counted.
    ///
    /// - Complexity: O(*n*) in the hits and in the values.
    public func counts(of hits: HitList<Quote>, by facet: QuoteFacet, size: Int) -> [FacetCount] {
        let rows = hits.list.ascendingRows
        return switch facet {
        case .speaker: count(rows, corpus.entities.count) { quoteTable.speakers[$0] }.top(size, entityName)
        case .outlet: count(rows, outlets.count) { articleTable.outlets[article($0)] }.top(size, outletName)
        case .month: count(rows, articleTable.months) { articleTable.months.values[article($0)] }.top(size, monthName)
        case .cue: count(rows, identities.cueNames.count) { quoteTable.cues[$0] }.top(size, cueName)
        case .story: count(rows, corpus.stories.count) { articleTable.stories[article($0)] }.top(size, storyName)
        case .kind: count(rows, by: QuoteKind.self, size) { quoteTable.traits[$0].kind }
        case .zone: count(rows, by: Zone.self, size) { quoteTable.traits[$0].zone }
        case .speakerType: count(rows, by: SpeakerType.self, size) { quoteTable.traits[$0].speakerType }
        }
    }

    private func article(_ row: Int) -> Int { quoteTable.references[row].article }

    private func cueName(_ cue: Int) -> (value: String, label: String) {
        (identities.cueNames[cue], identities.cueNames[cue])
    }

    private func count<Value: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
        _ rows: [Int32],
        by values: Value.Type,
        _ size: Int,
        bit: (Int) -> UInt32
    ) -> [FacetCount] {
        let names = Value.allCases.map(\.rawValue)
        return count(rows, names.count) { Int32(bit($0).trailingZeroBitCount) }.top(size) { (names[$0], names[$0]) }
    }
}

extension SearchIndex {
    func count(_ rows: [Int32], _ keyCount: Int, key: (Int) -> Int32) -> KeyCounts {
        var counts = KeyCounts(keyCount: keyCount)
        for row in rows { counts.add(key(Int(row))) }
        return counts
    }

    func count(_ rows: [Int32], _ column: NamedColumn, key: (Int) -> Int32) -> KeyCounts {
        count(rows, column.names.count, key: key)
    }

    func entityName(_ entity: Int) -> (value: String, label: String) {
        (corpus.entities[entity].id, corpus.entities[entity].name)
    }

    func outletName(_ outlet: Int) -> (value: String, label: String) { (outlets[outlet].id, outlets[outlet].name) }

    func storyName(_ story: Int) -> (value: String, label: String) {
        (corpus.stories[story].id, corpus.stories[story].label)
    }

    func monthName(_ month: Int) -> (value: String, label: String) {
        (articleTable.months.names[month], articleTable.months.names[month])
    }
}

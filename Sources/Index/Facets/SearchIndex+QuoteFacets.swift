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
        counts(hits.list.ascendingRows, by: facet, size)
    }

    /// How many of the utterances with a quote that `query` selects have such a quote with each value of a property, the most
    /// frequent first: as many as there are when the value is asked for too.
    ///
    /// - Complexity: O(*n* log *n*) in the quotes that `query` selects, O(*m*) in the values.
    public func counts(ofUtterancesMatching query: QuoteQuery, by facet: QuoteFacet, size: Int) -> [FacetCount] {
        let utterances = quoteTable.utterances
        let rows = quoteRows(matching: query).filter { utterances[Int($0)] >= 0 }
        let together = rows.sorted { (utterances[Int($0)], $0) < (utterances[Int($1)], $1) }
        return counts(together, by: facet, size) { utterances[$0] }
    }

    private func counts(
        _ rows: [Int32],
        by facet: QuoteFacet,
        _ size: Int,
        onceIn group: ((Int) -> Int32)? = nil
    ) -> [FacetCount] {
        switch facet {
        case .speaker:
            count(rows, corpus.entities.count, onceIn: group) { quoteTable.speakers[$0] }.top(size, entityName)
        case .outlet:
            count(rows, outlets.count, onceIn: group) { articleTable.outlets[article($0)] }.top(size, outletName)
        case .month:
            count(rows, articleTable.months, onceIn: group) { articleTable.months.values[article($0)] }
                .top(size, monthName)
        case .cue: count(rows, identities.cueNames.count, onceIn: group) { quoteTable.cues[$0] }.top(size, cueName)
        case .story:
            count(rows, corpus.stories.count, onceIn: group) { articleTable.stories[article($0)] }.top(size, storyName)
        case .kind: count(rows, by: QuoteKind.self, size, onceIn: group) { quoteTable.traits[$0].kind }
        case .zone: count(rows, by: Zone.self, size, onceIn: group) { quoteTable.traits[$0].zone }
        case .speakerType: count(rows, by: SpeakerType.self, size, onceIn: group) { quoteTable.traits[$0].speakerType }
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
        onceIn group: ((Int) -> Int32)?,
        bit: (Int) -> UInt32
    ) -> [FacetCount] {
        let names = Value.allCases.map(\.rawValue)
        return count(rows, names.count, onceIn: group) { Int32(bit($0).trailingZeroBitCount) }
            .top(size) { (names[$0], names[$0]) }
    }
}

extension SearchIndex {
    /// Counts the keys of rows; in each group of rows, which stand together, a key only once.
    func count(
        _ rows: [Int32],
        _ keyCount: Int,
        onceIn group: ((Int) -> Int32)? = nil,
        key: (Int) -> Int32
    ) -> KeyCounts {
        var counts = KeyCounts(keyCount: keyCount)
        guard let group else {
            for row in rows { counts.add(key(Int(row))) }
            return counts
        }
        var last: Int32?
        var seen: Set<Int32> = []
        for row in rows {
            if group(Int(row)) != last { seen.removeAll(keepingCapacity: true) }
            last = group(Int(row))
            let key = key(Int(row))
            if seen.insert(key).inserted { counts.add(key) }
        }
        return counts
    }

    func count(
        _ rows: [Int32],
        _ column: NamedColumn,
        onceIn group: ((Int) -> Int32)? = nil,
        key: (Int) -> Int32
    ) -> KeyCounts {
        count(rows, column.names.count, onceIn: group, key: key)
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

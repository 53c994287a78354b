public import Model

/// A property by which articles are counted, by its name in `facet=`.
public enum ArticleFacet: String, Sendable, CaseIterable {
    /// The outlet.
    case outlet
    /// The month of publication.
    case month
    /// Each entity that the article names.
    case entity
    /// Each entity that is quoted in it.
    case speaker
    /// The story.
    case story
    /// The language.
    case language
}

extension SearchIndex {
    /// How many of `hits` have each value of a property, the most frequent first; what has none is not counted.
    ///
    /// - Complexity: O(*n*) in the hits, in what they name, and in the values.
    public func counts(of hits: HitList<AnnotatedArticle>, by facet: ArticleFacet, size: Int) -> [FacetCount] {
        let rows = hits.list.ascendingRows
        return switch facet {
        case .outlet: count(rows, outlets.count) { articleTable.outlets[$0] }.top(size, outletName)
        case .month: count(rows, articleTable.months) { articleTable.months.values[$0] }.top(size, monthName)
        case .story: count(rows, corpus.stories.count) { articleTable.stories[$0] }.top(size, storyName)
        case .entity: entityCounts(rows).top(size, entityName)
        case .speaker: speakerCounts(rows).top(size, entityName)
        case .language:
            count(rows, articleTable.languages) { articleTable.languages.values[$0] }
                .top(size) { (articleTable.languages.names[$0], articleTable.languages.names[$0]) }
        }
    }

    /// The entities that articles of `hits` name, with the number of these, the most frequent first.
    ///
    /// - Complexity: O(*n*) in what the articles name, O(*m* log *m*) in the entities.
    public func entities(namedIn hits: HitList<AnnotatedArticle>) -> [(entity: EntityID, articleCount: Int)] {
        entityCounts(hits.list.ascendingRows).ranked.map { (EntityID($0.key), $0.count) }
    }

    private func entityCounts(_ rows: [Int32]) -> KeyCounts {
        var counts = KeyCounts(keyCount: corpus.entities.count)
        for row in rows {
            for entity in entityTable.byArticle[Int(row)] { counts.add(entity) }
        }
        return counts
    }

    private func speakerCounts(_ rows: [Int32]) -> KeyCounts {
        var counts = KeyCounts(keyCount: corpus.entities.count)
        for row in rows {
            let quotes = quoteRows(of: Int(row)).filter { quoteTable.traits[Int($0)].isListed }
            for speaker in Set(quotes.map { quoteTable.speakers[Int($0)] }) { counts.add(speaker) }
        }
        return counts
    }
}

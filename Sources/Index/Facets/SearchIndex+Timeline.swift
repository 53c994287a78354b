public import Model

/// The length of the stretches that a timeline counts in, by its name in `by=`.
public enum TimelineUnit: String, Sendable, CaseIterable {
    /// Days.
    case day
    /// Months.
    case month
    /// Years.
    case year

    /// The characters of an ISO 8601 date that tell the stretch.
    fileprivate var length: Int {
        switch self {
        case .day: 10
        case .month: 7
        case .year: 4
        }
    }
}

/// Counts over time.
public struct Timeline: Hashable, Sendable {
    /// The stretches in which there is something, from old to new, as prefixes of ISO 8601 dates.
    public let counts: [FacetCount]
    /// The number of hits without a date.
    public let undated: Int
}

extension SearchIndex {
    /// When the articles of `hits` were published.
    ///
    /// - Complexity: O(*n*) in the hits.
    public func timeline(of hits: HitList<AnnotatedArticle>, by unit: TimelineUnit) -> Timeline {
        timeline(hits.list.ascendingRows.map(Int.init), by: unit)
    }

    /// When the articles of the quotes of `hits` were published.
    ///
    /// - Complexity: O(*n*) in the hits.
    public func timeline(of hits: HitList<Quote>, by unit: TimelineUnit) -> Timeline {
        timeline(hits.list.ascendingRows.map { quoteTable.references[Int($0)].article }, by: unit)
    }

    private func timeline(_ articles: [Int], by unit: TimelineUnit) -> Timeline {
        var perArticle = Array(repeating: 0, count: articleTable.count)
        for article in articles { perArticle[article] += 1 }
        var counts: [Substring: Int] = [:]
        var undated = 0
        for (article, count) in perArticle.enumerated() where count > 0 {
            if let published = articleTable.published[article] {
                counts[published.prefix(unit.length), default: 0] += count
            } else {
                undated += count
            }
        }
        return Timeline(
            counts: counts.sorted { $0.key < $1.key }
                .map { FacetCount(value: String($0.key), label: String($0.key), count: $0.value) },
            undated: undated
        )
    }
}

public import Model

extension SearchIndex {
    /// The quotes that `query` wants.
    ///
    /// - Complexity: O(*n*) in the rows of the filters and of the words.
    public func quotes(matching query: QuoteQuery) -> HitList<Quote> {
        HitList(list(query), rowCount: quoteTable.count)
    }

    /// For every utterance of which `query` wants a quote, the first of these, in the order asked for.
    ///
    /// - Complexity: that of ``quotes(matching:)``.
    public func utterances(matching query: QuoteQuery) -> HitList<Quote> {
        var query = query
        query.collapse = .utterance
        var list = list(query)
        list.keep { quoteTable.utterances[Int($0)] >= 0 }
        return HitList(list, rowCount: quoteTable.count)
    }

    /// Where the words of `query` stand in the quote: one range of the article's text a word, in order.
    ///
    /// What stands behind NOT is not looked for.
    public func highlights(of quote: QuoteID, for query: TextQuery) -> [TextRange] {
        let reference = reference(of: quote)
        let annotated = corpus.articles[reference.article]
        return TextHighlighter(query)
            .highlights(in: annotated.article.text, ranges: annotated.quotes[reference.quote].spans)
    }

    /// The rows of the quotes that match, in the order of the table, all reports of the same words among them.
    func quoteRows(matching query: QuoteQuery) -> [Int32] {
        var query = query
        query.collapse = nil
        return list(query).ascendingRows
    }

    private func list(_ query: QuoteQuery) -> ResultList {
        let found = query.text.map { quoteTable.text.search($0.root) }
        var list = ResultList(
            rows(query, among: found?.rows),
            found: found,
            order: query.order.flatMap(rowOrder),
            fallback: .natural
        )
        if query.collapse == .utterance {
            list.collapse(by: quoteTable.utterances, count: corpus.utterances.count)
        }
        return list
    }

    private func rows(_ query: QuoteQuery, among found: [Int32]?) -> RowSet {
        var filter = RowFilter(count: quoteTable.count, rows: found)
        filter.keep(query.speaker, keys: identities.speakers) { quoteTable.bySpeaker[$0] }
        filter.keep(query.entity, keys: identities.entities.numbers) { quoteTable.byEntity[$0] }
        filter.keep(query.outlet, keys: identities.outlets.numbers) { quoteTable.byOutlet[$0] }
        filter.keep(query.cue, keys: identities.cueNumbers) { quoteTable.byCue[$0] }
        filter.keep(query.article, keys: identities.articles.numbers) { Array(quoteRows(of: $0))[...] }
        filter.keep(query.story, keys: articles(ofStory:)) { Array(quoteRows(of: $0))[...] }
        let traits = QuoteTraitFilter(query)
        if filter.isUntouched && traits == .listed {
            filter.keep(quoteTable.listed)
        } else {
            filter.keep { traits.accepts(quoteTable.traits[Int($0)]) }
        }
        if query.minReports != nil || query.minOutlets != nil {
            filter.keep { isReported($0, by: query) }
        }
        if !query.published.isOpen {
            let dated = datedRows(query.published)
            filter.keep { dated.contains($0) }
        }
        return filter.rows
    }

    /// Whether the quote's words are reported as often, and by as many outlets, as `query` wants; what is alone in no
    /// utterance is reported once.
    private func isReported(_ row: Int32, by query: QuoteQuery) -> Bool {
        let utterance = Int(quoteTable.utterances[Int(row)])
        let reports = utterance < 0 ? 1 : corpus.utterances[utterance].quotes.count
        let outlets = utterance < 0 ? 1 : Int(quoteTable.outletCounts[utterance])
        return reports >= query.minReports ?? 0 && outlets >= query.minOutlets ?? 0
    }

    /// The rows whose articles lie within `bounds`: one stretch, since dated quotes come first, from new to old.
    private func datedRows(_ bounds: DateBounds) -> Range<Int32> {
        func firstRow(where isReached: (String) -> Bool) -> Int32 {
            var low = 0
            var high = quoteTable.datedCount
            while low < high {
                let middle = (low + high) / 2
                let date = articleTable.published[quoteTable.references[middle].article] ?? ""
                if isReached(date) { high = middle } else { low = middle + 1 }
            }
            return Int32(low)
        }
        let first = firstRow(where: bounds.endsBehind)
        return first..<max(first, firstRow { !bounds.beginsBefore($0) })
    }

    /// The order of that name, or nil for relevance.
    private func rowOrder(_ order: QuoteOrder) -> RowOrder? {
        switch order {
        case .relevance: nil
        case .newest: .natural
        case .published: quoteTable.oldestFirst
        case .position: quoteTable.byPosition
        case .mostReported: quoteTable.mostReportedFirst
        }
    }
}

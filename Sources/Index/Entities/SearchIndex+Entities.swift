public import Model

extension SearchIndex {
    /// The entities that `query` wants.
    ///
    /// - Complexity: O(*n*) in the rows of the filters and of the words.
    public func entities(matching query: EntityQuery) -> HitList<CorpusEntity> {
        HitList(list(query), rowCount: entityTable.count)
    }

    private func list(_ query: EntityQuery) -> ResultList {
        let found = query.text.map { entityTable.text.search($0.root) }
        return ResultList(
            rows(query, among: found?.rows),
            found: found,
            order: query.order.flatMap(rowOrder),
            fallback: entityTable.mostMentionsFirst
        )
    }

    private func rows(_ query: EntityQuery, among found: [Int32]?) -> RowSet {
        var filter = RowFilter(count: entityTable.count, rows: found)
        filter.keep(query.entity, keys: identities.entities.numbers) { [Int32($0)] }
        filter.keep(query.outlet, keys: identities.outlets.numbers) { entityTable.byOutlet[$0] }
        filter.keep(query.article, keys: identities.articles.numbers) { entityTable.byArticle[$0] }
        filter.keep(query.story, keys: articles(ofStory:)) { entityTable.byArticle[$0] }
        if !query.type.isEmpty {
            let types = CaseSet(acceptedBy: query.type)
            filter.keep { types.contains(bit: entityTable.types[Int($0)]) }
        }
        if !query.published.isOpen {
            let named = entitiesNamed(within: query.published)
            filter.keep { named[Int($0)] }
        }
        return filter.rows
    }

    /// Under each entity's number, whether an article that was published then names it.
    private func entitiesNamed(within bounds: DateBounds) -> [Bool] {
        var isNamed = Array(repeating: false, count: entityTable.count)
        for (article, published) in articleTable.published.enumerated() where bounds.contain(published) {
            for entity in entityTable.byArticle[article] { isNamed[Int(entity)] = true }
        }
        return isNamed
    }

    /// The order of that name, or nil for relevance.
    private func rowOrder(_ order: EntityOrder) -> RowOrder? {
        switch order {
        case .relevance: nil
        case .mostMentions: entityTable.mostMentionsFirst
        case .name: entityTable.byName
        case .mostQuotes: entityTable.mostQuotesFirst
        }
    }
}

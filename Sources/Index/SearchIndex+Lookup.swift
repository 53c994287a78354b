public import Model

extension SearchIndex {
    /// The article of that id.
    public func article(_ id: String) -> ArticleID? { identities.articles[id].map { ArticleID($0) } }

    /// The entity of that id.
    public func entity(_ id: String) -> EntityID? { identities.entities[id].map { EntityID($0) } }

    /// The entities whose name or alias is `name`, whatever its case and diacritics, in order of their ids.
    public func entities(named name: String) -> [EntityID] { identities.names[name].map { EntityID(row: $0) } }

    /// The utterance of that id.
    public func utterance(_ id: String) -> UtteranceID? { identities.utterances[id].map { UtteranceID($0) } }

    /// The story of that id.
    public func story(_ id: String) -> StoryID? { identities.stories[id].map { StoryID($0) } }

    /// The outlet of that id.
    public func outlet(_ id: String) -> OutletID? { identities.outlets[id].map { OutletID($0) } }

    /// The quote of that id.
    ///
    /// - Complexity: O(log *n*) in the quotes of its article.
    public func quote(_ id: String) -> QuoteID? {
        guard let dot = id.firstIndex(of: "."), let article = identities.articles[String(id[..<dot])] else {
            return nil
        }
        guard let position = Int(id[id.index(after: dot)...].prefix { $0 != "." }) else { return nil }
        let annotated = corpus.articles[article]
        var low = 0
        var high = annotated.quotes.count
        while low < high {
            let middle = (low + high) / 2
            if annotated.quotes[middle].position < position { low = middle + 1 } else { high = middle }
        }
        // Several quotes may begin at one position, and `.07` is no id.
        while low < annotated.quotes.count, annotated.quotes[low].position == position {
            if annotated.quoteID(low) == id { return quote(at: QuoteReference(article: article, quote: low)) }
            low += 1
        }
        return nil
    }

    /// Where the quote stands in the corpus.
    public func reference(of quote: QuoteID) -> QuoteReference { quoteTable.references[quote.index] }

    /// The quote of the corpus that stands there.
    public func quote(at reference: QuoteReference) -> QuoteID {
        QuoteID(row: quoteTable.firstRows[reference.article] + Int32(reference.quote))
    }
}

import Index
import Model

/// Answers queries by looking at every quote, article and entity of the corpus: slow and plain.
struct PlainSearch {
    let corpus: LinkedCorpus

    func accepts<Value>(_ choices: [Choice<Value>], _ values: [Value]) -> Bool {
        choices.allSatisfy { choice in
            (choice.anyOf.isEmpty || values.contains { choice.anyOf.contains($0) })
                && !values.contains { choice.noneOf.contains($0) }
        }
    }

    /// Like ``accepts(_:_:)`` for speakers, who go by id, name and surname.
    func acceptsSpeakers(_ choices: [Choice<String>], _ entities: [Int]) -> Bool {
        accepts(lowercased(choices), entities.flatMap { [corpus.entities[$0].id, "ana " + corpus.entities[$0].id] })
    }

    func lowercased(_ choices: [Choice<String>]) -> [Choice<String>] {
        choices.map { Choice(anyOf: $0.anyOf.map { $0.lowercased() }, noneOf: $0.noneOf.map { $0.lowercased() }) }
    }

    func isWithin(_ bounds: DateBounds, _ published: String?) -> Bool {
        guard bounds.from != nil || bounds.to != nil else { return true }
        guard let published else { return false }
        return bounds.from.map { published.prefix($0.count) >= $0 } ?? true
            && bounds.to.map { published.prefix($0.count) <= $0 } ?? true
    }

    func storyIDs(_ article: Int) -> [String] { corpus.storyOf[article].map { [corpus.stories[$0].id] } ?? [] }

    func outletIDs(_ article: Int) -> [String] { corpus.articles[article].article.outlet.map { [$0.id] } ?? [] }

    func words(_ article: AnnotatedArticle, _ ranges: [TextRange]) -> [String] {
        ranges.flatMap { article.article.text.string($0).lowercased().split(separator: " ").map(String.init) }
    }

    /// The numbers of `count` things in order of their dates, undated ones last, ties by number.
    func byDate<Item>(_ items: [Item], newestFirst: Bool, _ date: (Item) -> String?) -> [Item] {
        let dated = items.enumerated().compactMap { item in date(item.element).map { (item.offset, $0, item.element) } }
        let sorted = dated.sorted { left, right in
            left.1 == right.1 ? left.0 < right.0 : (left.1 < right.1) != newestFirst
        }
        return sorted.map(\.2) + items.filter { date($0) == nil }
    }
}

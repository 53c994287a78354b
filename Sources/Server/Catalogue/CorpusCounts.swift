import Index
import Model

/// How much there is in a corpus.
struct CorpusCounts: Sendable {
    /// The words of all articles.
    let words: Int
    /// All quotes by kind, in the order of the kinds.
    let quotesByKind: [(kind: QuoteKind, count: Int)]
    /// The utterances that lists show: with a quote that stands in a story and is reported as said.
    let utterances: Int
    /// The quotes that stand in furniture.
    let furnitureQuotes: Int
    /// How many characters the blocks of each kind hold, in the order of the kinds; what is no story is set aside.
    let charactersByKind: [(kind: BlockKind, count: Int)]
    /// Entities by type, in the order of the types.
    let entitiesByType: [(type: EntityType, count: Int)]
    /// The first and last date of publication, or nil where no article is dated.
    let published: (first: String, last: String)?

    /// Counts.
    init(_ served: ServedCorpus) {
        let corpus = served.index.corpus
        let quotes = corpus.articles.lazy.flatMap(\.quotes)
        words = corpus.articles.reduce(0) { $0 + $1.article.wordCount }
        var kinds: [QuoteKind: Int] = [:]
        var furniture = 0
        for quote in quotes {
            kinds[quote.kind, default: 0] += 1
            if quote.zone == .furniture { furniture += 1 }
        }
        var characters: [BlockKind: Int] = [:]
        for annotated in corpus.articles { characters.merge(annotated.article.charactersByKind, uniquingKeysWith: +) }
        charactersByKind = BlockKind.allCases.map { ($0, characters[$0] ?? 0) }
        var types: [EntityType: Int] = [:]
        for entity in corpus.entities { types[entity.type, default: 0] += 1 }
        quotesByKind = QuoteKind.allCases.map { ($0, kinds[$0] ?? 0) }
        entitiesByType = EntityType.allCases.map { ($0, types[$0] ?? 0) }
        utterances = served.index.utterances(matching: QuoteQuery()).total
        furnitureQuotes = furniture
        let dates = corpus.articles.compactMap(\.article.published)
        published = dates.min().flatMap { first in dates.max().map { (first, $0) } }
    }
}

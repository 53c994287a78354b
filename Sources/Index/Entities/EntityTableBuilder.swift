import Language
import Model

/// Gathers the rows of an ``EntityTable``.
struct EntityTableBuilder {
    private let corpus: LinkedCorpus
    private let outletCount: Int

    /// Prepares for the entities of `corpus`.
    init(_ corpus: LinkedCorpus, outletCount: Int) {
        self.corpus = corpus
        self.outletCount = outletCount
    }

    /// Builds the table of all entities, with the articles that `articles` has by outlet.
    consuming func build(_ articles: ArticleTable) -> EntityTable {
        let byArticle = byArticle()
        let names = corpus.entities.map { WordFolder.standard.fold($0.name.utf8) }
        return EntityTable(
            types: corpus.entities.map { CaseSet.bit(of: $0.type) },
            byArticle: byArticle,
            byOutlet: byOutlet(articles, byArticle),
            byName: RowOrder(of: names) { $0.lexicographicallyPrecedes($1) },
            mostQuotesFirst: RowOrder(of: corpus.entities.map(\.quoteCount), by: >),
            mostMentionsFirst: RowOrder(of: corpus.entities.map(\.mentionCount), by: >),
            text: text()
        )
    }

    private func byArticle() -> PostingTable {
        var builder = PostingTableBuilder(keyCount: corpus.articles.count)
        for (article, entities) in corpus.entityOf.enumerated() {
            for entity in entities.sorted() { builder.add(Int32(entity), to: article) }
        }
        return builder.build()
    }

    private func byOutlet(_ articles: ArticleTable, _ byArticle: PostingTable) -> PostingTable {
        var builder = PostingTableBuilder(keyCount: outletCount)
        for outlet in 0..<outletCount {
            let entities = RowSet(union: articles.byOutlet[outlet].map { byArticle[Int($0)] })
            for entity in entities.rows { builder.add(entity, to: outlet) }
        }
        return builder.build()
    }

    private func text() -> TextIndex {
        var builder = TextIndexBuilder()
        for entity in corpus.entities {
            builder.beginDocument()
            builder.add(Array(entity.name.utf8))
            for alias in entity.aliases where alias.text != entity.name {
                builder.breakPhrases()
                builder.add(Array(alias.text.utf8))
            }
        }
        return builder.build()
    }
}

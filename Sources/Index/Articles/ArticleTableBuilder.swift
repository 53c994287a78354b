import Language
import Model

/// Gathers the rows of an ``ArticleTable``, article by article.
struct ArticleTableBuilder {
    private let corpus: LinkedCorpus
    private let identities: Identities
    private var listedQuoteCounts: [Int] = []
    private var outlets: [Int32] = []
    private var byEntity: PostingTableBuilder
    private var bySpeaker: PostingTableBuilder
    private var byOutlet: PostingTableBuilder
    private var text = TextIndexBuilder()

    /// Prepares for the articles of `corpus`.
    init(_ corpus: LinkedCorpus, identities: Identities, outletCount: Int) {
        self.corpus = corpus
        self.identities = identities
        byEntity = PostingTableBuilder(keyCount: corpus.entities.count)
        bySpeaker = PostingTableBuilder(keyCount: corpus.entities.count)
        byOutlet = PostingTableBuilder(keyCount: outletCount)
    }

    /// Builds the table of all articles.
    consuming func build() -> ArticleTable {
        for article in corpus.articles.indices { add(article) }
        let published = corpus.articles.map(\.article.published)
        let newest = RowOrder.sort(published, by: RowOrder.missingLast { Self.precedes($1.utf8, $0.utf8) })
        let oldest = RowOrder.sort(published, by: RowOrder.missingLast { Self.precedes($0.utf8, $1.utf8) })
        let titles = corpus.articles.map { $0.article.title.map { WordFolder.standard.fold($0.value.utf8) } }
        return ArticleTable(
            published: published,
            words: corpus.articles.map(\.article.wordCount),
            listedQuoteCounts: listedQuoteCounts,
            originals: corpus.articles.indices.map { Int32(corpus.duplicateOf[$0] ?? $0) },
            outlets: outlets,
            stories: corpus.storyOf.map { $0.map(Int32.init) ?? -1 },
            months: NamedColumn(published.map { $0.map { String($0.prefix(7)) } }),
            languages: NamedColumn(corpus.articles.map(\.article.language)),
            newest: newest,
            oldest: oldest,
            byEntity: byEntity.build(),
            bySpeaker: bySpeaker.build(),
            byOutlet: byOutlet.build(),
            newestFirst: RowOrder(of: newest),
            oldestFirst: RowOrder(of: oldest),
            byTitle: RowOrder(of: titles, by: RowOrder.missingLast { Self.precedes($0, $1) }),
            mostQuotesFirst: RowOrder(of: listedQuoteCounts, by: >),
            text: text.build()
        )
    }

    private mutating func add(_ number: Int) {
        let annotated = corpus.articles[number]
        let row = Int32(number)
        let outlet = annotated.article.outlet.flatMap { identities.outlets[$0.id] }
        outlets.append(outlet.map(Int32.init) ?? -1)
        if let outlet { byOutlet.add(row, to: outlet) }
        for entity in corpus.entityOf[number] { byEntity.add(row, to: entity) }
        let listed = annotated.quotes.filter(\.isListed)
        for entity in listed.compactMap(\.speaker.entity) { bySpeaker.add(row, to: corpus.entityOf[number][entity]) }
        listedQuoteCounts.append(listed.count)
        addText(of: annotated.article)
    }

    private mutating func addText(of article: Article) {
        text.beginDocument()
        // A title that stands in the text is indexed there.
        if let title = article.title, !article.blocks.contains(where: { $0.kind == .title }) {
            text.add(Array(title.value.utf8))
            text.breakPhrases()
        }
        text.add(article.text.utf8)
    }

    private static func precedes(_ left: some Sequence<UInt8>, _ right: some Sequence<UInt8>) -> Bool {
        left.lexicographicallyPrecedes(right)
    }
}

import Language
import Model

/// Gathers the rows of a ``QuoteTable``, article by article in the default order.
struct QuoteTableBuilder {
    private let corpus: LinkedCorpus
    private let identities: Identities
    private var references: [QuoteReference] = []
    private var firstRows: [Int32]
    private var traits: [QuoteTraits] = []
    private var speakers: [Int32] = []
    private var cues: [Int32] = []
    private var datedCount = 0
    private var bySpeaker: PostingTableBuilder
    private var byEntity: PostingTableBuilder
    private var byOutlet: PostingTableBuilder
    private var byCue: PostingTableBuilder
    private var text = TextIndexBuilder()

    /// Prepares for the quotes of `corpus`.
    init(_ corpus: LinkedCorpus, identities: Identities, outletCount: Int) {
        self.corpus = corpus
        self.identities = identities
        firstRows = Array(repeating: 0, count: corpus.articles.count)
        bySpeaker = PostingTableBuilder(keyCount: corpus.entities.count)
        byEntity = PostingTableBuilder(keyCount: corpus.entities.count)
        byOutlet = PostingTableBuilder(keyCount: outletCount)
        byCue = PostingTableBuilder(keyCount: identities.cueNames.count)
    }

    /// Builds the table of all quotes of `articles`.
    consuming func build(_ articles: ArticleTable) -> QuoteTable {
        for article in articles.newest { add(article: Int(article)) }
        let utterances = utterances()
        return QuoteTable(
            references: references,
            firstRows: firstRows,
            traits: traits,
            speakers: speakers,
            utterances: utterances,
            cues: cues,
            outletCounts: outletCounts(),
            datedCount: datedCount,
            listed: RowSet(ascending: (0..<Int32(traits.count)).filter { traits[Int($0)].isListed }),
            bySpeaker: bySpeaker.build(),
            byEntity: byEntity.build(),
            byOutlet: byOutlet.build(),
            byCue: byCue.build(),
            oldestFirst: order(articles.oldest),
            byPosition: order(0..<Int32(corpus.articles.count)),
            mostReportedFirst: RowOrder(of: reportCounts(utterances), by: >),
            text: text.build()
        )
    }

    private mutating func add(article: Int) {
        let annotated = corpus.articles[article]
        let outlet = annotated.article.outlet.flatMap { identities.outlets[$0.id] }
        firstRows[article] = Int32(references.count)
        if annotated.article.published != nil { datedCount += annotated.quotes.count }
        for (index, quote) in annotated.quotes.enumerated() {
            let row = Int32(references.count)
            references.append(QuoteReference(article: article, quote: index))
            if let outlet { byOutlet.add(row, to: outlet) }
            let cue = quote.cue.flatMap { identities.cue($0.lemma) }
            cues.append(cue.map(Int32.init) ?? -1)
            if let cue { byCue.add(row, to: cue) }
            addSpeaker(of: quote, article: article, row: row)
            addEntities(in: quote, article: article, row: row)
            traits.append(QuoteTraits(quote, words: addText(of: quote, in: annotated.article.text)))
        }
    }

    private mutating func addSpeaker(of quote: Quote, article: Int, row: Int32) {
        let speaker = quote.speaker.entity.map { corpus.entityOf[article][$0] }
        speakers.append(speaker.map(Int32.init) ?? -1)
        if let speaker { bySpeaker.add(row, to: speaker) }
    }

    private mutating func addEntities(in quote: Quote, article: Int, row: Int32) {
        for (index, entity) in corpus.articles[article].entities.enumerated() {
            let isNamed = entity.mentions.contains { mention in
                mention.kind == .name && quote.spans.contains { $0.contains(mention.range) }
            }
            if isNamed { byEntity.add(row, to: corpus.entityOf[article][index]) }
        }
    }

    /// Adds the words of the quote to the text index and counts them.
    private mutating func addText(of quote: Quote, in articleText: ArticleText) -> Int {
        var words = WordCounter()
        text.beginDocument()
        for span in quote.spans {
            var analyzer = TermAnalyzer(articleText.utf8, in: span)
            while let range = analyzer.next() {
                text.add(term: analyzer.term)
                words.add(range, of: articleText.utf8)
            }
        }
        return words.count
    }

    private func utterances() -> [Int32] {
        var utterances = Array(repeating: Int32(-1), count: references.count)
        for (number, utterance) in corpus.utterances.enumerated() {
            for quote in utterance.quotes {
                utterances[Int(firstRows[quote.article]) + quote.quote] = Int32(number)
            }
        }
        return utterances
    }

    /// How many quotes report the words of each quote.
    private func reportCounts(_ utterances: [Int32]) -> [Int] {
        utterances.map { $0 < 0 ? 1 : corpus.utterances[Int($0)].quotes.count }
    }

    private func outletCounts() -> [Int32] {
        corpus.utterances.map { utterance in
            let outlets = utterance.quotes.compactMap { corpus.articles[$0.article].article.outlet?.id }
            return Int32(Set(outlets).count)
        }
    }

    /// The order of the quotes that follows that of their articles.
    private func order(_ articles: some Sequence<Int32>) -> RowOrder {
        RowOrder(
            of: articles.flatMap { article in
                let first = firstRows[Int(article)]
                return first..<first + Int32(corpus.articles[Int(article)].quotes.count)
            }
        )
    }
}

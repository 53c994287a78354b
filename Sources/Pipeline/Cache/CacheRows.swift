import Model

/// What one article has in the tables that other programs read; offsets count Unicode scalars.
struct CacheRows {
    private let corpus: LinkedCorpus
    private let index: Int
    private let offsets: OffsetTable

    /// Prepares the rows of the article of that number.
    init(_ corpus: LinkedCorpus, _ index: Int) {
        self.corpus = corpus
        self.index = index
        offsets = OffsetTable(corpus.articles[index].article.text)
    }

    private var annotated: AnnotatedArticle { corpus.articles[index] }

    /// The row of the article.
    var article: [Database.Value] {
        let article = annotated.article
        return [
            .text(article.id), .text(article.path), .text(article.title?.value), .text(article.outlet?.name),
            .text(article.published), .text(article.eventDate), .text(article.language), .integer(article.wordCount),
            .text(corpus.storyOf[index].map { corpus.stories[$0].id }),
            .text(corpus.duplicateOf[index].map { corpus.articles[$0].article.id }), .text(article.text.string),
        ]
    }

    /// The row of a quote.
    func quote(_ number: Int, utterance: String?) -> [Database.Value] {
        let quote = annotated.quotes[number]
        let speaker = quote.speaker.entity.map { corpus.entities[corpus.entityOf[index][$0]].id }
        return [
            .text(annotated.quoteID(number)), .text(annotated.article.id), .text(quote.kind.rawValue),
            .text(quote.text(in: annotated.article.text)), .integer(quote.position),
            .integer(scalars(quote.spans.last?.end ?? 0)), .text(speaker), .text(quote.speaker.type.rawValue),
            .text(quote.cue?.lemma), .text(quote.zone.rawValue), quote.paragraph.map { .integer($0) } ?? .null,
            .text(quote.attribution.method.rawValue), .real(quote.attribution.shownConfidence), .text(utterance),
        ]
    }

    /// The rows of what the article mentions.
    var mentions: [[Database.Value]] {
        annotated.entities.enumerated()
            .flatMap { number, entity in
                let id = corpus.entities[corpus.entityOf[index][number]].id
                return entity.mentions.map { mention -> [Database.Value] in
                    [
                        .text(annotated.article.id), .text(id), .integer(scalars(mention.range.start)),
                        .integer(scalars(mention.range.end)), .text(annotated.article.text.string(mention.range)),
                        .text(mention.kind.rawValue),
                    ]
                }
            }
    }

    private func scalars(_ byte: Int) -> Int { offsets.offset(byte, in: .scalar) }
}

import Index
import Linking
import Model

/// A published corpus with what its rows are written from, prepared once so that a request only reads.
///
/// A class, so that a rebuild swaps one reference and a request holds on to the corpus that it began with.
final class Catalogue: Sendable {
    /// The text beside a quote, in Unicode scalars, where a request does not say.
    private static let usualContext = 160

    /// What was published.
    let served: ServedCorpus
    /// Its counts.
    let counts: CorpusCounts
    /// Tells whether words are on record.
    let checker: QuoteChecker
    /// What feeds tell beside the build: the times of the files.
    let feedTag: String
    /// The rows of quotes, under their numbers.
    let quoteRows: PreparedRows
    private let renderers: [ArticleRenderer]

    /// Prepares to write rows.
    ///
    /// - Complexity: O(*n*) in the corpus's text.
    init(_ served: ServedCorpus) {
        self.served = served
        counts = CorpusCounts(served)
        checker = QuoteChecker(served.index.corpus)
        let corpus = served.index.corpus
        let names = corpus.entities.map { ArticleRenderer.EntityLabel(id: $0.id, name: $0.name) }
        let labels = corpus.entityOf.map { $0.map { names[$0] } }
        let renderers = zip(corpus.articles, labels).map { ArticleRenderer($0, labels: $1, context: Self.usualContext) }
        self.renderers = renderers
        let index = served.index
        quoteRows = PreparedRows(count: index.quoteCount) { row, json in
            let id = QuoteID(row)
            QuoteRow.write(id, of: index, by: renderers[index.reference(of: id).article], into: &json)
        }
        feedTag = EntityTag.of(served.fileTimes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
    }

    /// What answers.
    var index: SearchIndex { served.index }

    /// The corpus.
    var corpus: LinkedCorpus { served.index.corpus }

    /// Writes the article's rows in the unit and with the context asked for.
    func renderer(of article: ArticleID, unit: OffsetUnit?, context: Int?) -> ArticleRenderer {
        let prepared = renderers[article.index]
        if unit == nil && context == nil { return prepared }
        return prepared.writing(offsetsIn: unit ?? .scalar, context: context ?? Self.usualContext)
    }
}

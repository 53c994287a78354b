import Index
import Linking
import Model

/// Writes other reports of a quote's words: the row of the quote, how it stands to the one asked for, and where they
/// differ by words.
struct VariantRow: Sendable {
    private let recorded: String
    private let corpus: LinkedCorpus
    private let row: QuoteRow
    private let index: SearchIndex

    /// Prepares to compare with the quote at `reference`.
    init(_ request: CorpusRequest, recorded reference: QuoteReference) {
        index = request.catalogue.index
        corpus = request.catalogue.corpus
        row = QuoteRow(request)
        recorded = Self.text(of: reference, in: corpus)
    }

    /// Writes the members of the row of the quote at `reference`.
    func write(_ reference: QuoteReference, into json: inout JSONWriter) {
        row.write(index.quote(at: reference), into: &json)
        let comparison = QuoteComparison(recorded: recorded, other: Self.text(of: reference, in: corpus))
        json.key("relation")
        json.value(comparison.relation.rawValue)
        DiffRow.write(comparison.steps, into: &json)
    }

    private static func text(of reference: QuoteReference, in corpus: LinkedCorpus) -> String {
        let annotated = corpus.articles[reference.article]
        return annotated.quotes[reference.quote].text(in: annotated.article.text)
    }
}

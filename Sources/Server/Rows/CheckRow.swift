import Index
import Linking
import Model

/// Writes what a check found.
struct CheckRow {
    private let corpus: LinkedCorpus
    private let offsets: OffsetTable
    private let unit: OffsetUnit

    /// Prepares to write the check of `text` as `request` wants it.
    init(_ request: CorpusRequest, text: String) {
        let unit = request.arguments.option("units", as: OffsetUnit.self) ?? .scalar
        self.init(request.catalogue.corpus, text: text, unit: unit)
    }

    /// Prepares to write checks of `text` against `corpus`, with offsets in `unit`.
    init(_ corpus: LinkedCorpus, text: String, unit: OffsetUnit) {
        self.corpus = corpus
        self.unit = unit
        offsets = OffsetTable(ArticleText(text))
    }

    /// Writes the members of the answer.
    func write(_ check: QuoteCheck, into json: inout JSONWriter) {
        json.key("verdict")
        json.value(check.verdict.rawValue)
        json.key("matches")
        json.beginArray()
        for match in check.matches {
            json.beginObject()
            write(match, into: &json)
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ match: QuoteCheck.Match, into json: inout JSONWriter) {
        let ids = match.quotes.map { corpus.articles[$0.article].quoteID($0.quote) }
        json.key("quote")
        json.value(ids[0])
        write("quotes", ids, into: &json)
        writePlace(match, into: &json)
        json.key("relation")
        json.value(match.comparison.relation.rawValue)
        json.key("similarity")
        json.value((match.similarity * 1000).rounded() / 1000)
        json.key("span")
        json.beginObject()
        json.key("start")
        json.value(offsets.offset(match.span.lowerBound, in: unit))
        json.key("end")
        json.value(offsets.offset(match.span.upperBound, in: unit))
        json.endObject()
        DiffRow.write(match.comparison.steps, into: &json)
    }

    /// Writes who said it, and where and by whom it was printed.
    private func writePlace(_ match: QuoteCheck.Match, into json: inout JSONWriter) {
        let utterance = corpus.utterances[match.utterance]
        let article = corpus.articles[match.quotes[0].article].article
        json.key("utterance")
        json.value(utterance.id)
        json.key("speaker")
        json.beginObject()
        json.key("entity")
        json.value(match.speaker.map { corpus.entities[$0].id })
        json.key("name")
        json.value(match.speaker.map { corpus.entities[$0].name })
        json.endObject()
        json.key("article")
        json.value(article.id)
        json.key("published")
        json.value(article.published)
        let outlets = Set(utterance.quotes.compactMap { corpus.articles[$0.article].article.outlet?.id })
        write("outlets", outlets.sorted(), into: &json)
    }

    private func write(_ key: String, _ values: [String], into json: inout JSONWriter) {
        json.key(key)
        json.beginArray()
        for value in values { json.value(value) }
        json.endArray()
    }
}

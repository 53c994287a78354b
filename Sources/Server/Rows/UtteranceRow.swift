import Index
import Linking
import Model

/// Writes utterances as rows: the longest version of the words, who reports them, and how the others differ.
struct UtteranceRow: Sendable {
    private let catalogue: Catalogue

    /// Prepares to write rows of that catalogue.
    init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
    }

    /// Writes the members of the utterance's row.
    ///
    /// - Complexity: that of one comparison for each version.
    func write(_ id: UtteranceID, into json: inout JSONWriter) {
        let corpus = catalogue.corpus
        let utterance = corpus.utterances[id.index]
        let speaker = utterance.speaker.map { corpus.entities[$0] }
        let recorded = text(of: utterance.canonical)
        json.member("id", utterance.id)
        json.member("text", recorded)
        json.key("speaker")
        json.object { json in
            json.member("entity", speaker?.id)
            json.member("name", speaker?.name)
        }
        writeFirst(of: utterance, into: &json)
        json.key("outlets")
        json.array { json in for outlet in outlets(of: utterance) { json.value(outlet) } }
        json.key("quotes")
        json.array { json in for quote in utterance.quotes { json.value(self.id(of: quote)) } }
        json.key("variants")
        json.array { json in
            for quote in utterance.quotes where quote != utterance.canonical {
                json.object { write(quote, comparedWith: recorded, into: &$0) }
            }
        }
    }

    private func write(_ quote: QuoteReference, comparedWith recorded: String, into json: inout JSONWriter) {
        let comparison = QuoteComparison(recorded: recorded, other: text(of: quote))
        json.member("quote", id(of: quote))
        json.member("relation", comparison.relation.rawValue)
        DiffRow.write(comparison.steps, into: &json)
    }

    /// Writes the article that reports the words first; undated ones come after all others.
    private func writeFirst(of utterance: Utterance, into json: inout JSONWriter) {
        let articles = utterance.quotes.map { catalogue.corpus.articles[$0.article].article }
        let first = articles.min { ($0.published ?? "~", $0.id) < ($1.published ?? "~", $1.id) }
        json.key("first_seen")
        json.object { json in
            json.member("article", first?.id)
            json.member("published", first?.published)
        }
    }

    private func outlets(of utterance: Utterance) -> [String] {
        Set(utterance.quotes.compactMap { catalogue.corpus.articles[$0.article].article.outlet?.id }).sorted()
    }

    private func id(of quote: QuoteReference) -> String {
        catalogue.corpus.articles[quote.article].quoteID(quote.quote)
    }

    private func text(of quote: QuoteReference) -> String {
        let annotated = catalogue.corpus.articles[quote.article]
        return annotated.quotes[quote.quote].text(in: annotated.article.text)
    }
}

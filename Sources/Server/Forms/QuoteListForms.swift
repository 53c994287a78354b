import Index
import Model

/// Writes a page of quotes in the forms that other programs read: linked data, annotations, feeds.
struct QuoteListForms {
    /// Where a page stands in its list.
    struct Place {
        /// What the list is, for people.
        var title: String
        /// The number of quotes in the whole list.
        var total: Int
        /// The page's own address.
        var own: String
        /// The next page, or nil.
        var next: String?
        /// The page before, or nil.
        var previous: String?
    }

    private let request: CorpusRequest

    /// Prepares to write in the form that `request` asks for.
    init(_ request: CorpusRequest) {
        self.request = request
    }

    /// The page that holds `quotes`.
    func content(_ quotes: [QuoteID], at place: Place) -> Content {
        let facts = quotes.lazy.map { QuoteFacts($0, request) }
        if request.form == .atom { return Content(.atom, AtomFeed.bytes(facts, at: place)) }
        var json = JSONWriter(capacity: 1 << 14)
        switch request.form {
        case .annotations: AnnotationForm.write(facts, at: place, into: &json)
        case .jsonfeed: JSONFeed.write(facts, at: place, into: &json)
        default: QuotationForm.write(facts, into: &json)
        }
        return Content(request.form.media, json.bytes)
    }

    /// One quote, in a form that takes one.
    func content(_ quote: QuoteID) -> Content {
        let facts = QuoteFacts(quote, request)
        var json = JSONWriter()
        switch request.form {
        case .html: return QuotePage(facts, request).content
        case .annotations: AnnotationForm.write(facts, into: &json)
        default: QuotationForm.write(facts, into: &json)
        }
        return Content(request.form.media, json.bytes)
    }
}

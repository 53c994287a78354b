import Model

/// Writes quotes as an Atom feed (RFC 4287), in pages (RFC 5005).
enum AtomFeed {
    /// The feed.
    static func bytes(_ quotes: some Sequence<QuoteFacts>, at place: QuoteListForms.Place) -> [UInt8] {
        var xml = MarkupWriter()
        let entries = Array(quotes)
        xml.markup("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
        xml.open("feed", [("xmlns", "http://www.w3.org/2005/Atom")])
        xml.element("id", place.own)
        xml.element("title", place.title)
        xml.element("updated", entries.map(FeedTime.updated).max() ?? FeedTime.text(0))
        xml.element("generator", "OnRecord")
        xml.empty("link", [("rel", "self"), ("type", MediaType.atom.essence), ("href", place.own)])
        if let next = place.next { xml.empty("link", [("rel", "next"), ("href", next)]) }
        if let previous = place.previous { xml.empty("link", [("rel", "previous"), ("href", previous)]) }
        for entry in entries { write(entry, into: &xml) }
        xml.close("feed")
        xml.markup("\n")
        return xml.bytes
    }

    private static func write(_ quote: QuoteFacts, into xml: inout MarkupWriter) {
        xml.markup("\n")
        xml.open("entry")
        xml.element("id", FeedID.of(quote.id))
        xml.element("title", quote.headline)
        xml.element("updated", FeedTime.updated(quote))
        xml.element("published", quote.article.published.map { FeedTime.text($0) })
        xml.open("author")
        xml.element("name", quote.speakerName ?? quote.article.outlet?.name ?? "OnRecord")
        xml.close("author")
        xml.empty("link", [("rel", "alternate"), ("type", MediaType.html.essence), ("href", quote.link)])
        if let url = quote.article.url { xml.empty("link", [("rel", "via"), ("href", url)]) }
        xml.empty("category", [("term", quote.quote.kind.rawValue)])
        xml.element("content", content(of: quote), [("type", "text")])
        xml.close("entry")
    }

    /// The words, and where they stand.
    static func content(of quote: QuoteFacts) -> String {
        let source = [quote.article.outlet?.name, quote.article.title?.value, quote.article.published]
            .compactMap { $0 }
        return quote.marked + (source.isEmpty ? "" : "\n— " + source.joined(separator: ", "))
    }
}

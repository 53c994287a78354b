import Model

/// Writes quotes as a JSON Feed (version 1.1).
enum JSONFeed {
    /// Writes the feed.
    static func write(
        _ quotes: some Sequence<QuoteFacts>,
        at place: QuoteListForms.Place,
        into json: inout JSONWriter
    ) {
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", place.title)
            json.member("feed_url", place.own)
            if let next = place.next { json.member("next_url", next) }
            json.key("items")
            json.array { json in
                for quote in quotes { json.object { write(quote, into: &$0) } }
            }
        }
    }

    private static func write(_ quote: QuoteFacts, into json: inout JSONWriter) {
        json.member("id", FeedID.of(quote.id))
        json.member("url", quote.link)
        if let url = quote.article.url { json.member("external_url", url) }
        json.member("title", quote.headline)
        json.member("content_text", AtomFeed.content(of: quote))
        if let published = quote.article.published { json.member("date_published", FeedTime.text(published)) }
        json.member("date_modified", FeedTime.updated(quote))
        if let name = quote.speakerName {
            json.key("authors")
            json.array { json in json.object { $0.member("name", name) } }
        }
        json.member("language", quote.article.language)
        json.key("tags")
        json.array { $0.value(quote.quote.kind.rawValue) }
    }
}

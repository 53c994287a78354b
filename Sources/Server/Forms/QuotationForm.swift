import Model

/// Writes quotes as schema.org's `Quotation`.
enum QuotationForm {
    private static let context = "https://schema.org"

    /// Writes one quotation.
    static func write(_ quote: QuoteFacts, into json: inout JSONWriter) {
        json.object { json in
            json.member("@context", context)
            writeMembers(of: quote, into: &json)
        }
    }

    /// Writes several.
    static func write(_ quotes: some Sequence<QuoteFacts>, into json: inout JSONWriter) {
        json.object { json in
            json.member("@context", context)
            json.key("@graph")
            json.array { json in
                for quote in quotes { json.object { writeMembers(of: quote, into: &$0) } }
            }
        }
    }

    private static func writeMembers(of quote: QuoteFacts, into json: inout JSONWriter) {
        let article = quote.article
        json.member("@type", "Quotation")
        json.member("@id", quote.link)
        json.member("url", quote.link)
        json.member("text", quote.text)
        json.member("inLanguage", article.language)
        if let speaker = quote.speaker {
            json.key("spokenByCharacter")
            json.object { json in
                json.member("@type", type(of: speaker))
                json.member("name", speaker.name)
            }
        }
        json.key("isPartOf")
        json.object { json in
            json.member("@type", "NewsArticle")
            json.member("@id", quote.textLink)
            if let title = article.title?.value { json.member("headline", title) }
            if let url = article.url { json.member("url", url) }
            if let published = article.published { json.member("datePublished", published) }
            if let outlet = article.outlet {
                json.key("publisher")
                json.object { json in
                    json.member("@type", "Organization")
                    json.member("name", outlet.name)
                }
            }
        }
    }

    private static func type(of speaker: CorpusEntity) -> String {
        switch speaker.type {
        case .person: "Person"
        case .organization, .place, .group: "Organization"
        default: "Thing"
        }
    }
}

import Model

/// Writes quotes as W3C Web Annotations: the words as exact text with what stands beside them, and as positions in
/// Unicode code points.
enum AnnotationForm {
    private static let context = "http://www.w3.org/ns/anno.jsonld"
    /// The code points beside the words: what common clients keep.
    private static let besides = 32

    /// Writes one annotation.
    static func write(_ quote: QuoteFacts, into json: inout JSONWriter) {
        json.object { json in
            json.member("@context", context)
            writeMembers(of: quote, into: &json)
        }
    }

    /// Writes a page of a collection.
    static func write(
        _ quotes: some Sequence<QuoteFacts>,
        at place: QuoteListForms.Place,
        into json: inout JSONWriter
    ) {
        json.object { json in
            json.member("@context", context)
            json.member("id", place.own)
            json.member("type", "AnnotationPage")
            json.key("partOf")
            json.object { json in
                json.member("id", place.own + "#collection")
                json.member("type", "AnnotationCollection")
                json.member("label", place.title)
                json.member("total", place.total)
            }
            if let next = place.next { json.member("next", next) }
            if let previous = place.previous { json.member("prev", previous) }
            json.key("items")
            json.array { json in
                for quote in quotes { json.object { writeMembers(of: quote, into: &$0) } }
            }
        }
    }

    private static func writeMembers(of quote: QuoteFacts, into json: inout JSONWriter) {
        json.member("id", quote.link + "#annotation")
        json.member("type", "Annotation")
        json.member("motivation", "describing")
        json.key("body")
        json.array { json in
            let source = [quote.article.outlet?.name, quote.article.published].compactMap { $0 }.joined(separator: ", ")
            let comment = [quote.speakerName ?? "Nobody is named", source].filter { !$0.isEmpty }
            writeBody("describing", comment.joined(separator: " – "), into: &json)
            if let name = quote.speaker?.name { writeBody("tagging", name, into: &json) }
            writeBody("tagging", quote.quote.kind.rawValue, into: &json)
        }
        json.key("target")
        json.array { json in
            for span in quote.quote.spans { json.object { writeTarget(span, of: quote, into: &$0) } }
        }
    }

    private static func writeBody(_ purpose: String, _ text: String, into json: inout JSONWriter) {
        json.object { json in
            json.member("type", "TextualBody")
            json.member("purpose", purpose)
            json.member("format", "text/plain")
            json.member("value", text)
        }
    }

    private static func writeTarget(_ span: TextRange, of quote: QuoteFacts, into json: inout JSONWriter) {
        json.member("source", quote.textLink)
        if let url = quote.article.url { json.member("scope", url) }
        json.key("selector")
        json.array { json in
            let text = quote.surroundings(of: span, length: besides)
            json.object { json in
                json.member("type", "TextQuoteSelector")
                json.member("exact", quote.article.text.string(span))
                json.member("prefix", text.before)
                json.member("suffix", text.after)
            }
            let scalars = quote.scalars(span)
            json.object { json in
                json.member("type", "TextPositionSelector")
                json.member("start", scalars.lowerBound)
                json.member("end", scalars.upperBound)
            }
        }
    }
}

import Crypto
import Foundation
import Model
import NIOHTTP1

/// One quote as a web page of its own: the words, who said them, where they were printed, and the text around them.
struct QuotePage {
    /// The text on both sides, in Unicode scalars, where the request does not say.
    private static let usualContext = 1000

    private let quote: QuoteFacts
    private let context: Int
    private let home: String

    /// Prepares the page of `quote`.
    init(_ quote: QuoteFacts, _ request: CorpusRequest) {
        self.quote = quote
        context = request.arguments.integer("context") ?? Self.usualContext
        home = request.linkBase + "/"
    }

    /// The page.
    var content: Content {
        var html = MarkupWriter()
        HTMLPage.begin(quote.headline, into: &html)
        html.markup("<main><figure>")
        if let url = quote.article.url {
            html.open("blockquote", [("cite", url)])
        } else {
            html.open("blockquote")
        }
        html.element("p", quote.marked)
        html.close("blockquote")
        html.markup("<figcaption>")
        writeSpeaker(into: &html)
        writeSource(into: &html)
        html.markup("</figcaption></figure>")
        writeContext(into: &html)
        writeFacts(into: &html)
        html.markup("</main>")
        HTMLPage.end(into: &html)
        return HTMLPage.content(html)
    }

    /// Who speaks and how sure that is, or why nobody is named.
    private func writeSpeaker(into html: inout MarkupWriter) {
        let attribution = quote.quote.attribution
        let mention = quote.quote.speaker.mention.map { "“" + quote.article.text.string($0) + "”" }
        let referring = [mention, said].compactMap { $0 }.joined(separator: " ")
        if let speaker = quote.speaker {
            html.markup("<strong>")
            html.element("a", speaker.name, [("href", home + "?speaker=" + PercentCoding.encoded(speaker.id))])
            html.markup("</strong>")
            if quote.quote.speaker.type != .named && mention != nil {
                html.text(" (\(referring))")
            } else if let said {
                html.text(", " + said)
            }
            let percent = Int((min(max(attribution.confidence, 0), 1) * 100).rounded())
            html.element("span", " · \(percent)% sure")
        } else {
            html.element("strong", "Nobody is named")
            if let reason = attribution.reason { html.text(": " + Self.explanation(reason)) }
            if mention != nil { html.text(" (\(referring))") }
        }
    }

    private static func explanation(_ reason: UnattributedReason) -> String {
        switch reason {
        case .notNamed: "the text never names the speaker"
        case .ambiguous: "the text leaves open which of several is meant"
        case .noAttribution: "the text gives these words to nobody"
        }
    }

    /// The word of saying: not a colon that stands for one.
    private var said: String? {
        let word = quote.quote.cue.map { quote.article.text.string($0.range) }
        return word.flatMap { $0.contains(where: \.isLetter) ? $0 : nil }
    }

    private func writeSource(into html: inout MarkupWriter) {
        let article = quote.article
        html.markup("<p class=\"source\">")
        html.element("cite", article.title?.value ?? article.id)
        if let outlet = article.outlet { html.element("span", " · " + outlet.name) }
        if let published = article.published {
            html.markup(" · ")
            html.element("time", published, [("datetime", published)])
        }
        html.markup("</p>")
        if let url = article.url, ["http://", "https://"].contains(where: { url.lowercased().hasPrefix($0) }) {
            html.markup("<p>")
            html.element("a", "The article at its publisher", [("href", url), ("rel", "noopener noreferrer")])
            html.markup("</p>")
        }
    }

    private func writeContext(into html: inout MarkupWriter) {
        let start = quote.quote.spans.first?.start ?? 0
        let end = quote.quote.spans.last?.end ?? start
        let around = quote.surroundings(of: TextRange(start, end), length: context)
        let shown = "?article=" + PercentCoding.encoded(quote.article.id) + "&quote=" + PercentCoding.encoded(quote.id)
        html.markup("<h2>")
        html.element("a", "In the article", [("href", home + shown)])
        html.markup("</h2><p class=\"context\">")
        if start > around.before.utf8.count { html.text("… ") }
        html.text(around.before)
        var position = start
        for span in quote.quote.spans {
            html.text(quote.article.text.string(TextRange(position, span.start)))
            html.element("mark", quote.article.text.string(span))
            position = span.end
        }
        html.text(around.after)
        if end + around.after.utf8.count < quote.article.text.count { html.text(" …") }
        html.markup("</p>")
    }

    private func writeFacts(into html: inout MarkupWriter) {
        let spans = quote.quote.spans.map(quote.scalars).map { "\($0.lowerBound)–\($0.upperBound)" }
        html.markup("<p class=\"facts\">")
        html.text("\(quote.id) · \(quote.quote.kind.rawValue) · characters \(spans.joined(separator: ", ")) · ")
        html.element("a", "JSON", [("href", quote.link + "?format=json")])
        html.markup(" · ")
        html.element("a", "other reports", [("href", quote.link + "/variants")])
        html.markup(" · ")
        html.element("a", "the whole text", [("href", quote.textLink)])
        html.markup(" · ")
        html.element("a", "OnRecord", [("href", home)])
        html.markup("</p>")
    }
}

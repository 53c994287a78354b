import Index
import Model

/// What forms that leave the server tell of one quote.
struct QuoteFacts {
    /// The quote's address here.
    let link: String
    /// The article's text here.
    let textLink: String
    /// The article as read.
    let article: Article
    /// The quote.
    let quote: Quote
    /// The quote's id.
    let id: String
    /// The attributed words.
    let text: String
    /// The speaker, where it is an entity.
    let speaker: CorpusEntity?
    /// When the article's file was written, in seconds since 1970, where that is known.
    let fileTime: Int?
    private let offsets: OffsetTable

    /// Gathers what is known of the quote of that number.
    init(_ id: QuoteID, _ request: CorpusRequest) {
        let corpus = request.catalogue.corpus
        let reference = request.catalogue.index.reference(of: id)
        let annotated = corpus.articles[reference.article]
        article = annotated.article
        quote = annotated.quotes[reference.quote]
        self.id = annotated.quoteID(reference.quote)
        text = quote.text(in: article.text)
        speaker = request.catalogue.index.speaker(of: id).map { corpus.entities[$0.index] }
        link = request.link("quotes", self.id)
        textLink = request.link("articles", article.id, "text")
        fileTime = request.catalogue.served.fileTimes[article.path]
        offsets = OffsetTable(article.text)
    }

    /// Who speaks: the name, else the words that refer to them, else nobody.
    var speakerName: String? { speaker?.name ?? quote.speaker.mention.map(article.text.string) }

    /// The words, in quotation marks where they are no others than stand between such in the article.
    var marked: String { marked(text) }

    /// Who said what where, in a line.
    var headline: String {
        let words = text.split(whereSeparator: \.isWhitespace)
        let start = words.prefix(12).joined(separator: " ") + (words.count > 12 ? " …" : "")
        return [speakerName, marked(start)].compactMap { $0 }.joined(separator: ": ")
    }

    private func marked(_ words: String) -> String {
        switch quote.kind {
        case .direct, .scare: "“\(words)”"
        case .mixed, .indirect: words
        }
    }

    /// The range in Unicode scalars.
    func scalars(_ range: TextRange) -> Range<Int> {
        offsets.offset(range.start, in: .scalar)..<offsets.offset(range.end, in: .scalar)
    }

    /// The text of `length` scalars before and after `range`.
    func surroundings(of range: TextRange, length: Int) -> (before: String, after: String) {
        let text = article.text
        return (
            text.string(TextRange(text.offset(range.start, movedBy: -length), range.start)),
            text.string(TextRange(range.end, text.offset(range.end, movedBy: length)))
        )
    }
}

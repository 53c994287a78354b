/// Writes one article and its parts as the JSON that `extract` prints and the API answers with.
///
/// Every offset that leaves the program passes through here, in the unit asked for.
public struct ArticleRenderer: Sendable {
    /// The id and the name that an entity goes by at the door: the article's own, or the corpus's.
    public struct EntityLabel: Sendable {
        /// The id.
        public let id: String
        /// The name.
        public let name: String

        /// Creates a label.
        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// The article.
    public let annotated: AnnotatedArticle
    private let labels: [EntityLabel]
    private let offsets: OffsetTable
    private var unit: OffsetUnit
    private var context: Int

    /// Prepares to write `annotated`.
    ///
    /// - Parameters:
    ///   - annotated: The article.
    ///   - labels: For each of its entities, id and name at the door; nil for the article's own.
    ///   - unit: What offsets count.
    ///   - context: How many Unicode scalars of text are given before and after a quote, at the most.
    public init(
        _ annotated: AnnotatedArticle,
        labels: [EntityLabel]? = nil,
        unit: OffsetUnit = .scalar,
        context: Int = 160
    ) {
        self.annotated = annotated
        self.labels = labels ?? annotated.entities.map { EntityLabel(id: $0.id, name: $0.name) }
        self.unit = unit
        self.context = context
        offsets = OffsetTable(annotated.article.text)
    }

    /// The same, with offsets in `unit` and so many Unicode scalars of text beside a quote.
    public func writing(offsetsIn unit: OffsetUnit, context: Int) -> ArticleRenderer {
        var copy = self
        copy.unit = unit
        copy.context = context
        return copy
    }

    /// Writes the line of `extract`: the whole article as one object.
    public func writeLine(into json: inout JSONWriter) {
        json.beginObject()
        json.key("schema")
        json.value("onrecord/1")
        writeSummary(into: &json)
        json.key("text")
        json.value(utf8: annotated.article.text.utf8[...])
        writeBlocks(into: &json)
        json.key("quotes")
        json.beginArray()
        for index in annotated.quotes.indices {
            json.beginObject()
            writeQuote(index, into: &json)
            json.endObject()
        }
        json.endArray()
        writeEntities(into: &json)
        json.endObject()
        json.newline()
    }

    /// Writes the members of an article's row, from `id` to `word_count`, without braces.
    public func writeSummary(into json: inout JSONWriter) {
        let article = annotated.article
        json.key("id")
        json.value(article.id)
        json.key("path")
        json.value(article.path)
        json.key("format")
        json.value(article.format.rawValue)
        json.key("title")
        if let title = article.title {
            json.beginObject()
            json.key("text")
            json.value(title.value)
            json.key("evidence")
            json.value(title.evidence)
            json.endObject()
        } else {
            json.null()
        }
        json.key("authors")
        json.beginArray()
        for author in article.authors {
            json.beginObject()
            json.key("name")
            json.value(author.value)
            json.key("evidence")
            json.value(author.evidence)
            json.endObject()
        }
        json.endArray()
        writeOutlet(into: &json)
        json.key("dateline")
        json.value(article.dateline)
        json.key("url")
        json.value(article.url)
        json.key("language")
        json.value(article.language)
        json.key("credits")
        json.beginArray()
        for credit in article.credits { json.value(credit) }
        json.endArray()
        json.key("published")
        json.value(article.published)
        json.key("event_date")
        json.value(article.eventDate)
        json.key("date_evidence")
        json.value(article.dateEvidence)
        json.key("extra")
        json.value(.object(article.extra))
        json.key("text_sha256")
        json.value(article.textSHA256)
        json.key("word_count")
        json.value(article.wordCount)
    }

    /// Writes the member `outlet`.
    public func writeOutlet(into json: inout JSONWriter) {
        json.key("outlet")
        guard let outlet = annotated.article.outlet else { return json.null() }
        json.beginObject()
        json.key("id")
        json.value(outlet.id)
        json.key("name")
        json.value(outlet.name)
        json.key("evidence")
        json.value(outlet.evidence)
        json.endObject()
    }

    /// Writes the member `blocks`.
    public func writeBlocks(into json: inout JSONWriter) {
        json.key("blocks")
        json.beginArray()
        for block in annotated.article.blocks {
            json.beginObject()
            writeOffsets(block.range, into: &json)
            json.key("kind")
            json.value(block.kind.rawValue)
            json.endObject()
        }
        json.endArray()
    }

    /// Writes the members of the quote at `index`, from `id` to `attribution`, without braces.
    public func writeQuote(_ index: Int, into json: inout JSONWriter) {
        let quote = annotated.quotes[index]
        let article = annotated.article
        json.key("id")
        json.value(quote.id(in: article.id))
        json.key("article")
        json.value(article.id)
        json.key("kind")
        json.value(quote.kind.rawValue)
        json.key("text")
        json.value(quote.text(in: article.text))
        writeRanges("spans", quote.spans, into: &json)
        writeRanges("segments", quote.segments, into: &json)
        writeSpeaker(quote.speaker, into: &json)
        json.key("cue")
        if let cue = quote.cue {
            json.beginObject()
            writeSlice(cue.range, into: &json)
            json.key("lemma")
            json.value(cue.lemma)
            json.endObject()
        } else {
            json.null()
        }
        json.key("zone")
        json.value(quote.zone.rawValue)
        json.key("paragraph")
        json.value(quote.paragraph)
        json.key("continues")
        json.value(quote.continues.map(annotated.quoteID))
        writeContext(of: quote, into: &json)
        json.key("attribution")
        json.beginObject()
        json.key("method")
        json.value(quote.attribution.method.rawValue)
        json.key("confidence")
        json.value(quote.attribution.shownConfidence)
        json.key("reason")
        json.value(quote.attribution.reason?.rawValue)
        json.endObject()
    }

    /// Writes the member `entities`.
    public func writeEntities(into json: inout JSONWriter) {
        json.key("entities")
        json.beginArray()
        for index in annotated.entities.indices {
            json.beginObject()
            writeEntity(index, into: &json)
            json.endObject()
        }
        json.endArray()
    }

    /// Writes the members of the entity at `index`, without braces.
    public func writeEntity(_ index: Int, into json: inout JSONWriter) {
        let entity = annotated.entities[index]
        json.key("id")
        json.value(labels[index].id)
        json.key("name")
        json.value(labels[index].name)
        json.key("type")
        json.value(entity.type.rawValue)
        json.key("roles")
        json.beginArray()
        for role in entity.roles { json.value(role) }
        json.endArray()
        json.key("mentions")
        json.beginArray()
        for mention in entity.mentions {
            json.beginObject()
            writeSlice(mention.range, into: &json)
            json.key("kind")
            json.value(mention.kind.rawValue)
            json.endObject()
        }
        json.endArray()
    }

    private func writeSpeaker(_ speaker: Speaker, into json: inout JSONWriter) {
        let label = speaker.entity.map { labels[$0] }
        json.key("speaker")
        json.beginObject()
        json.key("entity")
        json.value(label?.id)
        json.key("name")
        json.value(label?.name)
        json.key("type")
        json.value(speaker.type.rawValue)
        json.key("mention")
        if let mention = speaker.mention {
            json.beginObject()
            writeSlice(mention, into: &json)
            json.endObject()
        } else {
            json.null()
        }
        json.endObject()
    }

    private func writeContext(of quote: Quote, into json: inout JSONWriter) {
        let start = quote.spans.first?.start ?? 0
        writeContext(of: TextRange(start, quote.spans.last?.end ?? start), into: &json)
    }

    /// Writes the member `context`: the text on both sides of `range`.
    public func writeContext(of range: TextRange, into json: inout JSONWriter) {
        let text = annotated.article.text
        let (start, end) = (range.start, range.end)
        json.key("context")
        json.beginObject()
        json.key("before")
        json.value(utf8: text.utf8[text.offset(start, movedBy: -context)..<start])
        json.key("after")
        json.value(utf8: text.utf8[end..<text.offset(end, movedBy: context)])
        json.endObject()
    }

    /// Writes the member `name`: a list of ranges.
    public func writeRanges(_ name: String, _ ranges: [TextRange], into json: inout JSONWriter) {
        json.key(name)
        json.beginArray()
        for range in ranges {
            json.beginObject()
            writeOffsets(range, into: &json)
            json.endObject()
        }
        json.endArray()
    }

    /// Writes the members `start`, `end` and `text` of `range`.
    public func writeSlice(_ range: TextRange, into json: inout JSONWriter) {
        writeOffsets(range, into: &json)
        json.key("text")
        json.value(utf8: annotated.article.text[range])
    }

    private func writeOffsets(_ range: TextRange, into json: inout JSONWriter) {
        json.key("start")
        json.value(offsets.offset(range.start, in: unit))
        json.key("end")
        json.value(offsets.offset(range.end, in: unit))
    }
}

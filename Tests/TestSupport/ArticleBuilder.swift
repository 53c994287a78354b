public import Model

/// Makes annotated articles by hand: a text, and what of it is a mention or a quote, found by its words.
public struct ArticleBuilder: Sendable {
    private var article: Article
    private var entities: [Entity] = []
    private var quotes: [Quote] = []

    /// Begins an article of one paragraph and no title; the text itself stands for its hash.
    public init(_ id: String, _ text: String) {
        let body = ArticleText(text)
        article = Article(
            id: id,
            path: "\(id).txt",
            format: .text,
            text: body,
            textSHA256: text,
            wordCount: text.split(whereSeparator: \.isWhitespace).count,
            blocks: [Block(range: body.range, kind: .paragraph)]
        )
    }

    /// The article with a title that is not in its text.
    public func titled(_ title: String) -> ArticleBuilder {
        var copy = self
        copy.article.title = Evidenced(title, evidence: "record")
        return copy
    }

    /// The article with a date of publication.
    public func published(_ date: String) -> ArticleBuilder {
        var copy = self
        copy.article.published = date
        return copy
    }

    /// The article as an outlet prints it.
    public func printed(by outlet: String) -> ArticleBuilder {
        var copy = self
        copy.article.outlet = Outlet(id: outlet, name: outlet, evidence: "record")
        return copy
    }

    /// The article with an entity that is mentioned wherever its name or one of `forms` stands.
    public func naming(
        _ name: String,
        _ type: EntityType = .person,
        roles: [String] = [],
        as forms: [String] = []
    ) -> ArticleBuilder {
        var mentions: [Mention] = []
        for form in ([name] + forms).sorted(by: { $0.utf8.count > $1.utf8.count }) {
            for range in ranges(of: form) where !mentions.contains(where: { $0.range.overlaps(range) }) {
                mentions.append(Mention(range: range, kind: .name))
            }
        }
        mentions.sort { $0.range < $1.range }
        let id = name.lowercased().split(separator: " ").joined(separator: "-")
        var copy = self
        copy.entities.append(Entity(id: id, name: name, type: type, roles: roles, mentions: mentions))
        return copy
    }

    /// The article with a quote of `words`, which must stand in the text, by an entity named before or by nobody known, of
    /// whom the text may speak as `unnamed`.
    public func quoting(
        _ words: String,
        by speaker: String? = nil,
        kind: QuoteKind = .direct,
        zone: Zone = .body,
        confidence: Double = 1,
        as reference: SpeakerType = .named,
        unnamed: String? = nil,
        cue: (words: String, lemma: String)? = nil,
        continues: Int? = nil
    ) -> ArticleBuilder {
        let entity = speaker.flatMap { name in entities.firstIndex { $0.name == name } }
        let span = ranges(of: words).first ?? TextRange(0, 0)
        let position = article.text.utf8.prefix(span.start).count { $0 & 0xC0 != 0x80 }
        var copy = self
        copy.quotes.append(
            Quote(
                position: position,
                recurrence: 1 + quotes.count { $0.position == position },
                kind: kind,
                spans: [span],
                segments: kind == .indirect ? [] : [span],
                speaker: Speaker(
                    entity: entity,
                    type: entity == nil && unnamed == nil ? .unknown : reference,
                    mention: unnamed.flatMap { ranges(of: $0).first }
                ),
                cue: cue.flatMap { cue in ranges(of: cue.words).first.map { Cue(range: $0, lemma: cue.lemma) } },
                zone: zone,
                paragraph: zone == .body ? 0 : nil,
                continues: continues,
                attribution: Attribution(
                    method: entity == nil ? .none : reference == .pronoun ? .pronoun : .syntax,
                    confidence: entity == nil ? 0 : confidence,
                    reason: entity != nil ? nil : unnamed == nil ? .noAttribution : .notNamed
                )
            )
        )
        return copy
    }

    /// The article, its quotes in the order of their starts.
    public var annotated: AnnotatedArticle {
        let sorted = quotes.sorted { ($0.position, $0.recurrence) < ($1.position, $1.recurrence) }
        return AnnotatedArticle(article: article, quotes: sorted, entities: entities)
    }

    private func ranges(of words: String) -> [TextRange] {
        let text = article.text.utf8
        let sought = Array(words.utf8)
        guard !sought.isEmpty, sought.count <= text.count else { return [] }
        return (0...text.count - sought.count)
            .filter { text[$0] == sought[0] && text[$0..<$0 + sought.count].elementsEqual(sought) }
            .map { TextRange($0, $0 + sought.count) }
    }
}

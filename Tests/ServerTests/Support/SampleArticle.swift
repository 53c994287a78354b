import Model

/// Makes an annotated article of a text in which words are found, not counted.
struct SampleArticle {
    private(set) var annotated: AnnotatedArticle

    init(_ id: String, title: String?, outlet: (id: String, name: String)?, published: String?, _ text: String) {
        var article = Article(
            id: id,
            path: "wire/\(id).txt",
            format: .text,
            text: ArticleText(text),
            textSHA256: "00",
            wordCount: text.split(whereSeparator: \.isWhitespace).count,
            blocks: []
        )
        article.blocks = [Block(range: article.text.range, kind: .paragraph)]
        article.title = title.map { Evidenced($0, evidence: "first_line") }
        article.outlet = outlet.map { Outlet(id: $0.id, name: $0.name, evidence: "source_line") }
        article.published = published
        annotated = AnnotatedArticle(article: article, quotes: [], entities: [])
    }

    mutating func name(_ name: String, id: String, type: EntityType = .person) {
        annotated.entities.append(
            Entity(id: id, name: name, type: type, roles: [], mentions: [Mention(range: range(name), kind: .name)])
        )
    }

    mutating func quote(_ words: String, by entity: Int?, kind: QuoteKind = .direct, zone: Zone = .body) {
        let span = range(words)
        let text = annotated.article.text
        annotated.quotes.append(
            Quote(
                position: text.string(TextRange(0, span.start)).unicodeScalars.count,
                kind: kind,
                spans: [span],
                segments: kind == .indirect ? [] : [span],
                speaker: Speaker(entity: entity, type: entity == nil ? .unknown : .named, mention: nil),
                cue: entity.map { _ in Cue(range: range("said"), lemma: "say") },
                zone: zone,
                paragraph: zone == .body ? 0 : nil,
                continues: nil,
                attribution: Attribution(
                    method: entity == nil ? .none : .syntax,
                    confidence: entity == nil ? 0.5 : 0.9,
                    reason: entity == nil ? .noAttribution : nil
                )
            )
        )
    }

    private func range(_ words: String) -> TextRange {
        let text = annotated.article.text.utf8
        let wanted = Array(words.utf8)
        let start = (0...max(0, text.count - wanted.count)).first { text[$0...].starts(with: wanted) } ?? 0
        return TextRange(start, min(text.count, start + wanted.count))
    }
}

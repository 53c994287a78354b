import Model

/// Puts an article together from its text, its record's fields and what the page says about itself.
struct ArticleMaker {
    private let origin: RecordOrigin

    /// Makes the article of `origin`.
    init(_ origin: RecordOrigin) {
        self.origin = origin
    }

    /// The article whose text is `utf8`, or nothing where that is only white space.
    func reading(of utf8: [UInt8], fields: RecordFields, issues: [CorpusIssue]) -> Reading {
        guard let text = ArticleText(validating: utf8) else {
            return Reading(.nothing, issues: issues + [.noTextMember(origin)], place: origin.place)
        }
        let page = PageReader.read(text, title: fields.title)
        let blocks = page.blocks
        guard !blocks.isEmpty else {
            return Reading(.nothing, issues: issues + [.emptyText(origin)], place: origin.place)
        }
        var article = Article(
            id: fields.id.flatMap(ArticleID.make) ?? origin.id,
            path: origin.path,
            format: origin.format,
            text: text,
            textSHA256: Digest.sha256(utf8),
            wordCount: page.wordCount,
            blocks: blocks
        )
        fill(&article, page.facts, fields)
        return Reading(
            .article(article),
            issues: issues.map { $0.about(article.id) } + notices(article, fields),
            place: origin.place
        )
    }

    private func fill(_ article: inout Article, _ facts: PageFacts, _ fields: RecordFields) {
        article.title = facts.title
        article.authors =
            fields.authors.isEmpty
            ? facts.authors : fields.authors.map { Evidenced($0, evidence: MetadataEvidence.record) }
        let outlet = fields.outlet.map { Evidenced($0, evidence: MetadataEvidence.record) } ?? facts.outlet
        article.outlet = outlet.map(OutletName.outlet)
        article.dateline = facts.dateline
        article.credits = facts.credits
        article.url = fields.url
        article.extra = fields.extra
        if let language = fields.language { article.language = language }
        article.published = fields.published ?? facts.published
        if article.published != nil {
            article.dateEvidence = fields.published == nil ? MetadataEvidence.dateLine : MetadataEvidence.record
        }
    }

    private func notices(_ article: Article, _ fields: RecordFields) -> [CorpusIssue] {
        var notices: [CorpusIssue] = []
        if fields.unreadableDate != nil { notices.append(.unreadableDate(article.id, origin)) }
        let guesses: [(name: String, evidence: String?)] = [
            ("title", article.title?.evidence), ("authors", article.authors.first?.evidence),
            ("outlet", article.outlet?.evidence), ("published", article.dateEvidence),
        ]
        let guessed = guesses.compactMap { guess in
            guess.evidence.flatMap { $0 == MetadataEvidence.record ? nil : "\(guess.name) (\($0))" }
        }
        if !guessed.isEmpty { notices.append(.guessed(guessed, article.id, origin)) }
        return notices
    }
}

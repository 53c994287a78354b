import Model

/// Puts an article together from its text, its record's fields and what the page says about itself.
struct ArticleMaker {
    private let origin: RecordOrigin

    /// Makes the article of `origin`.
    init(_ origin: RecordOrigin) {
        self.origin = origin
    }

    /// The article whose text is `utf8`, decoded, or nothing where that is only white space.
    ///
    /// `marked` are the blocks that markup sets apart, which cover the text; plain text has none.
    func reading(
        of utf8: [UInt8],
        marked: [MarkedBlock] = [],
        facts: KnownFacts,
        issues: [CorpusIssue]
    ) -> Reading {
        guard let text = ArticleText(validating: utf8) else {
            return Reading(.nothing, issues: issues + [.noTextMember(origin)], place: origin.place)
        }
        let page = PageReader.read(text, title: facts.title?.value, marked: marked)
        let blocks = page.blocks
        guard !blocks.isEmpty else {
            return Reading(.nothing, issues: issues + [.emptyText(origin)], place: origin.place)
        }
        var article = Article(
            id: facts.id.flatMap(ArticleID.make) ?? origin.id,
            path: origin.path,
            format: origin.format,
            text: text,
            textSHA256: Digest.sha256(utf8),
            wordCount: page.wordCount,
            blocks: blocks
        )
        fill(&article, page.facts, facts)
        return Reading(
            .article(article),
            issues: issues.map { $0.about(article.id) } + notices(article, facts),
            place: origin.place
        )
    }

    private func fill(_ article: inout Article, _ page: PageFacts, _ known: KnownFacts) {
        article.title = known.title ?? page.title
        article.authors = known.authors.isEmpty ? page.authors : known.authors
        article.outlet = (known.outlet ?? page.outlet).map(OutletName.outlet)
        article.dateline = known.dateline ?? page.dateline
        article.credits = known.credits.reduce(into: page) { $0.addCredit($1) }.credits
        article.url = known.url
        article.extra = known.extra
        if let language = known.language { article.language = language }
        article.published = known.published?.value ?? page.published
        if article.published != nil { article.dateEvidence = known.published?.evidence ?? MetadataEvidence.dateLine }
    }

    private func notices(_ article: Article, _ facts: KnownFacts) -> [CorpusIssue] {
        var notices: [CorpusIssue] = []
        if facts.hasUnreadableDate { notices.append(.unreadableDate(article.id, origin)) }
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

import Model

/// Puts an article together from its text, its record's fields and what the page says about itself.
struct ArticleMaker {
    private let origin: RecordOrigin
    private let model: ReadingModel

    /// Makes the article of `origin`, divided by `model`.
    init(_ origin: RecordOrigin, _ model: ReadingModel) {
        self.origin = origin
        self.model = model
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
        let page = PageReader.read(text, title: facts.title?.value, marked: marked, model: model)
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
        article.language = known.language ?? language(of: article)
        let published = known.published ?? page.published
        article.published = published?.value
        article.dateEvidence = published?.evidence
        findEvent(of: &article)
    }

    /// The language of the story, furniture aside.
    private func language(of article: Article) -> String {
        let story = article.blocks.filter { $0.kind.zone == .body }
        return model.languages.guess(article.text.utf8, in: (story.isEmpty ? article.blocks : story).map(\.range))
    }

    private func findEvent(of article: inout Article) {
        guard article.isEnglish else { return }
        let opening = article.blocks.filter { $0.kind == .paragraph }.prefix(3)
            .map { block in
                WhiteSpace.words(of: article.text.utf8, in: block.range.bounds).prefix(160)
                    .map { String(decoding: $0, as: UTF8.self) }
            }
        // Only where nothing tells the day of publication, other years do.
        let latestYear = article.published == nil ? EventDateFinder.latestYear(in: article.text.utf8) : nil
        guard
            let event = EventDateFinder(published: article.published, latestYear: latestYear).find(in: opening)
        else { return }
        article.eventDate = event.day
        let reason = "event: \(event.reason)"
        article.dateEvidence = article.dateEvidence.map { "\($0); \(reason)" } ?? reason
    }

    private func notices(_ article: Article, _ facts: KnownFacts) -> [CorpusIssue] {
        var notices: [CorpusIssue] = []
        if facts.hasUnreadableDate { notices.append(.unreadableDate(article.id, origin)) }
        let guesses: [(name: String, evidence: String?)] = [
            ("title", article.title?.evidence), ("authors", article.authors.first?.evidence),
            ("outlet", article.outlet?.evidence), ("dates", article.dateEvidence),
            ("dateline", facts.dateline == nil && article.dateline != nil ? "text" : nil),
            ("credits", facts.credits.isEmpty && !article.credits.isEmpty ? "captions" : nil),
        ]
        let guessed = guesses.compactMap { guess in
            guess.evidence.flatMap { $0 == MetadataEvidence.record ? nil : "\(guess.name) (\($0))" }
        }
        if !article.isEnglish { notices.append(.notEnglish(article, origin)) }
        let amounts = article.charactersSetAside
        if !amounts.isEmpty { notices.append(.setAside(amounts, article.id, origin)) }
        if !guessed.isEmpty { notices.append(.guessed(guessed, article.id, origin)) }
        return notices
    }
}

import Language
import Model

/// Speech that a headline begins with, and whose it is by the story below.
extension QuoteDrafter {
    /// The fewest words of speech that a headline begins with.
    private static let shortestHeadline = 3
    /// More words are no headline, and cost too much to be looked for in each quotation.
    private static let longestHeadline = 60

    /// Whether the quotation is what a headline begins with before a colon: somebody's speech, whose, the story tells.
    ///
    /// `‘Nine years out of ten’: anger at the plant`
    func opensHeadline(_ quotation: Quotation) -> Bool {
        let passage = scene.article.passages[quotation.passage]
        let end = quotation.tokens.upperBound
        return passage.kind.zone == .title && quotation.tokens.lowerBound == passage.tokens.lowerBound
            && end + 1 < passage.tokens.upperBound && scene.tokens[end].kind == .colon
            && words(of: quotation.inner).count >= Self.shortestHeadline
    }

    /// Gives the words of headlines to whoever says them in the story, or most of them where the headline does not say whose
    /// they are, since it is cut; `the miner` and `Virta camp` of a headline are whom the story makes of them.
    ///
    /// - Complexity: O(*n*) in the story's marked words for each word of such a headline.
    mutating func attributeHeadlines() {
        for index in drafts.indices where isOfHeadline(drafts[index]) {
            let isCut = drafts[index].phrase == nil
            let words = words(of: drafts[index].segments[0])
            if words.count > Self.longestHeadline { continue }
            var best: (shared: Int, draft: Int)?
            for (number, quotation) in scene.quotations.enumerated() {
                guard scene.article.passages[quotation.passage].kind.zone == .body, let draft = draftOf[number],
                    drafts[draft].kind != .scare
                else { continue }
                let shared = Self.shared(words, self.words(of: quotation.inner))
                guard shared >= Self.shortestHeadline, isCut || shared == words.count else { continue }
                if 4 * shared >= 3 * words.count, shared > best?.shared ?? 0 { best = (shared, draft) }
            }
            guard let best, let phrase = phrase(of: best.draft) else { continue }
            drafts[index].phrase = phrase
            drafts[index].method = .context
        }
    }

    /// The number of words that two sequences have in common, in order.
    private static func shared(_ words: [String], _ others: [String]) -> Int {
        var row = [Int](repeating: 0, count: words.count + 1)
        for other in others {
            var diagonal = 0
            for (place, word) in words.enumerated() {
                let above = row[place + 1]
                row[place + 1] = word == other ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return row[words.count]
    }

    /// Whether a draft is speech of a headline that names nobody in full.
    private func isOfHeadline(_ draft: QuoteDraft) -> Bool {
        guard draft.kind != .scare, !draft.segments.isEmpty,
            scene.article.passages[draft.passage].kind.zone == .title
        else { return false }
        guard let phrase = draft.phrase else { return draft.method == .none }
        guard case .name(let name) = phrase.kind else { return true }
        return scene.catalog.items[scene.catalog.entityOf[name]].type != .person
            || scene.catalog.names[name].tokens.count == 1
    }

    private func words(of tokens: Range<Int>) -> [String] {
        tokens.filter { scene.tokens[$0].kind == .word }.map(scene.article.folded)
    }

    /// The phrase of a draft, or of the one that it goes on from.
    private func phrase(of draft: Int) -> Phrase? {
        var draft = draft
        while drafts[draft].phrase == nil, let before = drafts[draft].follows ?? drafts[draft].continues, before < draft
        {
            draft = before
        }
        return drafts[draft].phrase
    }
}

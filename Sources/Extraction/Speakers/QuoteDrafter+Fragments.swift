import Language
import Model

extension QuoteDrafter {
    /// Marked words inside a sentence without a word of saying: somebody's where the sentence has a person for its
    /// subject and the words read like speech, else nobody's.
    mutating func addFragment(_ index: Int, _ draft: QuoteDraft, in sentence: SpeechSentence) {
        var draft = draft
        let quotation = scene.quotations[index]
        if isSentence(quotation, in: sentence) {
            if quotation.tokens.lowerBound > sentence.tokens.lowerBound,
                let before = carriedFrom(index, draft.passage)
            {
                draft.follows = before.draft
                draft.method = .continuation
            }
            append(draft, for: [index])
            return
        }
        if opensHeadline(quotation) {
            append(draft, for: [index])
            return
        }
        draft.kind = .scare
        let inner = draft.segments[0]
        let words = inner.filter { scene.tokens[$0].kind == .word }
        let capitals = words.count { scene.tokens[$0].isCapitalized }
        let isTitle = words.count > 1 && capitals * 2 > words.count && words.count < 9
        if !isTitle, words.count > 1 || capitals == 0, let subject = attachments.subject(of: sentence.tokens) {
            let isSomebody: Bool
            switch subject.kind {
            case .name(let name):
                let type = scene.catalog.items[scene.catalog.entityOf[name]].type
                isSomebody = type == .person || (type == .organization && words.count > 2)
            case .pronoun: isSomebody = !scene.article.isWord(subject.head, "it")
            default: isSomebody = words.count > 2 && scene.tokens[subject.head].is([.role, .document, .organ, .group])
            }
            if isSomebody && subject.tokens.upperBound <= inner.lowerBound {
                draft.kind = .mixed
                draft.phrase = subject
                draft.method = .context
            }
        }
        append(draft, for: [index])
    }

    /// Whether the quotation is a sentence of its own, which is speech though nobody can be found who spoke: at the
    /// beginning, or behind a colon and small words alone (`And this: “It stays closed.”`).
    private func isSentence(_ quotation: Quotation, in sentence: SpeechSentence) -> Bool {
        guard beginsLikeSentence(quotation),
            attachments.endsInComma(quotation) || scene.tokens[quotation.inner.upperBound - 1].isTerminal
        else { return false }
        let before = sentence.tokens.lowerBound..<quotation.tokens.lowerBound
        guard let colon = before.last else { return true }
        return scene.tokens[colon].kind == .colon
            && before.dropLast().allSatisfy { scene.tokens[$0].is(.function.union(.adverb)) }
    }
}

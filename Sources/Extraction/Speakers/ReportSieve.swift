import Language
import Model

/// Tells what is too little to be a report of words without marks: `which`, `it`, a place behind `spoke`.
struct ReportSieve {
    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    /// Whether `draft`, whose words stand without marks, is to be shown: what is doubtful is, with a low confidence.
    func passes(_ draft: QuoteDraft) -> Bool {
        guard draft.spans.contains(where: { $0.contains(where: saysSomething) }) else { return false }
        let isReporting = draft.cue.map { $0.tokens.contains { tokens[$0].entry.verb >= 0 } } ?? false
        return !isPlace(draft) && (isReporting || !isOfPrepositions(draft))
    }

    /// Whether the word is more than a pronoun or another word that stands for what was said elsewhere.
    private func saysSomething(_ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .word || token.kind == .number || token.kind == .address else { return false }
        if token.is([.subject, .object, .reflexive, .relative, .that, .determiner, .possessive, .coordinator]) {
            return false
        }
        return !["it", "so", "what", "her", "something", "nothing"].contains { scene.article.isWord(index, $0) }
    }

    /// Whether the words only say where, without a clause: `She spoke from the back of a truck parked in Mill Street`.
    private func isPlace(_ draft: QuoteDraft) -> Bool {
        guard let tags = scene.taggedWords?.partsOfSpeech, let span = draft.spans.first, draft.spans.count == 1 else {
            return false
        }
        let first = span.lowerBound
        let isClause = span.contains { index in
            tokens[index].is([.auxiliary, .subject])
                || [.pastVerb, .presentVerb, .thirdVerb, .modal].contains(tags[index])
        }
        guard !isClause else { return false }
        return ["from", "at", "in", "on", "outside", "inside", "near", "before", "behind", "during", "after", "with"]
            .contains { scene.article.isWord(first, $0) }
    }

    /// Whether what would be the word of saying is a preposition alone, and none that names a source.
    private func isOfPrepositions(_ draft: QuoteDraft) -> Bool {
        guard let cue = draft.cue, cue.construction != .accordingTo else { return false }
        return cue.tokens.allSatisfy { index in
            scene.taggedWords?.partsOfSpeech[index] == .preposition
                && !["for", "per", "in", "to"].contains { scene.article.isWord(index, $0) }
        }
    }
}

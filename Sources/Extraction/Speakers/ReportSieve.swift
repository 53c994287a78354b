import Language
import Model

/// Tells what is too little to be a report of words without marks: `which`, `it`, a place behind `spoke`.
struct ReportSieve {
    let scene: Scene

    private static let fewWords = 3
    private static let reporting: Set<PartOfSpeech> = [.noun, .nouns, .baseVerb, .presentVerb, .thirdVerb, .modal]
    private static let finite: Set<PartOfSpeech> = [.pastVerb, .presentVerb, .thirdVerb, .modal]

    private var tokens: [Token] { scene.tokens }

    /// Whether `draft`, whose words stand without marks, is to be shown: what is doubtful is, with a low confidence.
    func passes(_ draft: QuoteDraft) -> Bool {
        guard draft.spans.contains(where: { $0.contains(where: saysSomething) }) else { return false }
        if isPlace(draft) || isConvening(draft) { return false }
        let isReporting = draft.cue.map { $0.tokens.contains { tokens[$0].entry.verb >= 0 } } ?? false
        if isReporting { return true }
        // Without a word of saying, a thing is no report where nobody holds anything of it, or it is what somebody does.
        return !isOfPrepositions(draft)
            && (draft.spans.contains(where: isClause) || !isNobodys(draft) && !isReadiness(draft))
    }

    /// Whether a few words are reported by nobody, and what would report them is no noun such as `fears` or `claims` and no
    /// verb in the present, which was read wrong where it has no subject.
    private func isNobodys(_ draft: QuoteDraft) -> Bool {
        guard draft.phrase == nil, let cue = draft.cue, let tags = scene.taggedWords?.partsOfSpeech else {
            return false
        }
        return draft.spans.joined().count <= Self.fewWords
            && !cue.tokens.contains { Self.reporting.contains(tags[$0]) }
    }

    /// Whether the words have a verb of their own, as far as their parts of speech were read.
    private func isClause(_ span: Range<Int>) -> Bool {
        guard let tags = scene.taggedWords?.partsOfSpeech else { return true }
        return span.contains { index in
            tokens[index].is([.auxiliary, .subject, .that, .subordinator])
                || Self.finite.contains(tags[index])
        }
    }

    /// Whether somebody is only said to be `quick to impose`, `able to shake` the thing.
    private func isReadiness(_ draft: QuoteDraft) -> Bool {
        guard let cue = draft.cue, let tags = scene.taggedWords?.partsOfSpeech else { return false }
        return cue.tokens.dropFirst().dropLast()
            .contains { scene.article.isWord($0, "to") && tags[$0 - 1] == .adjective && tags[$0 + 1] == .baseVerb }
    }

    /// Whether a thing is called to do something: `called the session to settle the matter`.
    private func isConvening(_ draft: QuoteDraft) -> Bool {
        guard let cue = draft.cue, cue.lemma.hasPrefix("call"), let tags = scene.taggedWords?.partsOfSpeech,
            let verb = cue.tokens.last(where: { tokens[$0].entry.verb >= 0 }), let span = draft.spans.first,
            span.upperBound > verb + 1, tokens[verb + 1].is(.determiner)
        else { return false }
        let object = (verb + 2..<span.upperBound)
            .prefix { [.noun, .nouns, .adjective, .name].contains(tags[$0]) }
        let next = object.endIndex
        return !object.isEmpty && next + 1 < span.upperBound && scene.article.isWord(next, "to")
            && tags[next + 1] == .baseVerb
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
            tokens[index].is([.auxiliary, .subject]) || Self.finite.contains(tags[index])
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

import Language
import Model

/// Finds what is reported without marks: `Duarte said the port was closed`, `according to Duarte`.
struct IndirectSpeechFinder {
    /// Verbs that report what somebody holds true even without `that`.
    private static let holdingTrue: Set<String> = ["think", "believe", "hope", "fear"]

    private let scene: Scene
    private let contents: ContentFinder

    init(scene: Scene) {
        self.scene = scene
        contents = ContentFinder(scene: scene)
    }

    /// The drafts of what `sentence` reports without marks, where no quotation of it (`attached`) has used the cue.
    func drafts(
        in sentence: SpeechSentence,
        passage: Int,
        used: Set<Int>,
        attached: [Attachment]
    ) -> [QuoteDraft] {
        var drafts: [QuoteDraft] = []
        for cue in sentence.cues where !used.contains(cue.tokens.lowerBound) {
            let earlier = attached.last { ($0.cue?.tokens.lowerBound ?? .max) < cue.tokens.lowerBound }
            let phrase = cue.construction == .gerund ? earlier?.phrase ?? cue.subject : cue.subject
            guard let phrase, reports(cue, phrase), let content = indirectContent(of: cue, in: sentence) else {
                continue
            }
            drafts.append(
                QuoteDraft(
                    kind: .indirect,
                    spans: [content],
                    segments: [],
                    phrase: phrase,
                    cue: cue,
                    method: cue.construction == .accordingTo ? .accordingTo : .syntax,
                    passage: passage
                )
            )
        }
        return drafts
    }

    private func reports(_ cue: CueCandidate, _ phrase: Phrase) -> Bool {
        guard cue.sense != .judgement, !cue.isNegated, cue.construction != .infinitive else { return false }
        return cue.isWeak || cue.sense == .thought ? canSpeak(phrase) : isPlausible(phrase)
    }

    /// Whether a description is one: a bare word that is nobody's may be a verb that was not known as one.
    private func isPlausible(_ phrase: Phrase) -> Bool {
        guard phrase.kind == .nominal, phrase.tokens.count == 1 else { return true }
        return scene.tokens[phrase.head].isCapitalized || isSomebody(phrase)
    }

    /// Whether the phrase is somebody or something that says things, which a verb with other uses needs.
    private func canSpeak(_ phrase: Phrase) -> Bool {
        switch phrase.kind {
        case .name(let name):
            let type = scene.catalog.items[scene.catalog.entityOf[name]].type
            return type == .person || type == .organization
        case .pronoun: return !scene.article.isWord(phrase.head, "it")
        case .nominal: return isSomebody(phrase)
        case .group: return isSomebody(phrase)
        }
    }

    /// Whether the content has a verb of its own, as far as closed classes tell: `wrote names on a list` has none.
    private func isClause(_ content: Range<Int>) -> Bool {
        if scene.tokens[content.lowerBound].is([.that, .subject, .subordinator]) { return true }
        return content.contains { scene.tokens[$0].is(.auxiliary) || scene.tokens[$0].entry.form == .past }
    }

    private func isSomebody(_ phrase: Phrase) -> Bool {
        scene.tokens[phrase.head].is([.role, .organ, .document, .group])
    }

    private func indirectContent(of cue: CueCandidate, in sentence: SpeechSentence) -> Range<Int>? {
        let content =
            cue.construction == .accordingTo
            ? contents.content(accordingTo: cue, in: sentence)
            : isInverted(cue) || isParenthetical(cue)
                ? contents.content(before: cue, in: sentence)
                : contents.content(after: cue, in: sentence) ?? contents.content(before: cue, in: sentence)
        guard let content, content.count >= 3 else { return nil }
        let hasQuotation = content.contains { !scene.isOutside($0) }
        guard !hasQuotation else { return nil }
        let first = scene.tokens[content.lowerBound]
        let isAfter = content.lowerBound >= cue.tokens.upperBound
        if cue.isWeak, !isClause(content) { return nil }
        // `said what he came to say` reports nothing.
        if scene.article.isWord(content.lowerBound, "what"), isAfter { return nil }
        // `Duarte knows that …` reports a thought, `Duarte knows the port` does not.
        if cue.sense == .thought, !first.is([.that, .subject]), !Self.holdingTrue.contains(cue.lemma) { return nil }
        if isAfter && first.is([.preposition, .auxiliary]) && !first.is(.determiner) { return nil }
        return content
    }

    /// Whether the attribution stands between commas: `The bridge would open, officials said, but nobody believed it`.
    private func isParenthetical(_ cue: CueCandidate) -> Bool {
        guard let subject = cue.subject, subject.tokens.lowerBound > 0, cue.tokens.upperBound < scene.tokens.count
        else {
            return false
        }
        return scene.tokens[cue.tokens.upperBound].kind == .comma
            && scene.tokens[subject.tokens.lowerBound - 1].kind == .comma
    }

    private func isInverted(_ cue: CueCandidate) -> Bool {
        guard let subject = cue.subject else { return false }
        return subject.tokens.lowerBound >= cue.tokens.upperBound
    }
}

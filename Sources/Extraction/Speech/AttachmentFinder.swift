import Language
import Model

/// Finds, for each quotation of a sentence, the word of saying that it belongs to.
///
/// What touches the quotation decides first (`,” said Duarte`, `Duarte said: “`); then the nearest word of saying before
/// it, then one behind it, then `according to`.
struct AttachmentFinder {
    let scene: Scene
    let phrases: PhraseReader

    private var tokens: [Token] { scene.tokens }

    init(scene: Scene) {
        self.scene = scene
        phrases = PhraseReader(scene: scene)
    }

    func attachment(of quotation: Quotation, in sentence: SpeechSentence) -> Attachment? {
        let after = touchingAfter(quotation, in: sentence)
        let before = touchingBefore(quotation, in: sentence)
        if let after, endsInComma(quotation) || before == nil { return after }
        if let before { return before }
        return signature(quotation, in: sentence) ?? around(quotation, in: sentence)
    }

    /// The subject of the sentence.
    func subject(of sentence: Range<Int>) -> Phrase? {
        CueFinder(scene: scene).clauseSubject(before: sentence.upperBound, in: sentence)
    }

    /// Whether a comma ends the quotation, inside the marks or behind them.
    func endsInComma(_ quotation: Quotation) -> Bool {
        let next = quotation.tokens.upperBound
        if next < tokens.count, tokens[next].kind == .comma { return true }
        let last = tokens[quotation.inner.upperBound - 1].kind
        return last == .comma || last == .exclamation || last == .dash
    }

    // MARK: Behind the quotation

    private func touchingAfter(_ quotation: Quotation, in sentence: SpeechSentence) -> Attachment? {
        let upper = sentence.tokens.upperBound
        var start = quotation.tokens.upperBound
        while start < upper, tokens[start].kind == .comma || tokens[start].kind == .dash { start += 1 }
        guard start < upper, scene.isOutside(start) else { return nil }
        for cue in sentence.cues where cue.tokens.lowerBound >= start && cue.construction != .accordingTo {
            if cue.tokens.lowerBound == start, cue.construction == .finite {
                if let inverted = inverted(cue, upper) { return inverted }
                // Somebody said it, though who cannot be read.
                if cue.sense == .speech, endsInComma(quotation), cue.subject == nil {
                    return Attachment(cue: cue, phrase: nil, side: .after, method: .syntax)
                }
            }
            guard cue.construction == .finite, let subject = cue.subject, cue.sense != .judgement else { break }
            let begins = subject.tokens.lowerBound
            if begins < start || begins > start + 6 { break }
            guard onlyTitles(from: start, to: begins) else { break }
            return Attachment(cue: cue, phrase: subject, side: .after, method: .syntax)
        }
        if let cue = sentence.cues.first(where: { $0.tokens.lowerBound == start && $0.construction == .accordingTo }) {
            return Attachment(cue: cue, phrase: cue.subject, side: .after, method: .accordingTo)
        }
        return nil
    }

    /// `said Duarte`: the subject stands behind the verb, and no other verb behind the subject.
    private func inverted(_ cue: CueCandidate, _ upper: Int) -> Attachment? {
        guard cue.sense == .speech,
            let subject = phrases.subject(startingAt: cue.tokens.upperBound, to: upper)
        else {
            return nil
        }
        let next = subject.tokens.upperBound
        if next < upper, scene.isOutside(next), tokens[next].is(.auxiliary) { return nil }
        return Attachment(cue: cue, phrase: subject, side: .after, method: .syntax)
    }

    /// Whether nothing but adverbs, adjectives and titles stands between the quotation and the subject.
    private func onlyTitles(from start: Int, to end: Int) -> Bool {
        (start..<end)
            .allSatisfy { index in
                let token = tokens[index]
                return token.kind == .word && scene.isOutside(index)
                    && !token.is([.preposition, .subordinator, .auxiliary, .coordinator, .subject, .that, .relative])
            }
    }

    // MARK: Before the quotation

    private func touchingBefore(_ quotation: Quotation, in sentence: SpeechSentence) -> Attachment? {
        var index = quotation.tokens.lowerBound - 1
        let lower = sentence.tokens.lowerBound
        var hasColon = false
        while index >= lower, isLink(index) {
            if tokens[index].kind == .colon { hasColon = true }
            index -= 1
        }
        guard index >= lower, scene.isOutside(index) else { return nil }
        if let cue = sentence.cues.last(where: { $0.tokens.upperBound == index + 1 && $0.construction != .accordingTo })
        {
            // `Duarte said it was right to show that “…”` are the words that she said.
            if isMinor(cue), let main = sentence.cues.last(where: { isMain($0, before: cue) }) {
                return Attachment(cue: main, phrase: main.subject, side: .around, method: .syntax)
            }
            return Attachment(cue: cue, phrase: cue.subject, side: .before, method: .syntax)
        }
        guard hasColon else { return nil }
        let cue = sentence.cues.last { $0.tokens.upperBound <= index + 1 && $0.subject != nil }
        if let cue, !tokens[cue.tokens.upperBound...index].contains(where: { $0.kind == .comma }) {
            return Attachment(cue: cue, phrase: cue.subject, side: .before, method: .syntax)
        }
        if index - lower >= 3, let subject = subject(of: lower..<index + 1) {
            return Attachment(cue: nil, phrase: subject, side: .before, method: .colon)
        }
        // `DUARTE: “…”`
        guard let phrase = phrases.phrase(endingAt: index, from: lower), index - lower < 12 else { return nil }
        return Attachment(cue: nil, phrase: phrase, side: .before, method: .colon)
    }

    private func isMinor(_ cue: CueCandidate) -> Bool {
        cue.sense == .thought || cue.isWeak || (cue.construction == .infinitive && cue.sense != .judgement)
    }

    private func isMain(_ cue: CueCandidate, before other: CueCandidate) -> Bool {
        !isMinor(cue) && cue.subject != nil && cue.construction != .accordingTo
            && cue.tokens.upperBound <= other.tokens.lowerBound
    }

    private func isLink(_ index: Int) -> Bool {
        let kind = tokens[index].kind
        return kind == .comma || kind == .colon || kind == .dash || scene.article.isWord(index, "that")
    }

    /// `“…” — Ana Duarte` at the end of a passage.
    private func signature(_ quotation: Quotation, in sentence: SpeechSentence) -> Attachment? {
        let start = quotation.tokens.upperBound
        guard start + 1 < sentence.tokens.upperBound, tokens[start].kind == .dash, scene.isOutside(start + 1),
            let phrase = phrases.phrase(startingAt: start + 1, to: sentence.tokens.upperBound), case .name = phrase.kind
        else { return nil }
        return Attachment(cue: nil, phrase: phrase, side: .after, method: .signature)
    }

    // MARK: Around the quotation

    private func around(_ quotation: Quotation, in sentence: SpeechSentence) -> Attachment? {
        let start = quotation.tokens.lowerBound
        let candidates = sentence.cues.filter {
            $0.tokens.upperBound <= start && $0.subject != nil && $0.construction != .accordingTo
        }
        if let before = candidates.last(where: { !isMinor($0) }) ?? candidates.last {
            return Attachment(cue: before, phrase: before.subject, side: .around, method: .syntax)
        }
        let after = sentence.cues.first {
            $0.tokens.lowerBound >= quotation.tokens.upperBound && $0.subject != nil && $0.sense != .judgement
        }
        if let after {
            let method: AttributionMethod = after.construction == .accordingTo ? .accordingTo : .syntax
            return Attachment(cue: after, phrase: after.subject, side: .after, method: method)
        }
        let source = sentence.cues.first { $0.construction == .accordingTo && $0.subject != nil }
        return source.map { Attachment(cue: $0, phrase: $0.subject, side: .around, method: .accordingTo) }
    }
}

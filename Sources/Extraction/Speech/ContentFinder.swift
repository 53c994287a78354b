import Language
import Model

/// Finds the words that a cue reports without marks, or with marks around some of them only.
struct ContentFinder {
    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    /// The tokens behind `cue` that it reports: from `that` or the first word of the clause to the clause's end.
    func content(after cue: CueCandidate, in sentence: SpeechSentence) -> Range<Int>? {
        let end = clauseEnd(after: cue, in: sentence)
        let start = contentStart(cue, end)
        return trimmed(start..<max(start, end))
    }

    /// The tokens before `cue` where it ends the sentence, as in `The port is closed, Duarte said`.
    func content(before cue: CueCandidate, in sentence: SpeechSentence) -> Range<Int>? {
        let start = min(cue.subject?.tokens.lowerBound ?? cue.tokens.lowerBound, cue.tokens.lowerBound)
        var end = start
        while end > sentence.tokens.lowerBound, !isBoundary(end - 1), start - end < 6 { end -= 1 }
        guard end > sentence.tokens.lowerBound, isBoundary(end - 1) else { return nil }
        var begin = sentence.tokens.lowerBound
        if let other = sentence.cues.last(where: { $0.tokens.upperBound < end && $0.subject != nil }) {
            // What stands before another attribution is that one's.
            guard other.construction != .finite || other.tokens.lowerBound < begin else { return nil }
        }
        if tokens[begin].is(.coordinator) { begin += 1 }
        return trimmed(begin..<max(begin, end - 1))
    }

    /// The tokens of the sentence that `according to` and its source leave.
    func content(accordingTo cue: CueCandidate, in sentence: SpeechSentence) -> Range<Int>? {
        if cue.tokens.lowerBound <= sentence.tokens.lowerBound + 1 {
            let end = cue.subject?.tokens.upperBound ?? cue.tokens.upperBound
            let comma = (end..<sentence.tokens.upperBound).first { tokens[$0].kind == .comma }
            return comma.flatMap { trimmed($0 + 1..<sentence.tokens.upperBound) }
        }
        return trimmed(sentence.tokens.lowerBound..<cue.tokens.lowerBound)
    }

    private func isBoundary(_ index: Int) -> Bool {
        tokens[index].kind == .comma || tokens[index].kind == .dash
    }

    private func contentStart(_ cue: CueCandidate, _ end: Int) -> Int {
        let start = cue.tokens.upperBound
        guard cue.sense != .judgement else { return start }
        if let that = conjunction(after: start, end, hasAddressee: cue.isAddressing) { return that }
        var index = start
        while index < end, isTime(index) { index += 1 }
        if cue.isAddressing, index < end,
            let addressee = PhraseReader(scene: scene).phrase(startingAt: index, to: end)
        {
            return addressee.tokens.upperBound
        }
        if cue.isAddressing, index < end, tokens[index].is(.object) {
            return index + 1
        }
        return index
    }

    /// The `that` behind a verb of saying, over an addressee, a time or a place, but not over another clause.
    private func conjunction(after start: Int, _ end: Int, hasAddressee: Bool) -> Int? {
        var index = start
        while index < min(end, start + 14), scene.isOutside(index) {
            let token = tokens[index]
            if token.is(.that) { return index }
            let isClause = token.is([.subject, .auxiliary]) || (token.is(.subordinator) && !token.is(.preposition))
            if isClause || token.entry.verb >= 0 { return nil }
            let begins = token.is([.preposition, .weekday, .adverb, .reflexive]) || token.kind == .comma
            if index == start && !begins && !hasAddressee { return nil }
            index += 1
        }
        return nil
    }

    private func isTime(_ index: Int) -> Bool {
        let token = tokens[index]
        if token.is(.weekday) || token.kind == .colon || token.kind == .comma { return true }
        return scene.article.isWord(index, "on") && index + 1 < tokens.count && tokens[index + 1].is(.weekday)
    }

    private func clauseEnd(after cue: CueCandidate, in sentence: SpeechSentence) -> Int {
        var end = sentence.tokens.upperBound
        for other in sentence.cues where other.tokens.lowerBound > cue.tokens.upperBound {
            if let joint = coordinator(before: other), joint > cue.tokens.upperBound { return joint }
            let start: Int
            switch other.construction {
            case .gerund, .accordingTo: start = other.tokens.lowerBound
            case .finite:
                guard let subject = other.subject, subject.tokens.lowerBound > cue.tokens.upperBound else { continue }
                start = subject.tokens.lowerBound
            default: continue
            }
            if let cut = cut(before: start, after: cue.tokens.upperBound) {
                end = cut
                break
            }
        }
        if cue.sense == .judgement, let comma = firstComma(after: cue.tokens.upperBound, before: end) { end = comma }
        return end
    }

    /// The `and` directly before a verb of saying that shares its subject with the one before.
    private func coordinator(before cue: CueCandidate) -> Int? {
        guard cue.construction == .finite, cue.sense != .thought else { return nil }
        let index = cue.tokens.lowerBound - 1
        return scene.isOutside(index) && tokens[index].is(.coordinator) ? index : nil
    }

    private func firstComma(after start: Int, before end: Int) -> Int? {
        (start..<max(start, end)).first { isBoundary($0) && scene.isOutside($0) }
    }

    /// The comma, dash or `and` directly before a clause that begins at `start`.
    private func cut(before start: Int, after lower: Int) -> Int? {
        var index = start - 1
        if index > lower, tokens[index].is([.coordinator, .subordinator]) || tokens[index].is(.adverb) { index -= 1 }
        // `… in writing,” adding that …`
        if index > lower, !scene.isOutside(index), tokens[index].kind == .quotationMark { return index + 1 }
        guard index > lower, scene.isOutside(index), isBoundary(index) || tokens[index].kind == .colon else {
            return nil
        }
        return index
    }

    /// The range without marks and stops at its ends; nil where no word is left.
    func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var range = range
        while let last = range.last, isMark(last) { range = range.dropLast() }
        while let first = range.first, isMark(first) { range = range.dropFirst() }
        return range.isEmpty ? nil : range
    }

    private func isMark(_ index: Int) -> Bool {
        guard scene.isOutside(index) else { return false }
        switch tokens[index].kind {
        case .word, .number, .address, .clitic, .quotationMark: return false
        // `30%` and `$30` keep their signs, bullets go.
        case .symbol: return ["*", "|", "•", "·", "_", "~"].contains(scene.article.string(index..<index + 1))
        default: return true
        }
    }
}

import Language
import Model

/// Finds the words of saying of a sentence, outside quotations, with their subjects.
struct CueFinder {
    let scene: Scene
    let phrases: PhraseReader

    private var tokens: [Token] { scene.tokens }

    init(scene: Scene) {
        self.scene = scene
        phrases = PhraseReader(scene: scene)
    }

    /// The cues of `sentence`, in its order; `isTitle` allows capitals.
    func cues(in sentence: Range<Int>, isTitle: Bool) -> [CueCandidate] {
        var cues: [CueCandidate] = []
        for index in sentence where scene.isOutside(index) {
            if scene.article.isWord(index, "according"), index + 2 < sentence.upperBound,
                scene.article.isWord(index + 1, "to")
            {
                cues.append(accordingTo(index, in: sentence))
            } else if let cue = verb(at: index, in: sentence, isTitle: isTitle, cues) {
                cues.append(cue)
            }
        }
        return cues
    }

    private func accordingTo(_ index: Int, in sentence: Range<Int>) -> CueCandidate {
        .accordingTo(
            index..<index + 2,
            lemma: "according to",
            subject: phrases.phrase(startingAt: index + 2, to: sentence.upperBound)
        )
    }

    private func verb(
        at index: Int,
        in sentence: Range<Int>,
        isTitle: Bool,
        _ before: [CueCandidate]
    ) -> CueCandidate? {
        let token = tokens[index]
        guard token.entry.verb >= 0, token.kind == .word,
            isTitle || !token.isCapitalized || index == sentence.lowerBound
        else { return nil }
        guard scene.name(at: index) == nil, !isNoun(index, in: sentence) else { return nil }
        let verb = scene.article.lexicon.verbs[Int(token.entry.verb)]
        let auxiliaries = self.auxiliaries(before: index, in: sentence)
        let construction: CueCandidate.Construction
        switch token.entry.form {
        case .gerund: construction = isProgressive(auxiliaries) ? .finite : .gerund
        case .base: construction = scene.article.isWord(index - 1, "to") ? .infinitive : .finite
        case .past, .participle:
            // `known as …`, `shown in …` behind a noun are no verbs of their own.
            let hasHave = auxiliaries.contains { index in Self.formsOfHave.contains { scene.article.isWord(index, $0) }
            }
            if isPassive(auxiliaries) || (token.entry.form == .participle && !hasHave) { return nil }
            construction = .finite
        case .third: construction = .finite
        }
        let subject = subject(of: index, construction, auxiliaries.lowerBound, in: sentence, before)
        return CueCandidate(
            tokens: index..<index + 1,
            lemma: verb.lemma,
            sense: verb.sense,
            isWeak: verb.isWeak,
            construction: construction,
            isNegated: auxiliaries.contains { tokens[$0].is(.negation) },
            subject: subject
        )
    }

    /// Whether a form that is a noun too (`claims`, `report`) stands where a noun does.
    private func isNoun(_ index: Int, in sentence: Range<Int>) -> Bool {
        guard index > sentence.lowerBound else { return false }
        let before = tokens[index - 1]
        if before.is([.determiner, .possessive]) && !before.is([.subject, .that]) { return true }
        let form = tokens[index].entry.form
        if before.kind == .clitic { return form == .base || form == .third }
        if before.is(.preposition) && !scene.article.isWord(index - 1, "to") {
            return form != .gerund || (scene.article.isWord(index - 1, "in") && scene.article.isWord(index, "writing"))
        }
        if form == .gerund {
            // `financial reporting standards`
            let opens = before.kind != .word || before.is(.function.union(.adverb)) || before.isCapitalized
            return !opens && !before.is([.role, .group, .organ, .document]) && before.entry.verb < 0
        }
        if form == .third {
            // `comments`, `reports`: a verb only behind what can be a singular subject.
            let isSubject =
                scene.name(at: index - 1) != nil || before.kind != .word || before.isCapitalized
                || before.is([.subject, .adverb, .relative, .that, .role, .organ, .document, .coordinator])
            return !isSubject && !scene.article.isWord(index, "says")
        }
        guard form == .base else { return false }
        // A bare form is a verb only behind an auxiliary, `to`, a plural or a pronoun.
        return
            !(before.is([.auxiliary, .subject, .group, .adverb, .coordinator, .relative]) || before.is(.negation)
            || scene.article.isWord(index - 1, "to") || isPlural(index - 1))
    }

    private func isPlural(_ index: Int) -> Bool {
        let bytes = scene.article.text[tokens[index].range]
        return bytes.last == UInt8(ascii: "s") && bytes.count > 3
    }

    /// The auxiliaries, negations and adverbs directly before `index`.
    private func auxiliaries(before index: Int, in sentence: Range<Int>) -> Range<Int> {
        var start = index
        while start > sentence.lowerBound, scene.isOutside(start - 1) {
            let token = tokens[start - 1]
            let skips =
                token.is([.auxiliary, .negation, .adverb, .reflexive]) || scene.article.endsLikeAdverb(start - 1)
            guard skips && !token.is(.subject) else { break }
            start -= 1
        }
        return start..<index
    }

    private static let formsOfHave = ["has", "have", "had", "having", "'ve"]
    private static let formsOfBe = ["is", "are", "was", "were", "be", "been", "being", "am"]

    private func isProgressive(_ auxiliaries: Range<Int>) -> Bool {
        auxiliaries.contains { index in Self.formsOfBe.contains { scene.article.isWord(index, $0) } }
    }

    private func isPassive(_ auxiliaries: Range<Int>) -> Bool { isProgressive(auxiliaries) }

    // MARK: Subjects

    private func subject(
        of index: Int,
        _ construction: CueCandidate.Construction,
        _ start: Int,
        in sentence: Range<Int>,
        _ before: [CueCandidate]
    ) -> Phrase? {
        switch construction {
        case .gerund, .infinitive:
            // `…, with Duarte saying`
            if construction == .gerund, let own = directSubject(before: start, in: sentence), isOwn(own) { return own }
            if let governing = before.last(where: { $0.subject != nil && $0.construction != .accordingTo }) {
                return governing.subject
            }
            return clauseSubject(before: index, in: sentence)
        default:
            return inverted(at: index, start, in: sentence) ?? directSubject(before: start, in: sentence)
                ?? coordinated(before: start, in: sentence, before)
        }
    }

    private func invertible(_ index: Int) -> Bool {
        let verb = scene.article.lexicon.verbs[Int(tokens[index].entry.verb)]
        let addresses = ["tell", "inform", "remind", "assure", "advise", "warn", "urge", "ask"].contains(verb.lemma)
        return verb.sense == .speech && !addresses
    }

    /// The subject behind the verb, as in `The port is closed, said Duarte`.
    private func inverted(at index: Int, _ start: Int, in sentence: Range<Int>) -> Phrase? {
        guard start > sentence.lowerBound, tokens[start - 1].kind == .comma, scene.isOutside(start - 1),
            let phrase = phrases.subject(startingAt: index + 1, to: sentence.upperBound), invertible(index),
            phrase.kind == .pronoun || isSpeaker(phrase)
        else { return nil }
        let next = phrase.tokens.upperBound
        guard next < sentence.upperBound, scene.isOutside(next) else { return phrase }
        switch tokens[next].kind {
        case .comma, .stop, .exclamation, .dash, .bracketOpen, .bracketClose, .colon: return phrase
        case .word: return tokens[next].is([.preposition, .weekday, .relative]) ? phrase : nil
        default: return nil
        }
    }

    /// The phrase that ends before `end`, over commas of an apposition or a relative clause.
    private func directSubject(before end: Int, in sentence: Range<Int>) -> Phrase? {
        var last = end - 1
        // `Duarte on Thursday said`
        if last - 1 > sentence.lowerBound, tokens[last].is(.weekday) {
            last -= tokens[last - 1].is(.preposition) ? 2 : 1
        }
        guard last >= sentence.lowerBound, scene.isOutside(last) else { return nil }
        if tokens[last].kind == .comma || tokens[last].kind == .dash { return beforeApposition(last, in: sentence) }
        return phrases.phrase(endingAt: last, from: sentence.lowerBound)
    }

    /// Whether a phrase directly before an -ing form is its subject.
    private func isOwn(_ subject: Phrase) -> Bool {
        guard case .name = subject.kind, subject.tokens.lowerBound > 0 else { return false }
        let before = subject.tokens.lowerBound - 1
        return scene.article.isWord(before, "with") || tokens[before].is([.title, .role])
    }

    private func beforeApposition(_ comma: Int, in sentence: Range<Int>) -> Phrase? {
        var index = comma - 1
        while index > sentence.lowerBound, comma - index < 40 {
            guard scene.isOutside(index) else { return nil }
            if tokens[index].kind == tokens[comma].kind,
                let phrase = phrases.phrase(endingAt: index - 1, from: sentence.lowerBound), isSpeaker(phrase)
            {
                return named(in: index + 1..<comma, behind: phrase) ?? phrase
            }
            index -= 1
        }
        return nil
    }

    /// `Duarte` in `a spokeswoman, Ana Duarte, said`.
    private func named(in apposition: Range<Int>, behind phrase: Phrase) -> Phrase? {
        if case .name = phrase.kind { return nil }
        guard let name = phrases.phrase(endingAt: apposition.upperBound - 1, from: apposition.lowerBound),
            case .name = name.kind, name.tokens.lowerBound == apposition.lowerBound
        else { return nil }
        return name
    }

    private func isSpeaker(_ phrase: Phrase) -> Bool {
        switch phrase.kind {
        case .name: true
        case .pronoun: false
        case .nominal, .group: tokens[phrase.head].is([.role, .group, .organ, .document])
        }
    }

    /// The subject of the verb that this one is joined to by `and` or `but`.
    private func coordinated(before end: Int, in sentence: Range<Int>, _ before: [CueCandidate]) -> Phrase? {
        guard end - 1 > sentence.lowerBound, scene.isOutside(end - 1), tokens[end - 1].is(.coordinator) else {
            return nil
        }
        if let governing = before.last(where: { $0.subject != nil }) { return governing.subject }
        return clauseSubject(before: end - 1, in: sentence)
    }

    /// The subject of the sentence: its first phrase behind introductory words, else its first name or pronoun.
    func clauseSubject(before end: Int, in sentence: Range<Int>) -> Phrase? {
        var start = sentence.lowerBound
        while start < end, tokens[start].is([.coordinator, .adverb]) || tokens[start].kind == .comma { start += 1 }
        guard start < end else { return nil }
        if tokens[start].is([.preposition, .subordinator]) || tokens[start].entry.form == .gerund {
            let comma = (start..<end).first { tokens[$0].kind == .comma && scene.isOutside($0) }
            start = comma.map { $0 + 1 } ?? start
            // `On July 6, 2015, Duarte said`
            while start + 1 < end, tokens[start].kind == .number, tokens[start + 1].kind == .comma { start += 2 }
        }
        if let phrase = phrases.phrase(startingAt: start, to: end) { return phrase }
        let first = (start..<end)
            .first { index in
                guard scene.isOutside(index), index == start || !tokens[index - 1].is(.preposition) else {
                    return false
                }
                return scene.name(at: index) != nil || tokens[index].is(.subject)
            }
        return first.flatMap { phrases.phrase(startingAt: $0, to: end) }
    }
}

import Language
import Model

extension QuoteDrafter {
    /// The most tokens behind the verb at the end of a sentence, as in `Duarte told reporters in Calder on Monday`.
    private static let longestEnd = 9

    /// The drafts that the frames of each line make, with the quotations that no frame holds attributed by their places.
    func draft(_ frameScene: FrameScene, _ frames: [[SpeechFrame]]) -> [QuoteDraft] {
        var drafter = self
        let lines = frameScene.lines
        let mender = FrameMender(scene: scene)
        drafter.read(passages: lines.map(\.passage)) { drafter, index in
            let line = lines[index]
            let chosen = FrameSelection.outermost(frames[index])
            let mended = chosen.compactMap { mender.mended($0, among: chosen, in: line.sentence.tokens) }
            drafter.read(line.sentence, mended, passage: line.passage)
        }
        return drafter.drafts
    }

    private mutating func read(_ sentence: SpeechSentence, _ frames: [SpeechFrame], passage: Int) {
        let reader = SourcePhraseReader(scene: scene)
        let namer = CueNamer(scene: scene)
        let trailing = sentence.quotations.isEmpty ? trailingDrafts(in: sentence, frames, passage) : []
        let owned = addOwnWords(in: sentence, passage)
        var used: Set<Int> = []
        for frame in frames
        where !owned.contains(where: { holds(frame, $0) })
            && !trailing.contains(where: { $0.cue?.tokens.overlaps(frame.cue) ?? false })
        {
            let held = sentence.quotations.filter { holds(frame, $0) && draftOf[$0] == nil }
            // Who signs the words said them, whoever is spoken of in them.
            let members = held.filter { signature(at: scene.quotations[$0].tokens.upperBound, in: passage) == nil }
            if members.isEmpty && !held.isEmpty { continue }
            let agent = agent(of: frame, in: sentence)
            let isTarget = agent == nil && isDoneTo(frame, in: sentence)
            let phrase =
                isTarget
                ? nil
                : agent ?? (ownSubject(of: frame, in: sentence) ?? asideSubject(of: frame, in: sentence))
                    .flatMap(reader.somebody)
                    ?? reader.phrase(frame.source, in: sentence.tokens)
                    ?? (subject(of: frame, members, in: sentence) ?? mainSubject(behind: frame, in: sentence))
                    .flatMap(reader.somebody)
            let cue = namer.candidate(frame.cue, subject: phrase)
            used.formUnion(members)
            add(frame, cue, phrase, members, passage)
        }
        drafts += trailing
        resumeInterrupted(in: sentence)
        let rest = sentence.quotations.filter { !used.contains($0) && draftOf[$0] == nil }
        if !rest.isEmpty { readUnframed(rest, in: sentence, passage: passage) }
    }

    /// Gives what stands behind an attribution and a comma, and is held by no frame, to the words before.
    ///
    /// `“We will,” said Duarte, “but not today.”`
    private mutating func resumeInterrupted(in sentence: SpeechSentence) {
        for index in sentence.quotations where draftOf[index] == nil {
            let quotation = scene.quotations[index]
            guard sentence.quotations.contains(index - 1), let before = draftOf[index - 1],
                drafts[before].kind == .direct, let cue = drafts[before].cue,
                scene.quotations[index - 1].tokens.upperBound <= cue.tokens.lowerBound,
                cue.tokens.upperBound <= quotation.tokens.lowerBound,
                attachments.endsInComma(scene.quotations[index - 1]), !beginsLikeSentence(quotation),
                endsInComma(behind: cue, before: quotation)
            else { continue }
            resume(before, in: index)
        }
    }

    /// Makes quotes of the sentence's marked words that it says are somebody's, `in her words`, and returns which.
    private mutating func addOwnWords(in sentence: SpeechSentence, _ passage: Int) -> [Int] {
        guard !sentence.quotations.isEmpty, let cue = OwnWordsReader(scene: scene).cue(in: sentence) else { return [] }
        let owned = sentence.quotations.filter { draftOf[$0] == nil }
        for index in owned {
            let quotation = scene.quotations[index]
            append(
                QuoteDraft(
                    kind: beginsLikeSentence(quotation) ? .direct : .mixed,
                    spans: [quotation.inner],
                    segments: [quotation.inner],
                    phrase: cue.subject,
                    cue: cue,
                    method: .syntax,
                    passage: passage
                ),
                for: [index]
            )
        }
        return owned
    }

    /// What a sentence reports before an attribution at its end (`The port is closed, Duarte told reporters`), by the rules,
    /// where no frame holds it.
    private func trailingDrafts(in sentence: SpeechSentence, _ frames: [SpeechFrame], _ passage: Int) -> [QuoteDraft] {
        // Most sentences end in no attribution, and are not read by the rules once more.
        guard sentence.cues.contains(where: { mayEnd(sentence, $0) }) else { return [] }
        return indirect.drafts(in: sentence, passage: passage, used: [], attached: [])
            .filter { draft in
                guard let cue = draft.cue, let subject = cue.subject, mayEnd(sentence, cue),
                    let content = draft.spans.first, content.upperBound <= cue.tokens.lowerBound,
                    content.lowerBound == sentence.tokens.lowerBound
                else { return false }
                // A tagger takes whoever stands behind the verb for what is said: `…, insists Ana Duarte`.
                return frames.allSatisfy { frame in
                    frame.content.allSatisfy { $0.clamped(to: subject.tokens) == $0 }
                        || !frame.cue.overlaps(cue.tokens) && !frame.content.contains { $0.overlaps(content) }
                }
            }
    }

    /// Whether the sentence may end in the attribution of `cue`.
    private func mayEnd(_ sentence: SpeechSentence, _ cue: CueCandidate) -> Bool {
        cue.subject != nil && cue.construction == .finite && cue.sense == .speech && !cue.isWeak
            && sentence.tokens.upperBound - cue.tokens.upperBound <= Self.longestEnd
    }

    /// `his partner` in `Duarte said it was “fair”; his partner said it was “mad”`, where the tagger takes the source of the
    /// clause before for that of the verb.
    private func ownSubject(of frame: SpeechFrame, in sentence: SpeechSentence) -> Phrase? {
        guard !frame.source.isEmpty, frame.source.upperBound < frame.cue.lowerBound,
            let cue = sentence.cues.first(where: { $0.tokens.overlaps(frame.cue) && $0.construction == .finite }),
            let subject = cue.subject, !scene.tokens[subject.head].is(.relative),
            subject.tokens.lowerBound > frame.source.upperBound, subject.tokens.upperBound <= frame.cue.lowerBound,
            (frame.source.upperBound..<subject.tokens.lowerBound).contains(where: beginsClause)
        else { return nil }
        return subject
    }

    /// `The chemist` in `The chemist, suspended by Calder University, says he is sorry`, and `Duarte` in `Duarte, who holds the
    /// chair that her father, Rui, once held, said so`: the tagger takes who stands between the commas for the source.
    private func asideSubject(of frame: SpeechFrame, in sentence: SpeechSentence) -> Phrase? {
        let verb = frame.cue.lowerBound
        guard let first = frame.source.first, first > sentence.tokens.lowerBound, frame.source.upperBound <= verb,
            scene.tokens[verb - 1].kind == .comma, frame.content.allSatisfy({ $0.lowerBound >= frame.cue.upperBound }),
            let opening = (sentence.tokens.lowerBound..<first)
                .first(where: { scene.tokens[$0].kind == .comma && scene.isOutside($0) }),
            opening + 1 < first, isPastParticiple(opening + 1) || scene.tokens[opening + 1].is(.relative),
            (opening..<verb)
                .allSatisfy({ index in
                    scene.isOutside(index)
                        && !(scene.tokens[index].is(.coordinator) && scene.tokens[index - 1].kind == .comma)
                }),
            let phrase = attachments.phrases.phrase(startingAt: sentence.tokens.lowerBound, to: opening),
            phrase.tokens.upperBound == opening
        else { return nil }
        return phrase
    }

    private func isPastParticiple(_ index: Int) -> Bool {
        scene.taggedWords?.partsOfSpeech[index] == .participle
            || [.past, .participle].contains(scene.tokens[index].entry.form)
    }

    /// Whether a clause of its own begins at the token: at a semicolon, or with `although` behind a comma.
    private func beginsClause(_ index: Int) -> Bool {
        guard scene.isOutside(index) else { return false }
        let token = scene.tokens[index]
        if token.kind == .colon { return scene.article.string(index..<index + 1) == ";" }
        return token.is(.subordinator) && !token.is([.preposition, .relative, .that])
            && scene.tokens[index - 1].kind == .comma
    }

    /// `Lund` in `Duarte was accused by Lund of “hiding”` and in `was called “mad” by Lund`.
    private func agent(of frame: SpeechFrame, in sentence: SpeechSentence) -> Phrase? {
        guard passive(of: frame, in: sentence) != nil else { return nil }
        let ends = [frame.cue.upperBound - 1, frame.cue.upperBound] + frame.content.map(\.upperBound)
        return
            ends.lazy
            .filter { $0 < sentence.tokens.upperBound && scene.article.isWord($0, "by") && scene.isOutside($0) }
            .compactMap { attachments.phrases.phrase(startingAt: $0 + 1, to: sentence.tokens.upperBound) }.first
    }

    /// Verbs of saying whose subject in the passive is whom is spoken to or of.
    private static let addressing: Set<String> = [
        "accuse", "advise", "ask", "blame", "condemn", "criticise", "criticize", "denounce", "inform", "praise",
        "question",
        "tell", "urge", "warn",
    ]

    /// Whether the subject of the verb is whom somebody speaks to or of: `Duarte was accused of hiding it`.
    private func isDoneTo(_ frame: SpeechFrame, in sentence: SpeechSentence) -> Bool {
        passive(of: frame, in: sentence).map { Self.addressing.contains($0.lemma) } ?? false
    }

    /// The verb of saying of a frame, if it stands in the passive.
    private func passive(of frame: SpeechFrame, in sentence: SpeechSentence) -> ReportingVerb? {
        guard let verb = frame.cue.first(where: { [.past, .participle].contains(scene.tokens[$0].entry.form) }),
            scene.tokens[verb].entry.verb >= 0, isPassive(verb, in: sentence)
        else { return nil }
        return scene.article.lexicon.verbs[Int(scene.tokens[verb].entry.verb)]
    }

    /// Whether a form of `be` stands right before the verb, adverbs left out.
    private func isPassive(_ verb: Int, in sentence: SpeechSentence) -> Bool {
        var index = verb - 1
        while index > sentence.tokens.lowerBound, scene.tokens[index].is([.adverb, .negation]) { index -= 1 }
        return index >= sentence.tokens.lowerBound
            && ["was", "were", "is", "are", "been", "being", "be"].contains { scene.article.isWord(index, $0) }
    }

    /// Who speaks by the rules, where the tagger finds no source.
    private func subject(of frame: SpeechFrame, _ members: [Int], in sentence: SpeechSentence) -> Phrase? {
        if let cue = sentence.cues.first(where: { $0.tokens.overlaps(frame.cue) }), let subject = cue.subject {
            return subject
        }
        return members.first.flatMap { member in
            let quotation = scene.quotations[member]
            return mainSubject(frame, behind: quotation, in: sentence)
                ?? attachments.attachment(of: quotation, in: sentence)?.phrase
        }
    }

    /// `she` in `After saying it was “too late,” she left`.
    private func mainSubject(_ frame: SpeechFrame, behind quotation: Quotation, in sentence: SpeechSentence) -> Phrase?
    {
        let cue = frame.cue.lowerBound
        guard scene.tokens[cue].entry.form == .gerund, cue - sentence.tokens.lowerBound < 3,
            frame.cue.upperBound <= quotation.tokens.lowerBound, attachments.endsInComma(quotation)
        else { return nil }
        let end = quotation.tokens.upperBound
        let start = end < sentence.tokens.upperBound && scene.tokens[end].kind == .comma ? end + 1 : end
        return attachments.phrases.phrase(startingAt: start, to: sentence.tokens.upperBound)
    }

    /// `Lund` in `Without blaming the crew, Lund left`: who does what the sentence begins with is the subject behind it.
    private func mainSubject(behind frame: SpeechFrame, in sentence: SpeechSentence) -> Phrase? {
        guard let last = frame.content.last, frame.cue.lowerBound - sentence.tokens.lowerBound < 4,
            let head = frame.cue.first(where: { isGerund($0) }), head <= last.lowerBound,
            (sentence.tokens.lowerBound..<head)
                .allSatisfy({
                    scene.tokens[$0].is([.preposition, .subordinator, .adverb]) || scene.article.endsLikeAdverb($0)
                }),
            last.upperBound + 1 < sentence.tokens.upperBound, scene.tokens[last.upperBound].kind == .comma
        else { return nil }
        return attachments.phrases.phrase(startingAt: last.upperBound + 1, to: sentence.tokens.upperBound)
    }

    private func isGerund(_ index: Int) -> Bool {
        scene.tokens[index].entry.form == .gerund && scene.tokens[index].entry.verb >= 0
            || scene.taggedWords?.partsOfSpeech[index] == .gerund
    }

    /// Whether most of the quotation is content of the frame.
    private func holds(_ frame: SpeechFrame, _ quotation: Int) -> Bool {
        let inner = scene.quotations[quotation].inner
        let shared = frame.content.reduce(0) { $0 + $1.clamped(to: inner).count }
        return shared * 2 > inner.count
    }

    private mutating func add(
        _ frame: SpeechFrame,
        _ cue: CueCandidate,
        _ phrase: Phrase?,
        _ members: [Int],
        _ passage: Int
    ) {
        let method: AttributionMethod = cue.construction == .accordingTo ? .accordingTo : .syntax
        let contents = ContentFinder(scene: scene)
        var draft = QuoteDraft(
            kind: .indirect,
            spans: [],
            segments: members.map { scene.quotations[$0].inner },
            phrase: phrase,
            cue: cue,
            method: phrase == nil ? .none : method,
            passage: passage
        )
        draft.certainty = (frame.probability, frame.cueProbability)
        // Nobody says who they are, nor how: `Reading from a sheet, she told them: “…”`.
        let isBroughtIn = areBroughtIn(members, behind: frame.cue)
        let content = frame.content.filter { stretch in
            phrase.map { stretch.clamped(to: $0.tokens) == stretch } != true
                && (members.isEmpty || !isApposition(stretch, to: phrase))
                && !(isBroughtIn && stretch.upperBound <= frame.cue.lowerBound)
        }
        let isReported = content.contains { reports($0, besides: members) }
        if members.isEmpty || isReported {
            draft.kind = members.isEmpty ? .indirect : .mixed
            draft.spans = content.compactMap { contents.trimmed(withoutRole(widened($0, members), of: phrase)) }
            guard !draft.spans.isEmpty else { return }
            append(draft, for: members)
            return
        }
        for member in members {
            let quotation = scene.quotations[member]
            var part = draft
            part.spans = [quotation.inner]
            part.segments = [quotation.inner]
            let isBehind = cue.tokens.upperBound <= quotation.tokens.lowerBound
            let before = members.first.map { scene.quotations[$0].tokens.upperBound <= cue.tokens.lowerBound } ?? false
            let isInterruption = isBehind && before
            if isInterruption, !beginsLikeSentence(quotation) || endsInComma(behind: cue, before: quotation),
                let first = draftOf[members[0]],
                drafts[first].cue?.tokens == cue.tokens
            {
                resume(first, in: member)
                continue
            }
            part.kind = beginsLikeSentence(quotation) || !isBehind && quotation.inner.count > 3 ? .direct : .mixed
            append(part, for: [member])
        }
    }

    /// Whether the quotations are sentences that a colon behind the cue brings in.
    private func areBroughtIn(_ members: [Int], behind cue: Range<Int>) -> Bool {
        guard let first = members.first.map({ scene.quotations[$0].tokens.lowerBound }), first > cue.upperBound else {
            return false
        }
        return scene.article.string(first - 1..<first) == ":" && members.allSatisfy { isSentence(scene.quotations[$0]) }
    }

    /// Whether the stretch has words of the reporter's that belong to the quoted ones: words directly before a quotation, or
    /// a whole clause; what else stands behind a quoted sentence (`“…,” he said outside parliament`) is not said.
    private func reports(_ stretch: Range<Int>, besides members: [Int]) -> Bool {
        let outside = stretch.filter { scene.isOutside($0) && scene.tokens[$0].kind == .word }
        guard !outside.isEmpty, !members.isEmpty else { return !outside.isEmpty }
        let quotations = members.map { scene.quotations[$0] }
        guard quotations.allSatisfy(isSentence) else { return true }
        return quotations.contains {
            $0.tokens.lowerBound > stretch.lowerBound && $0.tokens.lowerBound <= stretch.upperBound
        }
            || outside.count > 4 && !quotations.contains { $0.tokens.overlaps(stretch) }
    }

    /// Whether the stretch says who the speaker is, right behind the name.
    ///
    /// `“…,” said Ana Duarte, her deputy and an engineer.`
    private func isApposition(_ stretch: Range<Int>, to phrase: Phrase?) -> Bool {
        guard let phrase, case .name = phrase.kind, let first = stretch.first(where: { scene.tokens[$0].kind == .word })
        else { return false }
        return phrase.tokens.upperBound < scene.tokens.count && scene.tokens[phrase.tokens.upperBound].kind == .comma
            && first == phrase.tokens.upperBound + 1 && scene.tokens[first].is([.determiner, .possessive])
            && stretch.allSatisfy(scene.isOutside)
    }

    /// Whether the quotation is a sentence by its first letter and the mark at its end.
    private func isSentence(_ quotation: Quotation) -> Bool {
        guard beginsLikeSentence(quotation), let last = quotation.inner.last else { return false }
        let kind = scene.tokens[last].kind
        return kind == .comma || scene.tokens[last].isTerminal || attachments.endsInComma(quotation)
    }

    /// Whether the sentence goes on behind the attribution: what stands between ends in a comma.
    private func endsInComma(behind cue: CueCandidate, before quotation: Quotation) -> Bool {
        let last = quotation.tokens.lowerBound - 1
        return last >= cue.tokens.upperBound && scene.tokens[last].kind == .comma
    }

    /// The stretch without the role of the speaker at its end: `its chief` in `The port is closed, its chief, Ana Duarte,
    /// said`.
    private func withoutRole(_ stretch: Range<Int>, of phrase: Phrase?) -> Range<Int> {
        guard let phrase, case .name = phrase.kind, (0...1).contains(phrase.tokens.lowerBound - stretch.upperBound),
            let comma = stretch.suffix(8).dropLast().last(where: { scene.tokens[$0].kind == .comma }),
            comma > stretch.lowerBound, scene.isOutside(comma),
            scene.tokens[comma + 1].is([.determiner, .possessive]),
            (comma + 1..<stretch.upperBound).contains(where: { scene.tokens[$0].is(.role) })
        else { return stretch }
        return stretch.lowerBound..<comma
    }

    /// The stretch with the whole of the quotations that begin or end in it.
    private func widened(_ stretch: Range<Int>, _ members: [Int]) -> Range<Int> {
        var stretch = stretch
        for member in members {
            let tokens = scene.quotations[member].tokens
            if tokens.overlaps(stretch) {
                stretch = min(stretch.lowerBound, tokens.lowerBound)..<max(stretch.upperBound, tokens.upperBound)
            }
        }
        return stretch
    }
}

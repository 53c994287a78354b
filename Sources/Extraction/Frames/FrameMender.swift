import Language
import Model

/// Mends frames by what stands around the verb of saying.
///
/// The content may be, or begin with, the subject behind the verb: `The locks are weak, warned Ana Duarte`, `The sea, explains
/// Duarte, was low`; or lack what stands before an attribution amid a clause: `The sea, a miller said, was low`.
struct FrameMender {
    /// The most words between a speaker and the verb: `the minister has also said`.
    private static let longestGap = 3

    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    /// The frame as it is meant; nil where nothing is left that it reports.
    func mended(_ frame: SpeechFrame, among frames: [SpeechFrame], in sentence: Range<Int>) -> SpeechFrame? {
        withSubject(withInverted(withoutOthers(frame)), among: frames, in: sentence)
            .map { withoutSequel(withOpening($0, among: frames, in: sentence)) }
    }

    /// The frame without what stands behind another verb of saying, to which it belongs: `it was “fair”; his partner said it
    /// was “mad”`.
    private func withoutOthers(_ frame: SpeechFrame) -> SpeechFrame {
        let own = zip(frame.content, frame.content.dropFirst())
            .prefix { before, span in
                frame.cue.upperBound > before.lowerBound
                    || !(before.upperBound..<max(span.lowerBound, before.upperBound))
                        .contains { scene.isOutside($0) && isSpeech($0) }
            }
        return own.count + 1 >= frame.content.count
            ? frame : with(frame, source: frame.source, content: Array(frame.content.prefix(own.count + 1)))
    }

    /// The frame with the speaker right behind the verb in place of one in what is said of them: `“…,” says Ana Duarte, whose
    /// group, the Lodestar League, sued`.
    private func withInverted(_ frame: SpeechFrame) -> SpeechFrame {
        guard let verb = frame.cue.last, isSpeech(verb), let content = frame.content.first,
            content.upperBound <= frame.cue.lowerBound, !scene.isOutside(content.lowerBound),
            frame.cue.lowerBound - content.upperBound <= 1, let subject = subject(at: verb + 1),
            subject.upperBound + 1 < frame.source.lowerBound, tokens[subject.upperBound].kind == .comma,
            tokens[subject.upperBound + 1].is([.relative, .possessive, .determiner])
        else { return frame }
        return with(frame, source: subject, content: frame.content)
    }

    /// The frame without what happened behind quoted words: `“It is over,” he told a lunch, and by nightfall there were queues`.
    private func withoutSequel(_ frame: SpeechFrame) -> SpeechFrame {
        guard frame.content.count > 1, let first = frame.content.first, let last = frame.content.last,
            first.upperBound <= frame.cue.lowerBound, last.lowerBound >= frame.cue.upperBound,
            first.allSatisfy({ !scene.isOutside($0) }), last.allSatisfy(scene.isOutside),
            tokens[last.lowerBound].is(.coordinator)
                || last.lowerBound > 0 && tokens[last.lowerBound - 1].is(.coordinator)
        else { return frame }
        return with(frame, source: frame.source, content: Array(frame.content.dropLast()))
    }

    /// The frame with the beginning of the clause that an attribution between commas parts in two.
    private func withOpening(
        _ frame: SpeechFrame,
        among frames: [SpeechFrame],
        in sentence: Range<Int>
    ) -> SpeechFrame {
        let start = frame.source.lowerBound
        let end = frame.cue.upperBound
        guard !frame.source.isEmpty, let content = frame.content.first, frame.content.count == 1,
            frame.source.upperBound <= frame.cue.lowerBound,
            frame.cue.lowerBound - frame.source.upperBound <= Self.longestGap,
            start - 1 > sentence.lowerBound, tokens[start - 1].kind == .comma, scene.isOutside(start - 1),
            end < content.lowerBound, tokens[end].kind == .comma, content.lowerBound <= end + 1,
            let opening = clause(before: start - 1, among: frames, in: sentence),
            isVerb(content.lowerBound) || opening.contains(where: isVerb)
        else { return frame }
        return with(frame, source: frame.source, content: [opening, content])
    }

    /// The frame whose speaker is who stands behind the verb.
    private func withSubject(_ frame: SpeechFrame, among frames: [SpeechFrame], in sentence: Range<Int>) -> SpeechFrame?
    {
        guard let content = frame.content.first(where: { $0.lowerBound == frame.cue.upperBound }),
            let verb = frame.cue.last, isSpeech(verb), let subject = subject(at: content.lowerBound)
        else { return frame }
        let end = behindApposition(subject.upperBound, before: sentence.upperBound)
        let before = frame.content.filter { $0.upperBound <= frame.cue.lowerBound }
        if frame.content.count > 1 {
            guard frame.content.count == before.count + 1, isBehindComma(frame.cue), isSource(subject, of: frame) else {
                return frame
            }
            let rest = clause(end..<sentence.upperBound, among: frames.filter { $0.cue != frame.cue })
            let isOn = rest.map { $0.lowerBound < content.upperBound || isVerb($0.lowerBound) } ?? false
            return with(frame, source: subject, content: before + (isOn ? [rest].compactMap(\.self) : []))
        }
        if end < sentence.upperBound, tokens[end].kind == .comma {
            // `…, explains Duarte, even though …`
            let last = end < content.upperBound ? content.upperBound : sentence.upperBound
            guard isBehindComma(frame.cue), isSource(subject, of: frame),
                let rest = clause(end..<last, among: frames.filter { $0.cue != frame.cue })
            else { return frame }
            // `The sea, explains Duarte, was low`
            let opening =
                isVerb(rest.lowerBound) ? clause(before: frame.cue.lowerBound, among: frames, in: sentence) : nil
            return with(frame, source: subject, content: [opening, rest].compactMap(\.self))
        }
        guard isEnd(end, sentence), mayLackSubject(frame, in: sentence) else { return frame }
        return clause(before: frame.cue.lowerBound, among: frames, in: sentence)
            .map { with(frame, source: subject, content: [$0]) }
    }

    /// The end of what the name at whose end a comma stands is said to be: `, harbour master of Calder`, `, a Talvian who left`.
    private func behindApposition(_ index: Int, before end: Int) -> Int {
        guard index + 1 < end, tokens[index].kind == .comma else { return index }
        let words = index + 1..<((index + 1..<end).first { tokens[$0].kind == .comma } ?? end)
        let noun = words.prefix { !isVerb($0) }
        let isClause = noun.count < words.count || words.contains { tokens[$0].is(.that) }
        let isPhrase = isClause ? noun.dropFirst().contains { tokens[$0].is(.relative) } : words.contains(where: isRole)
        return isPhrase ? words.upperBound : index
    }

    /// Whether the word, or `president` of `vice-president`, is one for somebody.
    private func isRole(_ index: Int) -> Bool {
        if tokens[index].is(.role) { return true }
        let word = scene.article.folded(index)
        guard let hyphen = word.lastIndex(of: "-") else { return false }
        return scene.article.lexicon.entry(of: String(word[word.index(after: hyphen)...])).classes.contains(.role)
    }

    private func isVerb(_ index: Int) -> Bool {
        if tokens[index].is(.auxiliary) { return true }
        guard let tags = scene.taggedWords?.partsOfSpeech else { return tokens[index].entry.verb >= 0 }
        return [.pastVerb, .presentVerb, .thirdVerb, .modal].contains(tags[index])
    }

    private func with(_ frame: SpeechFrame, source: Range<Int>, content: [Range<Int>]) -> SpeechFrame {
        SpeechFrame(
            cue: frame.cue,
            source: source,
            content: content,
            probability: frame.probability,
            cueProbability: frame.cueProbability
        )
    }

    private func isSpeech(_ index: Int) -> Bool {
        let entry = tokens[index].entry
        guard entry.verb >= 0, entry.form == .past || entry.form == .third else { return false }
        return scene.article.lexicon.verbs[Int(entry.verb)].sense == .speech
    }

    /// The person or body whose name, behind titles, begins at `index`, or who is described there: `the referee`.
    private func subject(at index: Int) -> Range<Int>? {
        guard index < tokens.count else { return nil }
        if tokens[index].is([.determiner, .possessive]), index + 1 < tokens.count, scene.name(at: index + 1) == nil,
            tokens[index + 1].is([.role, .epithet, .personNoun])
        {
            return index..<index + 2
        }
        var start = index
        while start < tokens.count, tokens[start].is(.title), scene.name(at: start) == nil { start += 1 }
        guard start < tokens.count, let name = scene.name(at: start), name.tokens.lowerBound == start else {
            return nil
        }
        let type = scene.catalog.items[scene.catalog.entityOf[Int(scene.catalog.nameAt[start])]].type
        return type == .person || type == .organization ? index..<name.tokens.upperBound : nil
    }

    private func isSource(_ subject: Range<Int>, of frame: SpeechFrame) -> Bool {
        frame.source.isEmpty || frame.source.overlaps(subject)
    }

    private func isBehindComma(_ cue: Range<Int>) -> Bool {
        cue.lowerBound > 0 && (tokens[cue.lowerBound - 1].kind == .comma || tokens[cue.lowerBound - 1].kind == .dash)
    }

    private func isEnd(_ index: Int, _ sentence: Range<Int>) -> Bool {
        index >= sentence.upperBound || tokens[index].isTerminal
    }

    /// Whether nobody before the verb can be its subject: a comma or an `it`, `them` stands between, and what the tagger took
    /// for the source is nobody who speaks.
    private func mayLackSubject(_ frame: SpeechFrame, in sentence: Range<Int>) -> Bool {
        let before = frame.cue.lowerBound - 1
        guard before > sentence.lowerBound, scene.isOutside(before),
            isBehindComma(frame.cue) || tokens[before].is(.object) && !tokens[before].is(.subject)
        else { return false }
        if frame.source.isEmpty || frame.source.upperBound > before { return true }
        return !frame.source.contains {
            scene.name(at: $0) != nil || tokens[$0].is([.role, .organ, .document, .group, .relative])
                || tokens[$0].is(.subject) && $0 > sentence.lowerBound
        }
    }

    /// What stands before `end`, where nothing else is reported in it and no word of it is in marks.
    private func clause(before end: Int, among frames: [SpeechFrame], in sentence: Range<Int>) -> Range<Int>? {
        let start = tokens[sentence.lowerBound].is(.coordinator) ? sentence.lowerBound + 1 : sentence.lowerBound
        let clause = clause(start..<max(start, end), among: frames)
        return clause.flatMap { $0.count > 1 && $0.allSatisfy(scene.isOutside) ? $0 : nil }
    }

    /// The words of the stretch, where nothing else is reported in it.
    private func clause(_ stretch: Range<Int>, among frames: [SpeechFrame]) -> Range<Int>? {
        guard let clause = ContentFinder(scene: scene).trimmed(stretch),
            !frames.contains(where: { $0.cue.overlaps(clause) })
        else { return nil }
        return clause
    }
}

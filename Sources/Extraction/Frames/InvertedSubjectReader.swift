import Language
import Model

/// Mends a frame whose content is, or begins with, the name behind a verb of saying that is the verb's subject: `The locks
/// are weak, warned Ana Duarte`, `The sea, explains Duarte, was low`.
struct InvertedSubjectReader {
    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    /// The frame as it is meant; nil where nothing is left that it reports.
    func mended(_ frame: SpeechFrame, among frames: [SpeechFrame], in sentence: Range<Int>) -> SpeechFrame? {
        guard frame.content.count == 1, let content = frame.content.first, content.lowerBound == frame.cue.upperBound,
            let verb = frame.cue.last, isSpeech(verb), let subject = subject(at: content.lowerBound)
        else { return frame }
        let end = behindApposition(subject.upperBound, before: content.upperBound)
        if end < content.upperBound {
            // `…, explains Duarte, even though …`
            guard tokens[end].kind == .comma, isBehindComma(frame.cue), isSource(subject, of: frame),
                let rest = ContentFinder(scene: scene).trimmed(end..<content.upperBound)
            else { return frame }
            // `The sea, explains Duarte, was low`
            let opening = isVerb(rest.lowerBound) ? clauseBefore(frame.cue, among: frames, in: sentence) : nil
            return with(frame, source: subject, content: [opening, rest].compactMap(\.self))
        }
        guard isEnd(end, sentence), mayLackSubject(frame, in: sentence) else { return frame }
        return clauseBefore(frame.cue, among: frames, in: sentence).map { with(frame, source: subject, content: [$0]) }
    }

    /// The end of what the name at whose end a comma stands is said to be: `, harbour master of Calder`.
    private func behindApposition(_ index: Int, before end: Int) -> Int {
        guard index < end, tokens[index].kind == .comma else { return index }
        let next = (index + 1..<end).first { tokens[$0].kind == .comma } ?? end
        let words = index + 1..<next
        let isPhrase = words.contains(where: isRole) && !words.contains { isVerb($0) || tokens[$0].is(.that) }
        return isPhrase ? next : index
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

    /// The person or body whose name, behind titles, begins at `index`.
    private func subject(at index: Int) -> Range<Int>? {
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

    /// What stands before the verb, where nothing else is reported in it and no word of it is in marks.
    private func clauseBefore(_ cue: Range<Int>, among frames: [SpeechFrame], in sentence: Range<Int>) -> Range<Int>? {
        let start = tokens[sentence.lowerBound].is(.coordinator) ? sentence.lowerBound + 1 : sentence.lowerBound
        let clause = ContentFinder(scene: scene).trimmed(start..<max(start, cue.lowerBound))
        guard let clause, clause.count > 1, clause.allSatisfy(scene.isOutside),
            !frames.contains(where: { $0.cue.overlaps(clause) })
        else { return nil }
        return clause
    }
}

/// What of a checked text is on record of one speaker.
struct SpeakerRecord {
    /// The verdict that this alone gives.
    let verdict: QuoteCheck.Verdict
    /// The hits that it rests on, in the order of the text.
    let hits: [SentenceHit]
    /// The share of the text's words that are accounted for, words of changed sentences by their similarity.
    private let share: Double
    /// The words of the text that are not accounted for, those of changed sentences by their similarity.
    private let missing: Double

    /// Whether nobody is known to have said it.
    let isUnknown: Bool

    /// From which share on changed words are hardly anybody else's.
    private static let near = 0.8

    /// Whether the text is the speaker's, or differs from it by a word or two.
    var isNear: Bool { verdict == .verbatim || verdict == .altered && (share >= Self.near || missing <= 1) }

    /// Whether the sentences that are not the speaker's are somebody else's to the letter or nearly so: then the text joins
    /// what several said.
    ///
    /// A short one has to go on from the sentence before: `We asked for a bridge. We got one.`
    func isCompleted(by found: [SentenceHit], _ text: CheckedText) -> Bool {
        text.sentences.indices.allSatisfy { index in
            let sentence = text.sentences[index]
            if hits.contains(where: { $0.words == sentence }) { return true }
            let others = found.filter { $0.words == sentence }
            if sentence.count >= Self.shortest {
                return others.contains { $0.isVerbatim || $0.similarity >= Self.near }
            }
            guard index > 0 else { return false }
            let before = found.filter { $0.isVerbatim && $0.words == text.sentences[index - 1] }
            return others.contains { hit in hit.isVerbatim && before.contains { $0.stretch == hit.stretch } }
        }
    }

    /// The shortest sentence that is taken for a speaker's by itself: of fewer words, anybody's would be found, unless they
    /// are all that a quote has.
    private static let shortest = 4

    /// The record of the speaker who accounts for most, a verbatim one before all others, or nil where nobody does.
    ///
    /// Stretches of unknown speakers are each a speaker of their own.
    static func best(of hits: [SentenceHit], _ text: CheckedText, _ archive: SpeechArchive) -> SpeakerRecord? {
        var speakers: [Int] = []
        let groups = Dictionary(grouping: hits) { hit in
            let speaker = archive.speaker(of: hit.stretch) ?? -1 - hit.stretch
            speakers.append(speaker)
            return speaker
        }
        // Of two alike, the one whose hits come first.
        var best: SpeakerRecord?
        var seen: Set<Int> = []
        for speaker in speakers where seen.insert(speaker).inserted {
            guard let record = groups[speaker].flatMap({ SpeakerRecord($0, text, archive) }) else { continue }
            if best.map({ $0 < record }) ?? true { best = record }
        }
        return best
    }

    /// Sums up the hits of one speaker, or is nil where they are none that count.
    private init?(_ hits: [SentenceHit], _ text: CheckedText, _ archive: SpeechArchive) {
        let whole = text.words.indices
        isUnknown = hits.allSatisfy { archive.speaker(of: $0.stretch) == nil }
        let isSingle = text.sentences.count == 1
        if let hit = hits.first(where: { $0.isVerbatim && $0.words == whole }) {
            (verdict, self.hits, share, missing) = (.verbatim, [hit], 1, 0)
            return
        }
        let best = text.sentences.map { sentence in
            hits.filter { $0.words == sentence }
                .max { ($0.similarity, -$0.stretch) < ($1.similarity, -$1.stretch) }
        }
        let wholeHit = hits.filter { $0.words == whole && !isSingle }
            .max { ($0.similarity, -$0.stretch) < ($1.similarity, -$1.stretch) }
        let found = best.compactMap { $0 }
        // `Third is fine. Alive is better.` are few words each, and enough together.
        let verbatim = Dictionary(grouping: found.filter(\.isVerbatim), by: \.stretch).values
            .contains { $0.count > 1 && $0.reduce(0) { $0 + $1.words.count } > Self.shortest }
        let longest = found.filter { hit in
            hit.words.count >= Self.shortest || isSingle
                || hit.isVerbatim && (verbatim || archive.areWhole(hit.recorded) && text.tells(hit.words))
        }
        guard !longest.isEmpty || wholeHit != nil else { return nil }
        let accounted = found.reduce(0) { $0 + Double($1.words.count) * $1.similarity } / Double(whole.count)
        share = max(accounted, wholeHit?.similarity ?? 0)
        missing = (1 - share) * Double(whole.count)
        if found.count < best.count, !longest.isEmpty, found.allSatisfy(\.isVerbatim) {
            verdict = .partial
        } else {
            verdict = .altered
        }
        self.hits = found.isEmpty ? [wholeHit].compactMap { $0 } : found
    }

    static func < (left: SpeakerRecord, right: SpeakerRecord) -> Bool {
        let verbatim = (left.verdict == .verbatim, right.verdict == .verbatim)
        return verbatim.0 != verbatim.1 ? verbatim.1 : left.share < right.share
    }
}

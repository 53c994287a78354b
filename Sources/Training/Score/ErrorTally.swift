/// What went wrong, by the kind of the quote that is marked or, where none is, of the one that was found.
public struct ErrorTally: Sendable {
    /// What can go wrong with the words or the speaker of one quote.
    public enum Fault: String, CaseIterable, Sendable {
        /// The words are found, and given to somebody else.
        case otherSpeaker = "another speaker"
        /// The words are found, and given to nobody, though somebody is marked.
        case noSpeaker = "no speaker"
        /// The words are found, and given to somebody, though nobody is marked.
        case addedSpeaker = "a speaker where none is marked"
        /// Some of the words are found, less than half of one side or the other.
        case cutOtherwise = "cut otherwise"
        /// None of the words are found.
        case missed = "not found"
        /// None of the words are marked.
        case added = "not marked"
    }

    private var counts: [Fault: [String: Int]] = [:]

    /// How often a quote of `kind` has `fault`.
    public func count(_ fault: Fault, of kind: String) -> Int { counts[fault]?[kind] ?? 0 }

    private mutating func note(_ fault: Fault, _ kind: String) { counts[fault, default: [:]][kind, default: 0] += 1 }

    /// Adds an article's units; the `matches` share at least half of the words of both.
    mutating func add(
        _ goldUnits: [ScoreUnit],
        _ foundUnits: [ScoreUnit],
        matches: [(gold: Int, found: Int)],
        marked: [JudgedQuote],
        found: [JudgedQuote],
        judge: SpeakerJudge
    ) {
        for match in matches {
            let (gold, quote) = (marked[goldUnits[match.gold].quote], found[foundUnits[match.found].quote])
            guard !judge.isRight(gold, quote) else { continue }
            if (gold.speakerText ?? "").isEmpty {
                note(.addedSpeaker, gold.kind)
            } else {
                note((quote.speakerText ?? "").isEmpty ? .noSpeaker : .otherSpeaker, gold.kind)
            }
        }
        let matchedGold = Set(matches.map(\.gold))
        for (index, unit) in goldUnits.enumerated() where !matchedGold.contains(index) {
            let isTouched = foundUnits.contains { !$0.words.isDisjoint(with: unit.words) }
            note(isTouched ? .cutOtherwise : .missed, marked[unit.quote].kind)
        }
        let matchedFound = Set(matches.map(\.found))
        for (index, unit) in foundUnits.enumerated() where !matchedFound.contains(index) {
            if goldUnits.allSatisfy({ $0.words.isDisjoint(with: unit.words) }) { note(.added, found[unit.quote].kind) }
        }
    }
}

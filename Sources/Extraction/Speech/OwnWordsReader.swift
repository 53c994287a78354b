import Language
import Model

/// Reads whose words the marked ones of a sentence are said to be: `in her words`, `in Duarte’s own words`, `in the words of
/// Ana Duarte`.
struct OwnWordsReader {
    private static let owners = ["his", "her", "their"]

    let scene: Scene
    let phrases: PhraseReader

    private var tokens: [Token] { scene.tokens }

    init(scene: Scene) {
        self.scene = scene
        phrases = PhraseReader(scene: scene)
    }

    /// The phrase that says so in `sentence`, as a cue with whom it names; nil where there is none or another verb of saying
    /// has a subject.
    func cue(in sentence: SpeechSentence) -> CueCandidate? {
        guard !sentence.cues.contains(where: { $0.subject != nil }) else { return nil }
        return sentence.tokens.lazy.filter { scene.isOutside($0) && scene.article.isWord($0, "words") }
            .compactMap { named(behind: $0, in: sentence.tokens) ?? owned(before: $0, in: sentence.tokens) }.first
    }

    /// Reads `in the words of Ana Duarte`.
    private func named(behind words: Int, in sentence: Range<Int>) -> CueCandidate? {
        guard words - 2 >= sentence.lowerBound, scene.article.isWord(words - 2, "in"),
            scene.article.isWord(words - 1, "the"), scene.article.isWord(words + 1, "of"),
            let phrase = phrases.phrase(startingAt: words + 2, to: sentence.upperBound)
        else { return nil }
        return .accordingTo(words - 2..<words + 2, lemma: "in the words of", subject: phrase)
    }

    /// Reads `in her own words` and `in Duarte’s words`.
    private func owned(before words: Int, in sentence: Range<Int>) -> CueCandidate? {
        var owner = words - 1
        if scene.article.isWord(owner, "own") { owner -= 1 }
        guard owner > sentence.lowerBound else { return nil }
        if Self.owners.contains(where: { scene.article.isWord(owner, $0) }) {
            guard scene.article.isWord(owner - 1, "in") else { return nil }
            return .accordingTo(
                owner - 1..<words + 1,
                lemma: "in words",
                subject: Phrase(tokens: owner..<owner + 1, head: owner, kind: .pronoun)
            )
        }
        guard tokens[owner].kind == .clitic,
            let phrase = phrases.phrase(endingAt: owner - 1, from: sentence.lowerBound),
            phrase.tokens.lowerBound > sentence.lowerBound, scene.article.isWord(phrase.tokens.lowerBound - 1, "in")
        else { return nil }
        return .accordingTo(phrase.tokens.lowerBound - 1..<words + 1, lemma: "in words", subject: phrase)
    }
}

import Language
import Model

/// Names the cue of a frame: the word of saying without its auxiliaries, and its dictionary form.
struct CueNamer {
    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    func candidate(_ cue: Range<Int>, subject: Phrase?) -> CueCandidate {
        let range = trimmed(cue)
        let head = range.first { tokens[$0].entry.verb >= 0 } ?? range.lowerBound
        let verb = tokens[head].entry.verb >= 0 ? scene.article.lexicon.verbs[Int(tokens[head].entry.verb)] : nil
        let rest = range.dropFirst().map(scene.article.folded)
        let lemma = ([verb.map(\.lemma) ?? self.lemma(range.lowerBound)] + rest).joined(separator: " ")
        let isAccordingTo = scene.article.isWord(range.lowerBound, "according")
        return CueCandidate(
            tokens: range,
            lemma: range.count == 1 || head == range.lowerBound
                ? isAccordingTo ? "according to" : lemma : scene.article.string(range).lowercased(),
            sense: verb?.sense ?? .speech,
            isWeak: verb?.isWeak ?? false,
            construction: isAccordingTo ? .accordingTo : .finite,
            isNegated: cue.contains { tokens[$0].is(.negation) },
            subject: subject
        )
    }

    private func trimmed(_ cue: Range<Int>) -> Range<Int> {
        var range = cue
        let isEmpty: (Int) -> Bool = { index in
            tokens[index].kind != .word
                || tokens[index].entry.verb < 0
                    && tokens[index].is([.auxiliary, .negation, .adverb, .that, .subject, .determiner])
                || scene.article.isWord(index, "to") && index == range.lowerBound
        }
        while range.count > 1, isEmpty(range.lowerBound) { range = range.dropFirst() }
        while range.count > 1, isEmpty(range.upperBound - 1) { range = range.dropLast() }
        return range
    }

    /// The dictionary form of a word that is no verb of the lexicon: without its ending, where what is left is a word.
    private func lemma(_ index: Int) -> String {
        let word = scene.article.folded(index)
        for (ending, replacements) in Self.endings
        where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
            let stem = word.dropLast(ending.count)
            for replacement in replacements {
                let candidate = stem + replacement
                if scene.article.lexicon.entry(of: String(candidate)).classes.contains(.common) {
                    return String(candidate)
                }
            }
        }
        return word
    }

    private static let endings: [(String, [String])] = [
        ("ies", ["y"]), ("ied", ["y"]), ("es", ["e", ""]), ("s", [""]), ("ed", ["e", ""]), ("ing", ["e", ""]),
    ]
}

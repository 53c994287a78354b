import Language

/// Tells an `it` that means nothing: `it is understood that …`, `it appears that …`.
struct ImpersonalReader {
    private static let verbs = ["appears", "appeared", "seems", "seemed", "emerged", "emerges", "transpired"]
    private static let forms = ["is", "was", "be", "been"]
    /// The most words of a verb before its participle: `it should now perhaps be`.
    private static let longest = 6

    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    /// Whether the `it` at `index` means nothing, by the verb behind it: one of seeming, or a passive of saying.
    func isImpersonal(_ index: Int) -> Bool {
        if scene.article.isWord(index, "it's"), index + 1 < tokens.count { return isSaid(index + 1) }
        var next = index + 1
        var hasForm = false
        while next < min(index + Self.longest, tokens.count), scene.isOutside(next) {
            if Self.verbs.contains(where: { scene.article.isWord(next, $0) }) { return true }
            if Self.forms.contains(where: { scene.article.isWord(next, $0) }) {
                hasForm = true
            } else if !tokens[next].is([.auxiliary, .adverb, .negation]) && !scene.article.endsLikeAdverb(next) {
                return hasForm && isSaid(next)
            }
            next += 1
        }
        return false
    }

    private func isSaid(_ index: Int) -> Bool {
        tokens[index].entry.verb >= 0 && [.past, .participle].contains(tokens[index].entry.form)
    }
}

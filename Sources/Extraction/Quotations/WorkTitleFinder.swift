import Language
import Model

/// Tells marks that set off the title of a broadcast, a book or a song from marks that set off words.
struct WorkTitleFinder {
    private static let longest = 9

    let scene: Scene

    /// Whether `quotation` is a title: capitals only, behind a possessive, `on`, `in` or a word for a text, no stop at
    /// its end.
    func isTitle(_ quotation: Quotation, in sentence: Range<Int>) -> Bool {
        let before = quotation.tokens.lowerBound - 1
        guard before >= sentence.lowerBound, scene.isOutside(before), quotation.inner.count <= Self.longest,
            leads(before)
        else { return false }
        // A stop inside the marks may end the sentence around them; only a show's name stands behind a possessive then.
        if scene.tokens[quotation.inner.upperBound - 1].isTerminal && scene.tokens[before].kind != .clitic {
            return false
        }
        let isCapital = quotation.inner.allSatisfy { index in
            let token = scene.tokens[index]
            return token.kind != .word || token.isCapitalized || token.is(.function)
        }
        return isCapital && quotation.inner.contains { scene.tokens[$0].isCapitalized }
    }

    private func leads(_ index: Int) -> Bool {
        let token = scene.tokens[index]
        return token.kind == .clitic || token.is(.document) || scene.article.isWord(index, "on")
            || scene.article.isWord(index, "in")
    }
}

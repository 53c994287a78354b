import Language
import Model

/// Divides a passage into the reporter's sentences: a quotation is never divided, and `“Why?” he asked.` is one.
struct SpeechSentenceReader {
    /// Sentences are not joined beyond this many tokens.
    private static let longest = 1_200

    /// What stands between a subject and its verb is no longer, in tokens.
    private static let longestApposition = 24

    let scene: Scene
    let cues: CueFinder

    init(scene: Scene) {
        self.scene = scene
        cues = CueFinder(scene: scene)
    }

    /// The sentences of all passages, in the order of the text, each with the index of its passage.
    func sentences() -> [(passage: Int, sentence: SpeechSentence)] {
        scene.article.passages.enumerated()
            .flatMap { index, passage in
                let isTitle = NameFinder().isTitleCase(passage, in: scene.article)
                return sentences(of: passage, isTitle: isTitle).map { (index, $0) }
            }
    }

    func sentences(of passage: Passage, isTitle: Bool) -> [SpeechSentence] {
        frames(of: passage)
            .map { frame in
                var quotations: [Int] = []
                var isQuotationOnly = true
                for index in frame {
                    let quotation = Int(scene.quotationAt[index])
                    if quotation >= 0 {
                        if quotations.last != quotation { quotations.append(quotation) }
                    } else if scene.tokens[index].kind == .word || scene.tokens[index].kind == .number {
                        isQuotationOnly = false
                    }
                }
                return SpeechSentence(
                    tokens: frame,
                    quotations: quotations,
                    cues: cues.cues(in: frame, isTitle: isTitle),
                    isQuotationOnly: isQuotationOnly && !quotations.isEmpty
                )
            }
    }

    private func frames(of passage: Passage) -> [Range<Int>] {
        var frames: [Range<Int>] = []
        for sentence in passage.sentences {
            if let last = frames.last, last.count + sentence.count < Self.longest,
                isInside(sentence.lowerBound) || goesOn(at: sentence.lowerBound, before: sentence.upperBound)
            {
                frames[frames.count - 1] = last.lowerBound..<sentence.upperBound
            } else {
                frames.append(sentence)
            }
        }
        return frames
    }

    /// Whether the boundary before `index` lies inside a quotation.
    private func isInside(_ index: Int) -> Bool {
        let quotation = scene.quotationAt[index]
        return quotation >= 0 && index > 0 && scene.quotationAt[index - 1] == quotation
    }

    /// Whether `he asked` follows a quotation that ends in a question or exclamation mark.
    private func goesOn(at index: Int, before upper: Int) -> Bool {
        guard index > 1, scene.isOutside(index), !scene.isOutside(index - 1) else { return false }
        let quotation = scene.quotations[Int(scene.quotationAt[index - 1])]
        let last = scene.tokens[quotation.inner.upperBound - 1]
        guard last.kind == .exclamation || last.kind == .dash || last.range.count >= 3 && last.kind == .stop else {
            return false
        }
        return attribution(startingAt: index, upper)
    }

    /// Whether a subject and a verb of saying, in either order, begin at `index`.
    private func attribution(startingAt index: Int, _ upper: Int) -> Bool {
        if scene.article.isSpeechVerb(index) { return true }
        guard let subject = cues.phrases.phrase(startingAt: index, to: upper) else { return false }
        let next = subject.tokens.upperBound
        guard next < upper, scene.tokens[next].kind == .comma || scene.tokens[next].kind == .bracketOpen else {
            return next < upper && scene.article.isSpeechVerb(next)
        }
        // `Ana Duarte (Calder), the mayor, shouted`
        return (next + 1..<min(next + Self.longestApposition, upper))
            .contains { index in
                let before = scene.tokens[index - 1].kind
                return (before == .comma || before == .bracketClose) && scene.article.isSpeechVerb(index)
            }
    }
}

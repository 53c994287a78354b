import Language
import Model

/// What somebody says in a transcript (`DUARTE: We will stay.`).
struct Turn {
    /// Who speaks, as the passage begins.
    let phrase: Phrase
    /// The words behind the colon.
    let words: Range<Int>
    /// The quotation that the words stand in, where the transcript is printed in marks.
    let quotation: Int?
}

/// Finds the turns of transcripts: passages that begin with a name in capitals and a colon.
///
/// One alone is no transcript.
struct TurnFinder {
    /// A label has so many words at the most.
    private static let longest = 5

    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    /// The turns by the index of their passage; none where the article has fewer than two.
    func turns() -> [Int: Turn] {
        var turns: [Int: Turn] = [:]
        for (index, passage) in scene.article.passages.enumerated() where passage.kind.zone == .body {
            if let turn = turn(passage.tokens) { turns[index] = turn }
        }
        return turns.count < 2 ? [:] : turns
    }

    private func turn(_ passage: Range<Int>) -> Turn? {
        var start = passage.lowerBound
        guard start < passage.upperBound else { return nil }
        let quotation = Int(scene.quotationAt[start])
        if quotation >= 0 { start = scene.quotations[quotation].inner.lowerBound }
        guard let colon = colon(behindLabelAt: start, to: passage.upperBound) else { return nil }
        let end = quotation >= 0 ? scene.quotations[quotation].inner.upperBound : passage.upperBound
        guard colon + 1 < end else { return nil }
        let words = colon + 1..<end
        guard words.contains(where: { tokens[$0].kind == .word }) else { return nil }
        return Turn(phrase: phrase(start..<colon), words: words, quotation: quotation >= 0 ? quotation : nil)
    }

    /// The colon behind words that are all in capitals, one of them longer than a letter.
    private func colon(behindLabelAt start: Int, to end: Int) -> Int? {
        var hasWord = false
        for index in start..<min(start + Self.longest + 1, end) {
            switch tokens[index].kind {
            case .colon: return hasWord ? index : nil
            case .word where isInCapitals(index): hasWord = hasWord || tokens[index].range.count > 1
            case .stop where index > start: continue
            default: return nil
            }
        }
        return nil
    }

    private func isInCapitals(_ index: Int) -> Bool {
        scene.article.text[tokens[index].range].allSatisfy { $0 &- UInt8(ascii: "a") >= 26 }
            && tokens[index].isCapitalized
    }

    /// The label, as a mention of the person whose name it is or ends with.
    private func phrase(_ label: Range<Int>) -> Phrase {
        let words = label.filter { tokens[$0].kind == .word }.map(scene.article.folded)
        let people = scene.catalog.items.filter { $0.type == .person || $0.words == words }
        let named = people.first { $0.words == words } ?? people.first { $0.words.last == words.last }
        guard let mention = named?.mentions.first else {
            return Phrase(tokens: label, head: label.upperBound - 1, kind: .nominal)
        }
        return Phrase(tokens: label, head: label.upperBound - 1, kind: .name(mention))
    }
}

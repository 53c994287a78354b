import Model

/// Divides tokens into sentences.
///
/// A sentence ends behind a stop, an exclamation or a question mark and the closing marks and brackets behind it, where
/// the next token can begin a sentence, and behind an abbreviation's stop where the next word would be
/// lower case inside a sentence.
public struct SentenceSplitter: Sendable {
    /// Creates a splitter.
    public init() {}

    /// The sentences of `tokens[range]` as half-open ranges of token indexes that cover it.
    ///
    /// - Complexity: O(*n*).
    public func sentences(_ tokens: [Token], in range: Range<Int>) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = range.lowerBound
        var index = range.lowerBound
        while index < range.upperBound {
            if mayEnd(tokens[index]) && !isItemNumber(tokens[start...index]) {
                let next = afterClosers(tokens, from: index + 1, to: range.upperBound)
                if next < range.upperBound && begins(tokens, at: next, after: index, to: range.upperBound) {
                    sentences.append(start..<next)
                    start = next
                }
                // What does not end here does not end at one of the closing marks either.
                index = next
                continue
            }
            index += 1
        }
        if start < range.upperBound { sentences.append(start..<range.upperBound) }
        return sentences
    }

    private func mayEnd(_ token: Token) -> Bool {
        if token.isTerminal { return true }
        return token.kind == .word && token.shape.contains(.endsInStop) && !token.is(.abbreviationBefore)
    }

    /// Whether `tokens` are the number of a list's item at the beginning of a line, with its stop (`2.`).
    private func isItemNumber(_ tokens: ArraySlice<Token>) -> Bool {
        guard tokens.count == 2, let number = tokens.first, let stop = tokens.last else { return false }
        return number.kind == .number && number.range.count <= 2 && number.shape.contains(.lineStart)
            && stop.kind == .stop && stop.range.count == 1
    }

    /// The first token behind the closing marks and brackets that touch what stands before them.
    private func afterClosers(_ tokens: [Token], from start: Int, to end: Int) -> Int {
        var index = start
        while index < end {
            let token = tokens[index]
            let closes = token.kind == .bracketClose || token.kind == .quotationMark || token.isTerminal
            guard closes && !token.shape.contains(.spaceBefore) else { break }
            index += 1
        }
        return index
    }

    private func begins(_ tokens: [Token], at next: Int, after stop: Int, to end: Int) -> Bool {
        let token = tokens[next]
        guard token.shape.contains(.spaceBefore) else { return false }
        var first = next
        while first < end - 1 && (tokens[first].kind == .quotationMark || tokens[first].kind == .bracketOpen) {
            first += 1
        }
        let word = tokens[first]
        let opens = first > next || word.isCapitalized || word.kind == .number || word.kind == .address
        guard tokens[stop].kind == .word else {
            if tokens[stop].kind == .stop && tokens[stop].range.count > 1 { return word.isCapitalized }
            return opens || word.kind == .dash || word.kind == .symbol
        }
        return endsAbbreviation(tokens[stop], before: word, afterMark: first > next)
    }

    /// Whether the sentence ends at an abbreviation: only where the next word would be lower case inside a sentence.
    private func endsAbbreviation(_ abbreviation: Token, before word: Token, afterMark: Bool) -> Bool {
        guard word.isCapitalized, !abbreviation.shape.contains(.initial) else { return false }
        if word.is(.function.union(.adverb)) { return true }
        return afterMark || (word.is(.common) && !word.is([.title, .role, .organizationWord, .month, .weekday]))
    }
}

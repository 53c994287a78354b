import Language
import Model

/// Pairs the quotation marks of each passage.
///
/// Marks are read by what stands around them, so that a mistyped closing mark, an odd number of straight marks or an
/// apostrophe does not turn the rest of a paragraph inside out.
struct QuotationFinder: Sendable {
    func quotations(in article: ParsedArticle) -> [Quotation] {
        var found: [Quotation] = []
        for index in article.passages.indices {
            let first = found.count
            PassageMarks(article: article, passage: index).pair(into: &found)
            guard index > 0, first > 0, first < found.count else { continue }
            let before = found[first - 1]
            let isRepeated = found[first].tokens.lowerBound == article.passages[index].tokens.lowerBound
            if before.passage == index - 1 && !before.isClosed && isRepeated {
                found[first - 1].continuesInNext = true
            }
        }
        return found
    }
}

/// The marks of one passage while they are paired.
private struct PassageMarks {
    let article: ParsedArticle
    let passage: Int
    let range: Range<Int>
    /// The tokens of the marks, and what each mark can do.
    let marks: [Int]
    let readings: [QuotationMark]
    /// How many typographic double marks only close or only open, from each position to the last.
    let closers: [Int]
    let openers: [Int]
    let hasOddStraight: Bool

    /// A passage with more marks than this is no prose; the rest of them is left alone.
    private static let limit = 4_000

    init(article: ParsedArticle, passage: Int) {
        self.article = article
        self.passage = passage
        range = article.passages[passage].tokens
        let range = range
        marks = Array(range.lazy.filter { article.tokens[$0].kind == .quotationMark }.prefix(Self.limit))
        readings = marks.map { QuotationMark(article, at: $0, in: range) }
        var closers = [Int](repeating: 0, count: marks.count + 1)
        var openers = closers
        for (position, mark) in readings.enumerated().reversed() {
            closers[position] = closers[position + 1] + (mark.style == .double && !mark.canOpen ? 1 : 0)
            openers[position] = openers[position + 1] + (mark.style == .double && !mark.canClose ? 1 : 0)
        }
        self.closers = closers
        self.openers = openers
        hasOddStraight = !readings.count { $0.style == .straight }.isMultiple(of: 2)
    }

    func pair(into found: inout [Quotation]) {
        var position = 0
        while position < marks.count {
            let mark = readings[position]
            guard mark.canOpen else {
                position += 1
                continue
            }
            position =
                mark.style == .single
                ? pairSingle(from: position, into: &found) : pairDouble(from: position, mark.style, into: &found)
        }
    }

    /// Pairs the double mark at `opening` and returns the position of the mark to go on with.
    private func pairDouble(
        from opening: Int,
        _ style: QuotationMark.Style,
        into found: inout [Quotation]
    ) -> Int {
        var depth = 1
        var inside = 0
        for position in opening + 1..<max(marks.count, opening + 1) {
            let mark = readings[position]
            let isSame = mark.style == style
            if mark.style == .single || (!isSame && (mark.style.isGuillemet || style.isGuillemet)) { continue }
            if style == .double && mark.style == .straight {
                // `“He said "never" to me”`: a pair inside, if the words outside are closed as they were opened.
                if mark.canOpen && closers[position + 1] > 0 {
                    inside += 1
                    continue
                }
                if inside > 0 && mark.canClose {
                    inside -= 1
                    continue
                }
            }
            if style == .straight && mark.style == .double {
                // `"He called it “mad” again,”`: a pair inside, or a curly mark that closes what a straight one opened.
                if !mark.canClose {
                    inside += 1
                    continue
                }
                if inside > 0 || article.tokens[marks[position] - 1].kind == .number {
                    inside = max(inside - 1, 0)
                    continue
                }
            }
            if isSame && isInch(position) { continue }
            if mark.canClose && !(mark.canOpen && isSame && looksOpening(position)) {
                depth -= 1
                if depth == 0 {
                    append(from: opening, through: marks[position] + 1, isClosed: true, into: &found)
                    return position + 1
                }
            } else if mark.canOpen {
                if !isSame { continue }
                guard style != .straight && closers[position + 1] > openers[position + 1] + 1 else {
                    append(from: opening, through: cut(before: position, from: opening), isClosed: false, into: &found)
                    return position
                }
                depth += 1
            }
        }
        append(from: opening, through: range.upperBound, isClosed: false, into: &found)
        return marks.count
    }

    /// Whether a mark that could do both stands behind a space and before a word.
    private func looksOpening(_ position: Int) -> Bool {
        let index = marks[position]
        let spaceAfter = index + 1 >= range.upperBound || article.tokens[index + 1].shape.contains(.spaceBefore)
        return article.tokens[index].shape.contains(.spaceBefore) && !spaceAfter
    }

    /// Whether a straight mark stands for inches: behind a number, before a word, and one too many of its kind.
    private func isInch(_ position: Int) -> Bool {
        let index = marks[position]
        guard readings[position].style == .straight, hasOddStraight, index + 1 < range.upperBound,
            !article.tokens[index].shape.contains(.spaceBefore)
        else { return false }
        return article.tokens[index - 1].kind == .number && article.tokens[index + 1].kind == .word
    }

    /// Where words whose closing mark was forgotten end: at the comma before `he said.`, else at the next mark.
    private func cut(before position: Int, from opening: Int) -> Int {
        let end = marks[position]
        for index in marks[opening] + 1..<end where article.tokens[index].kind == .comma {
            let next = index + 1
            // `…, and I think so` goes on speaking.
            let isReporter = next < end && !["i", "we", "you"].contains { article.isWord(next, $0) }
            guard isReporter else { continue }
            let verb = (next..<min(next + 4, end))
                .first { article.isSpeechVerb($0) && !article.tokens[$0].isCapitalized }
            guard let verb, (verb + 1..<min(verb + 5, end)).contains(where: { article.tokens[$0].isTerminal }) else {
                continue
            }
            return index + 1
        }
        return end
    }

    /// Pairs the single mark at `opening`, or takes it for an apostrophe where nothing closes it.
    private func pairSingle(from opening: Int, into found: inout [Quotation]) -> Int {
        var candidates: [Int] = []
        for position in opening + 1..<max(marks.count, opening + 1) {
            let mark = readings[position]
            guard mark.style == .single else { continue }
            if mark.canOpen && !mark.canClose { break }
            if mark.canClose { candidates.append(position) }
        }
        let afterPunctuation = candidates.last {
            let before = article.tokens[marks[$0] - 1]
            return before.kind == .comma || before.isTerminal
        }
        let closing = afterPunctuation ?? candidates.first { !isPossessive($0) } ?? candidates.first
        guard let closing else {
            guard goesOn(marks[opening]) else { return opening + 1 }
            append(from: opening, through: range.upperBound, isClosed: false, into: &found)
            return marks.count
        }
        append(from: opening, through: marks[closing] + 1, isClosed: true, into: &found)
        return closing + 1
    }

    /// Whether the single mark at a token begins words that no mark closes, since the next paragraph goes on with them behind
    /// a mark of its own.
    private func goesOn(_ mark: Int) -> Bool {
        let next = passage + 1
        guard next < article.passages.count, let first = article.passages[next].tokens.first,
            article.tokens[first].kind == .quotationMark
        else { return false }
        let reading = QuotationMark(article, at: first, in: article.passages[next].tokens)
        let before = article.tokens[max(mark - 1, 0)].kind
        let isLed =
            mark == range.lowerBound || before == .colon || before == .comma || article.tokens[mark - 1].isTerminal
        return reading.style == .single && reading.canOpen && isLed
    }

    /// Whether the mark may be the apostrophe of a plural: behind an `s`, before a lower-case word.
    private func isPossessive(_ position: Int) -> Bool {
        let next = marks[position] + 1
        guard next < range.upperBound, article.text[article.tokens[next - 2].range].last == UInt8(ascii: "s") else {
            return false
        }
        return article.tokens[next].kind == .word && !article.tokens[next].isCapitalized
    }

    /// `Cia` in `Marcia “Cia” Price`.
    private func isNickname(_ inner: Range<Int>, isClosed: Bool) -> Bool {
        let before = inner.lowerBound - 2
        let after = inner.upperBound + 1
        guard isClosed, inner.count < 3, before >= range.lowerBound, after < range.upperBound,
            article.tokens[before].is(.givenName)
        else { return false }
        return ([before, after] + inner)
            .allSatisfy { index in
                let token = article.tokens[index]
                return token.kind == .word && token.isCapitalized && !token.is(.function.union([.weekday, .month]))
            }
    }

    private func append(from opening: Int, through end: Int, isClosed: Bool, into found: inout [Quotation]) {
        let start = marks[opening]
        let inner = start + 1..<(isClosed ? end - 1 : end)
        guard inner.contains(where: { article.tokens[$0].kind == .word || article.tokens[$0].kind == .number }),
            !isNickname(inner, isClosed: isClosed)
        else { return }
        found.append(Quotation(tokens: start..<end, inner: inner, passage: passage, isClosed: isClosed))
    }
}

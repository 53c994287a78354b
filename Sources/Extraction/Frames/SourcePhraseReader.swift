import Language
import Model

/// Reads the phrase that names the speaker from the tokens that the tagger takes for a source.
struct SourcePhraseReader {
    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    /// The phrase of `source`, or nil where no word of it can name anybody.
    func phrase(_ source: Range<Int>) -> Phrase? {
        if source.isEmpty { return nil }
        guard let first = source.first(where: { tokens[$0].kind == .word || tokens[$0].kind == .number }) else {
            return nil
        }
        let end = nounPhraseEnd(from: first, in: source)
        guard let head = head(first..<end) else { return nil }
        if first == head, isPronoun(head) { return Phrase(tokens: head..<head + 1, head: head, kind: .pronoun) }
        if let name = scene.name(at: head) {
            return named(name, first..<end, source)
        }
        if let name = apposition(behind: end, in: source) {
            return Phrase(tokens: first..<name.tokens.upperBound, head: head, kind: .name(index(of: name)))
        }
        return Phrase(
            tokens: first..<withComplement(end, source),
            head: head,
            kind: isSeveral(first..<end, head) ? .group : .nominal
        )
    }

    private func named(_ name: NameMention, _ phrase: Range<Int>, _ source: Range<Int>) -> Phrase {
        if let other = firstOfTwo(name, phrase) {
            return Phrase(
                tokens: other.tokens.lowerBound..<name.tokens.upperBound,
                head: other.tokens.upperBound - 1,
                kind: .group
            )
        }
        // `the Brazilian` is somebody of a nation, and not the nation.
        let first = phrase.lowerBound
        if name.evidence.contains(.group), name.tokens.count == 1, tokens[first].is(.determiner) {
            let head = name.tokens.lowerBound
            let isPlural = scene.article.text[tokens[head].range].last == UInt8(ascii: "s")
            return Phrase(tokens: first..<head + 1, head: head, kind: isPlural ? .group : .nominal)
        }
        return Phrase(tokens: name.tokens, head: name.tokens.upperBound - 1, kind: .name(index(of: name)))
    }

    private func index(of name: NameMention) -> Int { Int(scene.catalog.nameAt[name.tokens.lowerBound]) }

    /// The other of two people that `and` joins: nobody is meant alone.
    private func firstOfTwo(_ name: NameMention, _ phrase: Range<Int>) -> NameMention? {
        let joint = (name.role.isEmpty ? name.tokens.lowerBound : name.role.lowerBound) - 1
        guard joint > phrase.lowerBound, scene.article.isWord(joint, "and"), let other = scene.name(at: joint - 1)
        else {
            return nil
        }
        return other
    }

    private func isPronoun(_ index: Int) -> Bool {
        tokens[index].is([.subject, .object, .possessive, .reflexive, .relative]) || scene.article.isWord(index, "that")
    }

    /// Where the phrase ends that the source begins with: before a comma, a relative clause or a preposition.
    private func nounPhraseEnd(from first: Int, in source: Range<Int>) -> Int {
        var end = first
        while end < source.upperBound {
            let token = tokens[end]
            if end > first, scene.name(at: end) == nil || scene.name(at: end)?.tokens.lowerBound == end {
                let isEnd =
                    token.kind == .comma || token.kind == .bracketOpen || token.kind == .colon || token.kind == .dash
                    || token.is([.relative, .preposition, .subordinator, .auxiliary]) && scene.name(at: end) == nil
                    || scene.article.isWord(end, "that")
                if isEnd { break }
            } else if end == first, token.kind == .comma {
                break
            }
            end += 1
        }
        return max(end, first + 1)
    }

    private func head(_ phrase: Range<Int>) -> Int? {
        var head = phrase.last { tokens[$0].kind == .word || tokens[$0].kind == .number }
        while let last = head, last > phrase.lowerBound, tokens[last].is(.suffix) || tokens[last].is(.adverb) {
            head = last - 1
        }
        return head
    }

    /// The name in `its chief, Ana Duarte`.
    private func apposition(behind end: Int, in source: Range<Int>) -> NameMention? {
        guard end + 1 < source.upperBound, tokens[end].kind == .comma else { return nil }
        var start = end + 1
        while start < source.upperBound, scene.name(at: start) == nil, tokens[start].is(.title) { start += 1 }
        guard start < source.upperBound, let name = scene.name(at: start), name.tokens.lowerBound == start else {
            return nil
        }
        let type = scene.catalog.items[scene.catalog.entityOf[index(of: name)]].type
        return type == .person ? name : nil
    }

    /// `of …` and `for …` belong to a description.
    private func withComplement(_ end: Int, _ source: Range<Int>) -> Int {
        var last = end
        while last < source.upperBound,
            tokens[last].kind == .word || tokens[last].kind == .clitic || tokens[last].kind == .number,
            !tokens[last].is(.relative), !scene.article.isWord(last, "that")
        {
            last += 1
        }
        return last
    }

    private func isSeveral(_ phrase: Range<Int>, _ head: Int) -> Bool {
        if tokens[head].is(.group) && !tokens[head].is(.role) { return true }
        let bytes = scene.article.text[tokens[head].range]
        let isPlural = bytes.count > 3 && bytes.last == UInt8(ascii: "s") && bytes.dropLast().last != UInt8(ascii: "s")
        let isOne = ["a", "an", "one", "another", "this"].contains { scene.article.isWord(phrase.lowerBound, $0) }
        return isPlural && !isOne && !tokens[head].is([.role, .organ, .document])
            || phrase.contains { scene.article.isWord($0, "and") }
    }
}

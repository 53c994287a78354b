import Language

/// Makes one name of what stands on both sides of a nickname in marks: `Marcia "Cia" Price`, `Jamal ‘Jay’ Reed`.
struct NicknameJoiner {
    /// The most words of a nickname.
    private static let longest = 2

    let article: ParsedArticle

    private var tokens: [Token] { article.tokens }

    /// The names, in order, those around a nickname joined.
    func join(_ names: [NameMention]) -> [NameMention] {
        var joined: [NameMention] = []
        var rest = names[...]
        while let next = rest.popFirst() {
            let name = beforeMarks(next)
            guard isGiven(name), let marks = marks(from: name.tokens.upperBound), let surname = surname(marks, rest)
            else {
                joined.append(next)
                continue
            }
            while let next = rest.first, next.tokens.lowerBound < surname.upperBound { rest.removeFirst() }
            var evidence = name.evidence
            evidence.formUnion([.person, .taggedPerson])
            joined.append(
                NameMention(
                    tokens: name.tokens.lowerBound..<surname.upperBound,
                    role: name.role,
                    passage: name.passage,
                    evidence: evidence
                )
            )
        }
        return joined
    }

    /// A name that a tagger has cut amid a nickname, without the nickname: `Marcia` of `Marcia "Cia`.
    private func beforeMarks(_ name: NameMention) -> NameMention {
        guard let mark = name.tokens.first(where: { tokens[$0].kind == .quotationMark }), mark > name.tokens.lowerBound,
            let marks = marks(from: mark), name.tokens.upperBound <= marks.upperBound
        else { return name }
        return NameMention(
            tokens: name.tokens.lowerBound..<mark,
            role: name.role,
            passage: name.passage,
            evidence: name.evidence.subtracting([.organization, .taggedOrganization, .body])
        )
    }

    /// The nicknames that a name holds.
    func nicknames(in name: Range<Int>) -> [Int] {
        guard let marks = name.first(where: { tokens[$0].kind == .quotationMark }).flatMap(marks(from:)),
            name.contains(marks.upperBound), marks.count == 3
        else { return [] }
        return [marks.lowerBound + 1]
    }

    /// Whether the name is what stands before a surname: one or two words, the first of them a given name.
    private func isGiven(_ name: NameMention) -> Bool {
        name.tokens.count <= 2 && name.evidence.isDisjoint(with: [.organization, .event, .group, .body])
            && (name.evidence.contains(.taggedPerson) || tokens[name.tokens.lowerBound].is(.anyGivenName))
    }

    /// The tokens from the mark at `start` to the one behind one or two words with capitals.
    private func marks(from start: Int) -> Range<Int>? {
        guard start + 2 < tokens.count, tokens[start].kind == .quotationMark, tokens[start].shape.contains(.spaceBefore)
        else { return nil }
        let words = (start + 1..<min(start + 2 + Self.longest, tokens.count))
            .prefix {
                tokens[$0].kind == .word && tokens[$0].isCapitalized
            }
        let end = start + 1 + words.count
        guard (1...Self.longest).contains(words.count), end < tokens.count, tokens[end].kind == .quotationMark else {
            return nil
        }
        return start..<end + 1
    }

    /// The name behind the marks, or the word with a capital that stands there.
    private func surname(_ marks: Range<Int>, _ rest: ArraySlice<NameMention>) -> Range<Int>? {
        let next = marks.upperBound
        if let name = rest.first(where: { $0.tokens.lowerBound >= next }), name.tokens.lowerBound == next {
            let isPerson = name.evidence.isDisjoint(with: [.organization, .event, .group])
            return isPerson && name.tokens.count <= 2 ? name.tokens : nil
        }
        let isSurname =
            next < tokens.count && tokens[next].kind == .word && tokens[next].isCapitalized
            && !tokens[next].is(.function)
        return isSurname ? next..<next + 1 : nil
    }
}

import Language
import Model

/// Finds the bodies that the role before a person's name holds: `European Council President Marguerite Baert`.
struct RoleBodyReader {
    let article: ParsedArticle

    /// The names, in order, with those of such bodies.
    func read(_ names: [NameMention]) -> [NameMention] {
        // `European` is no people in the European Council.
        let isPeople = { (name: NameMention) in name.tokens.count == 1 && name.evidence.contains(.group) }
        var taken = Set(names.filter { !isPeople($0) }.flatMap(\.tokens))
        var bodies: [NameMention] = []
        for name in names {
            guard let tokens = body(in: name.role), taken.isDisjoint(with: tokens) else { continue }
            taken.formUnion(tokens)
            bodies.append(
                NameMention(
                    tokens: tokens,
                    role: tokens.lowerBound..<tokens.lowerBound,
                    passage: name.passage,
                    evidence: [.organization, .taggedOrganization]
                )
            )
        }
        guard !bodies.isEmpty else { return names }
        let others = names.filter { name in !isPeople(name) || taken.isDisjoint(with: name.tokens) }
        return (others + bodies).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    /// The words with capitals right before the word for the role, two and more that end as bodies' names do, or one of
    /// nothing but capitals.
    private func body(in role: Range<Int>) -> Range<Int>? {
        guard let head = role.first(where: { isHead($0, in: role) }) else { return nil }
        let end = article.tokens[head - 1].kind == .clitic ? head - 1 : head
        var start = end
        while start > role.lowerBound, article.tokens[start - 1].kind == .word, article.tokens[start - 1].isCapitalized
        {
            start -= 1
        }
        guard start < end else { return nil }
        let last = article.tokens[end - 1]
        if end - start > 1 { return last.is([.organizationWord, .bodyWord]) ? start..<end : nil }
        let isAbbreviation = last.shape.contains(.allCapitals) && (2...6).contains(last.range.count)
        return isAbbreviation && !last.is([.place, .nationality, .thing, .function, .suffix]) ? start..<end : nil
    }

    /// Whether the word says what somebody is, and is no part of a body's name.
    private func isHead(_ index: Int, in role: Range<Int>) -> Bool {
        index > role.lowerBound && article.tokens[index].is([.role, .title])
            && !article.tokens[index - 1].is([.role, .title])
            && !(index + 1 < role.upperBound && article.tokens[index + 1].is([.organizationWord, .bodyWord]))
    }
}

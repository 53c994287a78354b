import Language

/// Finds the names that a text says somebody goes by: `the 22-year-old, known as Vitinho back home`, `whom everybody calls
/// Vitinho`.
struct CallNameReader {
    /// How far before the name `known` stands at the most, in tokens: `known to his friends as Dasher`.
    private static let window = 6

    let article: ParsedArticle

    /// Whether the words before the name say that somebody just named is called so.
    func isCallName(_ name: NameMention) -> Bool {
        let before = name.tokens.lowerBound - 1
        let first = max(article.passages[name.passage].tokens.lowerBound, before - Self.window)
        guard before > first else { return false }
        if article.isWord(before, "as") {
            guard let known = (first..<before).last(where: { article.isWord($0, "known") }) else { return false }
            return isOfPerson(known, from: first)
        }
        if article.isWord(before, "nicknamed") { return isOfPerson(before, from: first) }
        let isCalled = article.isWord(before, "calls") || article.isWord(before, "call")
        return isCalled && (first..<before).contains { article.isWord($0, "whom") }
    }

    /// Whether `known` adds to somebody just named, behind a comma or `who is`.
    private func isOfPerson(_ index: Int, from first: Int) -> Bool {
        var before = index - 1
        while before > first, ["better", "also", "is", "was"].contains(where: { article.isWord(before, $0) }) {
            before -= 1
        }
        return before >= first && (article.tokens[before].kind == .comma || article.isWord(before, "who"))
    }
}

/// A headline that may carry the name of its site behind a mark: `Storm closes port | The Merrow Ledger`.
struct SiteTitle {
    /// The headline.
    let headline: String
    /// The name of the site.
    let site: String?

    private static let marks: Set<String> = ["|", "-", "–", "—", "·", "»", "::", "•"]

    /// Divides the words of a title at its last mark, where a name that may be an outlet's stands behind it, or at the first
    /// where an outlet's stands before it.
    ///
    /// `isTold` says whether the story tells of somebody or something of that name: whoever stands behind the mark then says
    /// what the headline says (`Port must close - Duarte`).
    init(_ words: [String], _ table: PhraseTable, isTold: (_ name: ArraySlice<String>) -> Bool) {
        let parts = Self.chain(words, table) ?? Self.behind(words, table, isTold) ?? Self.before(words, table)
        headline = (parts?.headline ?? words[...]).joined(separator: " ")
        site = parts?.site.joined(separator: " ")
    }

    private typealias Parts = (headline: ArraySlice<String>, site: ArraySlice<String>)

    /// Whether a headline stands before a section and a site: `Port closed for a week | News | The Merrow Ledger`.
    static func isChain(_ words: [String], _ table: PhraseTable) -> Bool { chain(words, table) != nil }

    private static func chain(_ words: [String], _ table: PhraseTable) -> Parts? {
        guard let first = words.firstIndex(of: "|"), let last = words.lastIndex(of: "|"), first >= 4, first < last,
            (1...5).contains(words.count - last - 1), last - first <= 4, namesPress(words[(last + 1)...], table)
        else { return nil }
        return (words[..<first], words[(last + 1)...])
    }

    private static func behind(
        _ words: [String],
        _ table: PhraseTable,
        _ isTold: (ArraySlice<String>) -> Bool
    ) -> Parts? {
        guard let mark = words.lastIndex(where: marks.contains), mark >= 3 else { return nil }
        let name = words[(mark + 1)...]
        guard (1...5).contains(name.count), OutletName.isName(Array(name)) else { return nil }
        // In a headline with small letters a name of capitals behind a mark is that of the site.
        let isSet =
            words[..<mark].count { $0.first?.isLowercase == true } >= 2
            && name.allSatisfy { $0.first?.isUppercase == true }
        guard words[mark] == "|" || namesPress(name, table) || isSet && !isTold(name) else { return nil }
        return (words[..<mark], name)
    }

    private static func before(_ words: [String], _ table: PhraseTable) -> Parts? {
        guard let mark = words.firstIndex(where: { marks.contains($0) }), (1...5).contains(mark),
            words.count - mark > 3, namesPress(words[..<mark], table),
            words[mark] == "|" || words[mark] == "»" || mark >= 2 && OutletName.isName(Array(words[..<mark]))
        else { return nil }
        return (words[(mark + 1)...], words[..<mark])
    }

    private static func namesPress(_ name: ArraySlice<String>, _ table: PhraseTable) -> Bool {
        name.contains { table.classes(of: $0).contains(.pressWord) }
    }
}

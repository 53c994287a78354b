import Language
import Model

/// Finds the place that a report's dateline names, in capitals at the start of a paragraph: `PORT LUCAS, March 3 (NWA) —`.
struct DatelineNameReader {
    /// The most words of a place.
    private static let longest = 4

    private let article: ParsedArticle
    /// The folded words of the place that the article names as its dateline.
    private let place: [String]?

    /// Prepares for the datelines of `article`.
    init(article: ParsedArticle) {
        self.article = article
        place = article.article.dateline.map { dateline in
            dateline.prefix { $0 != "," }.split(separator: " ").map { WordFolder.standard.fold(String($0)) }
        }
    }

    /// The names, in order, with those of datelines in place of what was found there.
    func read(_ names: [NameMention]) -> [NameMention] {
        let places = article.passages.indices.compactMap(place)
        if places.isEmpty { return names }
        let rest = names.filter { name in !places.contains { $0.tokens.overlaps(name.tokens) } }
        return (rest + places).sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    }

    private func place(of passage: Int) -> NameMention? {
        guard article.passages[passage].kind == .paragraph,
            !NameFinder().isTitleCase(article.passages[passage], in: article)
        else { return nil }
        let range = article.passages[passage].tokens
        guard let words = printed(range) ?? shouted(range) else { return nil }
        return NameMention(
            tokens: words,
            role: words.lowerBound..<words.lowerBound,
            passage: passage,
            evidence: [.place, .taggedPlace, .location]
        )
    }

    /// The capitals that a dateline begins with; `UPDATE — …`, `EXCLUSIVE — …` and `NASA — …` are no places.
    private func shouted(_ range: Range<Int>) -> Range<Int>? {
        let end = DatelineEnd.index(article.tokens, in: range)
        guard end > range.lowerBound else { return nil }
        let words = (range.lowerBound..<end)
            .prefix { index in
                article.tokens[index].kind == .word && article.tokens[index].shape.contains(.allCapitals)
            }
        let isNamed = words.contains { !article.tokens[$0].is(.common) || article.tokens[$0].is([.place, .placeWord]) }
        let isBody = words.contains { article.tokens[$0].is(.organizationWord) }
        return (1...Self.longest).contains(words.count) && isNamed && !isBody ? words : nil
    }

    /// The place that the article was read to be filed from, where the paragraph begins with it and a mark follows.
    private func printed(_ range: Range<Int>) -> Range<Int>? {
        guard let place else { return nil }
        let end = range.lowerBound + place.count
        guard (1...Self.longest).contains(place.count), end < range.upperBound,
            article.tokens[end].kind != .word, article.tokens[end].kind != .clitic,
            zip(range, place).allSatisfy({ article.folded($0) == $1 })
        else { return nil }
        return range.lowerBound..<end
    }
}

import Model

/// What the text says of people who share a name: that one is the other's father, or that they are no relatives.
struct NamesakeReader {
    /// How far from a name a word of kinship stands at the most, in tokens.
    private static let kinWindow = 6
    /// How far from a name `no relation` stands at the most.
    private static let unrelatedWindow = 12

    private let article: ParsedArticle
    /// For each sentence of which that is said, where.
    private let denials: [Int]

    /// Prepares for the names of `article`.
    init(article: ParsedArticle) {
        self.article = article
        denials = article.tokens.indices.filter { index in
            article.isWord(index, "unrelated")
                || article.isWord(index, "relation") && index > 0 && article.isWord(index - 1, "no")
                || article.isWord(index, "related") && index > 0 && article.isWord(index - 1, "not")
        }
    }

    /// Whether a word of kinship stands near the name: `his father, ex-President Edmund Thorne`.
    func isKin(_ name: NameMention) -> Bool {
        let words = ["father", "son", "grandfather", "grandson", "mother", "daughter", "elder", "younger"]
        let window = near(name, Self.kinWindow)
        return window.contains { index in words.contains { article.isWord(index, $0) } }
    }

    /// Whether the name only tells whose relative somebody else is: `the son of Captain Solberg`.
    func isRelative(_ name: NameMention) -> Bool {
        guard article.isWord(name.start - 1, "of") else { return false }
        let words = ["son", "daughter", "brother", "sister", "wife", "widow", "husband", "widower", "nephew", "niece"]
        return words.contains { article.isWord(name.start - 2, $0) }
    }

    /// Whether it is said behind the name that its bearer is no relative of a namesake: `Luka Varga, no relation of the mayor`.
    func isUnrelated(_ name: NameMention) -> Bool {
        guard !denials.isEmpty else { return false }
        let window = near(name, Self.unrelatedWindow)
        return denials.contains { $0 >= name.tokens.upperBound && window.contains($0) }
    }

    /// Whether the name only tells whose relative somebody else is not: `no relation of the fire chief, Colm Brady`.
    func isAside(_ name: NameMention) -> Bool {
        guard !denials.isEmpty else { return false }
        let window = near(name, Self.kinWindow)
        return denials.contains { $0 < name.tokens.lowerBound && window.contains($0) }
    }

    /// The tokens of the name's sentence that are no further away than that.
    private func near(_ name: NameMention, _ distance: Int) -> Range<Int> {
        let sentences = article.passages[name.passage].sentences
        let sentence = sentences.first { $0.contains(name.tokens.lowerBound) } ?? name.tokens
        return sentence.clamped(to: name.tokens.lowerBound - distance..<name.tokens.upperBound + distance)
    }
}

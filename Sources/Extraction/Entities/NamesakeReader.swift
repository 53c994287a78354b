import Language
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

    /// Whether the text says who the bearer is: `Martin Vale, 71, the president`, `The founder, Otávio Brandão, built`.
    func isIntroduced(_ name: NameMention) -> Bool {
        let tokens = article.tokens
        let next = name.tokens.upperBound
        if next + 1 < tokens.count, tokens[next].kind == .comma,
            tokens[next + 1].kind == .number || tokens[next + 1].is(.determiner)
        {
            return true
        }
        let comma = name.tokens.lowerBound - 1
        return comma > 0 && tokens[comma].kind == .comma && tokens[comma - 1].is([.role, .personNoun])
    }

    /// Whether the name only tells whose relative somebody else is: `the son of Captain Solberg`, `the younger brother of the
    /// club's chairman, Sir Duncan Raeburn`.
    func isRelative(_ name: NameMention) -> Bool {
        let window = near(name, Self.kinWindow + 2).lowerBound..<name.tokens.lowerBound
        guard let joint = window.last(where: { article.isWord($0, "of") }), joint > window.lowerBound else {
            return false
        }
        let isPlain = (joint + 1..<name.tokens.lowerBound)
            .allSatisfy { index in
                let token = article.tokens[index]
                return token.kind == .clitic || token.kind == .comma && index == name.tokens.lowerBound - 1
                    || token.kind == .word && token.entry.verb < 0 && !token.is(.auxiliary)
                        && !token.is(.preposition)
            }
        return isPlain && Self.kin.contains { article.isWord(joint - 1, $0) }
    }

    /// Whether the name is introduced as a relative of somebody whom the text is about: `His wife, Denise Laurier, was
    /// acquitted`.
    func isRelation(_ name: NameMention) -> Bool {
        let window = near(name, Self.kinWindow).lowerBound..<name.tokens.lowerBound
        guard let kin = window.last(where: { index in Self.kin.contains { article.isWord(index, $0) } }),
            kin > window.lowerBound,
            (kin + 1..<name.tokens.lowerBound)
                .allSatisfy({
                    name.role.contains($0) || article.tokens[$0].kind == .comma
                })
        else { return false }
        return (window.lowerBound..<kin).suffix(3)
            .contains { article.tokens[$0].is(.possessive) || article.tokens[$0].kind == .clitic }
    }

    /// Whether the sentence tells behind the name that its bearer is somebody's relative: `Danuta Zaremba, the mayor, is also
    /// the sergeant's aunt`.
    func isKinOfOther(_ name: NameMention) -> Bool {
        let window = near(name, Self.unrelatedWindow)
        return (name.tokens.upperBound..<max(window.upperBound, name.tokens.upperBound))
            .contains { index in
                let before = article.tokens[index - 1]
                return (before.kind == .clitic || before.is(.possessive))
                    && Self.kin.contains { article.isWord(index, $0) }
            }
    }

    private static let kin = [
        "son", "daughter", "brother", "sister", "wife", "widow", "husband", "widower", "nephew", "niece", "father",
        "mother", "uncle", "aunt", "cousin", "grandson", "granddaughter", "grandfather", "grandmother", "twin",
    ]

    /// Whether it is said behind the name that its bearer is no relative of a namesake: `Luka Varga, no relation of the mayor`.
    func isUnrelated(_ name: NameMention) -> Bool {
        guard !denials.isEmpty else { return false }
        let window = near(name, Self.unrelatedWindow)
        return denials.contains { $0 >= name.tokens.upperBound && window.contains($0) }
    }

    /// Whether the name is there for somebody else's sake: for whose relative they are, or are not (`no relation of the fire
    /// chief, Colm Brady`).
    func isAside(_ name: NameMention) -> Bool {
        if name.tokens.count > 1 && isRelative(name) { return true }
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

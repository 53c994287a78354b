import Language

/// The words that stand for people outside quotations in place of their names: `the farmer`, `the former minister`.
struct DescriptionMentions {
    struct Mention {
        /// The token of the noun.
        let token: Int
        let passage: Int
    }

    /// The most words between the article and the noun.
    private static let longest = 3
    /// So many people met last are asked whether the text calls them so.
    private static let mostAsked = 30

    /// In the order of the text.
    let all: [Mention]
    private let roles: RoleBook

    /// - Complexity: O(*n*) in the tokens.
    init(scene: Scene, roles: RoleBook) {
        self.roles = roles
        var all: [Mention] = []
        for (index, passage) in scene.article.passages.enumerated() {
            for token in passage.tokens where Self.standsForName(token, from: passage.tokens.lowerBound, scene) {
                all.append(Mention(token: token, passage: index))
            }
        }
        self.all = all
    }

    /// The only one of `people`, the one met last at the end, whom the text calls so.
    func person(of mention: Mention, among people: [Int]) -> Int? {
        let bearers = roles.bearers(of: mention.token, among: people.suffix(Self.mostAsked))
        return bearers.count == 1 ? bearers[0] : nil
    }

    private static func standsForName(_ token: Int, from first: Int, _ scene: Scene) -> Bool {
        let tokens = scene.tokens
        guard scene.isOutside(token), tokens[token].is([.role, .epithet, .personNoun]), !tokens[token].isCapitalized,
            scene.catalog.nameAt[token] < 0
        else { return false }
        // `the farmer Ana Duarte`, `the farmer, Ana Duarte,` and `the farmer’s`
        let next = token + 1
        if next < tokens.count {
            if scene.catalog.nameAt[next] >= 0 || tokens[next].kind == .clitic { return false }
            if tokens[next].kind == .comma, next + 1 < tokens.count, scene.catalog.nameAt[next + 1] >= 0 {
                return false
            }
        }
        var before = token - 1
        while before > first, token - before <= longest, tokens[before].kind == .word, !tokens[before].is(.function) {
            before -= 1
        }
        return before >= first && scene.article.isWord(before, "the")
    }
}

import Language
import Model

/// Reads what the words beside a name say of the person's gender: titles, roles and appositions (`her brother, Jens Lund`).
struct GenderReader {
    enum Gender {
        case masculine
        case feminine
    }

    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    func gender(of name: NameMention) -> Gender? {
        for index in name.role.reversed() {
            if let gender = gender(index) { return gender }
        }
        let first = name.start
        // A word at the end of the headline tells nothing of the name that the story begins with.
        let isInside = first > scene.article.passages[name.passage].tokens.lowerBound
        if isInside, first > 1, tokens[first - 1].kind == .comma || tokens[first - 1].kind == .word,
            let gender = gender(tokens[first - 1].kind == .comma ? first - 2 : first - 1)
        {
            return gender
        }
        return apposition(behind: name.tokens.upperBound)
    }

    private func apposition(behind end: Int) -> Gender? {
        guard end + 1 < tokens.count, tokens[end].kind == .comma, !tokens[end + 1].is([.relative, .coordinator]) else {
            return nil
        }
        for index in end + 1..<min(end + 8, tokens.count) {
            guard tokens[index].kind == .word || tokens[index].kind == .number || tokens[index].kind == .clitic else {
                return nil
            }
            if tokens[index].is([.auxiliary, .relative]) || scene.name(at: index) != nil { return nil }
            if let gender = gender(index) {
                let next = index + 1
                return next == tokens.count || tokens[next].kind != .word || tokens[next].is(.preposition)
                    ? gender : nil
            }
        }
        return nil
    }

    private func gender(_ index: Int) -> Gender? {
        guard scene.isOutside(index), index + 1 == tokens.count || tokens[index + 1].kind != .clitic else { return nil }
        if tokens[index].is(.masculine) { return .masculine }
        return tokens[index].is(.feminine) ? .feminine : nil
    }
}

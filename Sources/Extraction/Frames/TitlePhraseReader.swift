import Language
import Model

/// Finds the name that a title of several words leads to: `Leader of the Opposition Ana Duarte`, `Orlec Bank of Trade
/// governor Ana Duarte`, `the director of rugby Karl Lund`.
///
/// Somebody whose role stands before a preposition and a name alone is another: `a spokesman for Ana Duarte`, `the aide of
/// minister Ana Duarte`.
struct TitlePhraseReader {
    let scene: Scene

    private var tokens: [Token] { scene.tokens }

    /// The person at the end of `source`, letters of honour aside (`Ana Duarte MP`), whom its other words describe.
    func name(in source: Range<Int>) -> NameMention? {
        var end = source.upperBound
        while end - 1 > source.lowerBound, isPostNominal(end - 1) { end -= 1 }
        guard let name = scene.name(at: end - 1), name.tokens.upperBound == end, isPerson(name),
            source.lowerBound <= name.tokens.lowerBound
        else { return nil }
        // A bare surname is a title's own: `a spokesman for Duarte`.
        guard end == source.upperBound || name.tokens.count > 1 || !name.role.isEmpty else { return nil }
        let title = source.lowerBound..<name.tokens.lowerBound
        guard title.allSatisfy({ tokens[$0].kind == .word || tokens[$0].kind == .clitic }) else { return nil }
        guard let joint = title.first(where: isJoint) else { return end < source.upperBound ? name : nil }
        if !name.role.isEmpty, name.role.contains(joint) { return name }
        // `The head of the network Fox` is not Fox, `Secretary of State Duarte` is Duarte.
        let isWhole = title.allSatisfy { tokens[$0].isCapitalized || tokens[$0].is(.connector) }
        return (name.tokens.count > 1 || isWhole) && isTitle(title, joint) ? name : nil
    }

    /// `MP`, `QC` or `PhD` behind a name of several words.
    private func isPostNominal(_ index: Int) -> Bool {
        guard scene.name(at: index) == nil || scene.name(at: index)?.tokens.count == 1,
            (2...6).contains(tokens[index].range.count), tokens[index].kind == .word
        else { return false }
        let isLetters = tokens[index].shape.contains(.allCapitals) || tokens[index].is(.suffix)
        let before = scene.name(at: index - 1)
        return isLetters && (before.map { $0.tokens.upperBound == index && isPerson($0) } ?? false)
    }

    /// Whether the words before a name, with a preposition at `joint`, are its bearer's title.
    private func isTitle(_ title: Range<Int>, _ joint: Int) -> Bool {
        let complement = joint + 1..<title.upperBound
        guard let last = complement.last, joint > title.lowerBound,
            !tokens[last].is([.connector, .coordinator, .preposition, .determiner])
        else { return false }
        let isIndefinite = ["a", "an", "one", "another", "some"].contains { scene.article.isWord(title.lowerBound, $0) }
        if isIndefinite || title.contains(where: { tokens[$0].kind == .clitic && $0 > joint }) { return false }
        let role = joint - 1
        // `director of rugby`, `Secretary of State`: what is directed is no person.
        let isOfThing = !complement.contains { tokens[$0].is([.role, .title, .epithet]) || isPerson(at: $0) }
        if tokens[role].is([.role, .title]), isOfThing { return true }
        // `Bank of England governor`: a name with a preposition in it, and a role behind.
        let isCapitalized = (title.lowerBound..<joint).allSatisfy { tokens[$0].isCapitalized }
        return isCapitalized && !tokens[title.lowerBound].is(.determiner) && tokens[last].is([.role, .title])
            && !tokens[role].is(.role) && !isPerson(at: role)
    }

    private func isJoint(_ index: Int) -> Bool {
        ["of", "for", "to", "in", "on", "at", "by", "from", "with"].contains { scene.article.isWord(index, $0) }
    }

    private func isPerson(at index: Int) -> Bool { scene.name(at: index).map(isPerson) ?? false }

    private func isPerson(_ name: NameMention) -> Bool {
        let index = Int(scene.catalog.nameAt[name.tokens.lowerBound])
        return scene.catalog.items[scene.catalog.entityOf[index]].type == .person
    }
}
